package io.github.linkfault.exchange;

import java.util.List;

/**
 * One form of a secret, looked for by the algorithm of Knuth, Morris and Pratt: in one pass, whatever the secret and the text,
 * and knowing at each place how much of the secret ends there, so that one which is cut is found too.
 */
final class Needle {

    /** So many characters of a secret, white space not counted, are still one where a text is cut behind them. */
    static final int SHORTEST_CUT = 12;

    /** From this length on a form is found across line breaks and spaces, as a shorter one must not be. */
    static final int LONG = 32;

    private static final char CUT = '…';

    private final Secret secret;
    private final Alphabet alphabet;
    private final boolean isLong;
    private final String sought;

    /** How much of the form may still be there, by how much of it was, when the next character is another. */
    private final int[] left;

    Needle(Secret secret, Alphabet alphabet, String form) {
        this.secret = secret;
        this.alphabet = alphabet;
        String same = alphabet.same(form);
        isLong = Alphabet.withoutBreaks(same).length() >= LONG;
        sought = isLong ? Alphabet.withoutBreaks(same) : same;
        left = new int[sought.length() + 1];
        for (int length = 2; length <= sought.length(); length++) {
            left[length] = grown(left[length - 1], sought.charAt(length - 1));
        }
    }

    String sought() {
        return sought;
    }

    /** Notes each place of the view where it stands, those that overlap as one. */
    void find(View view, List<Found> places) {
        String text = view.text();
        int known = 0;
        int noted = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = alphabet.same(text.charAt(at));
            if (character == CUT && known >= SHORTEST_CUT) {
                note(view, start(text, at, known, noted), at, false, places);
                noted = at;
            }
            if (isPassed(character)) {
                continue;
            }
            known = grown(known, character);
            if (known == sought.length() && (!secret.isShort() || isAlone(text, at + 1 - known, at + 1))) {
                note(view, start(text, at + 1, known, noted), at + 1, !secret.isShort(), places);
                noted = at + 1;
            }
        }
    }

    /** Whether no letter and no digit is beside these characters. */
    private static boolean isAlone(String text, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(text.codePointBefore(from)))
                && (to == text.length() || !Character.isLetterOrDigit(text.codePointAt(to)));
    }

    /** UTF-16 that is read as UTF-8 has the character 0 beside each of ASCII. */
    private boolean isPassed(char same) {
        return same == 0 || (isLong && Alphabet.isBreak(same));
    }

    /** Where so many characters begin that end at a place, or -1 where that is before the stop: each is passed only once. */
    private int start(String text, int end, int characters, int stop) {
        int start = end;
        for (int left = characters; left > 0; left--) {
            do {
                start--;
                if (start < stop) {
                    return -1;
                }
            } while (isPassed(alphabet.same(text.charAt(start))));
        }
        return start;
    }

    private void note(View view, int start, int end, boolean whole, List<Found> places) {
        if (start >= 0) {
            places.add(view.found(start, end, secret, whole));
        } else {
            int last = places.size() - 1;
            places.set(last, places.get(last).with(view.found(end - 1, end, secret, whole)));
        }
    }

    private int grown(int known, char character) {
        int grown = known;
        while (grown > 0 && (grown == sought.length() || sought.charAt(grown) != character)) {
            grown = left[grown];
        }
        return sought.charAt(grown) == character ? grown + 1 : grown;
    }
}
