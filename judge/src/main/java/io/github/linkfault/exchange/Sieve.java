package io.github.linkfault.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells in one pass which of many needles may be in a text, since nearly every text has none: a needle may be there only where
 * its first four characters are. Characters count as the same here that do in any {@link Alphabet}; what is passed over in one
 * is passed over.
 */
final class Sieve {

    private static final int SLOTS = 4096;
    private static final int ASCII = 128;
    private static final char PASSED = 0;
    private static final char[] SAME = same();

    private final Needle[] @Nullable [] slots = new Needle[SLOTS][];
    private final List<Needle> always = new ArrayList<>();

    Sieve(List<Needle> needles) {
        for (Needle needle : needles) {
            int beginning = beginning(needle.sought());
            if (beginning == 0) {
                always.add(needle);
            } else {
                Needle[] there = slots[slot(beginning)];
                Needle[] more = there == null ? new Needle[1] : Arrays.copyOf(there, there.length + 1);
                more[more.length - 1] = needle;
                slots[slot(beginning)] = more;
            }
        }
    }

    /** The needles whose beginning is in the text. */
    List<Needle> leaves(String text) {
        List<Needle> left = always;
        int four = 0;
        for (int at = 0; at < text.length(); at++) {
            char same = same(text.charAt(at));
            if (same != PASSED) {
                four = four << 8 | same;
                Needle[] there = slots[slot(four)];
                if (there != null) {
                    left = with(there, four, left);
                }
            }
        }
        return left;
    }

    private List<Needle> with(Needle[] there, int four, List<Needle> left) {
        List<Needle> more = left;
        for (Needle needle : there) {
            if (beginning(needle.sought()) == four && !more.contains(needle)) {
                more = more == always ? new ArrayList<>(always) : more;
                more.add(needle);
            }
        }
        return more;
    }

    /** The first four characters as one number; 0 where there are fewer. */
    private static int beginning(String sought) {
        int beginning = 0;
        int characters = 0;
        for (int at = 0; at < sought.length() && characters < 4; at++) {
            char same = same(sought.charAt(at));
            if (same != PASSED) {
                beginning = beginning << 8 | same;
                characters++;
            }
        }
        return characters < 4 ? 0 : beginning;
    }

    private static int slot(int four) {
        return (four * 0x9e3779b1) >>> 20;
    }

    /** Of other characters than those of ASCII the lower half will do. */
    private static char same(char character) {
        return character < ASCII ? SAME[character] : (char) ((character & 0xff) | 1);
    }

    private static char[] same() {
        var same = new char[ASCII];
        for (char character = 0; character < ASCII; character++) {
            char plain = character;
            for (Alphabet alphabet : Alphabet.values()) {
                plain = alphabet.same(plain);
            }
            // Plus and minus are the same in one alphabet, plus and space in another.
            same[character] = plain == '+' || Alphabet.isBreak(plain) ? PASSED : plain;
        }
        return same;
    }
}
