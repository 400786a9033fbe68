package io.github.linkfault.audit;

import io.github.linkfault.audit.line.FieldOffsets;
import io.github.linkfault.audit.line.Swar;
import io.github.linkfault.audit.route.Route;
import io.github.linkfault.audit.route.Routes;
import io.github.linkfault.judge.Reads;
import java.util.Arrays;

/**
 * Everything of an error answer that its judgement depends on, as bytes: operation, status, body, and what {@link Reads} names:
 * header fields, and parameters of the path. Where only the place of an id matters and not its value, a marker replaces it.
 * Two answers with the same key get the same judgement.
 *
 * <p>An id here is a long word of hexadecimal digits. It can be no part of a code, a message or a number, so that the judge sees
 * in it a word of its length, or the id that the request sent. To be used again and again by one thread.
 */
final class VerdictKey {

    private static final int LONGEST = 8 * 1024;
    private static final int SHORTEST_ID = 16;
    private static final int LONGEST_ID = 64;
    private static final byte BORDER = 0;
    private static final byte ID_OF_REQUEST = 1;
    private static final byte OTHER_ID = 2;

    private static final byte DIGIT = 1;
    private static final byte LETTER = 2;
    private static final byte HYPHEN = 4;
    private static final byte OTHER = 8;
    private static final byte NOT_OF_WORD = 16;
    /** What each byte is in a word. */
    private static final byte[] CLASSES = classes();

    private static final long MIX = 0x9e3779b97f4a7c15L;

    private final byte[] key = new byte[LONGEST + 1024];
    private int length;
    private int parameters;
    private int named;
    private boolean usable;

    /** Makes the key; says whether there is one. */
    boolean of(FieldOffsets places, Routes.Match match, Route route) {
        length = 0;
        int bodyFrom = places.from[FieldOffsets.BODY];
        int bodyTo = places.to[FieldOffsets.BODY];
        usable = bodyTo - bodyFrom <= LONGEST && places.hasPlainHeaders;
        if (!usable) {
            return false;
        }
        byte[] bytes = places.line;
        put((byte) route.number());
        put((byte) (places.status() >> 8));
        put((byte) places.status());
        put((byte) ((places.bodyIsText ? 1 : 0) | (places.hasHeaders ? 0 : 2)));
        for (int header = 0; header < places.headers.length; header++) {
            header(places, FieldOffsets.FIRST_HEADER + header);
        }
        parameters = match.parameters;
        named = route.named();
        for (int parameter = 0; parameter < parameters; parameter++) {
            if (isNamed(parameter)) {
                parameter(bytes, match.from[parameter], match.to[parameter]);
            }
        }
        put(BORDER);
        body(bytes, bodyFrom, bodyTo, match);
        return usable;
    }

    /** Whether a message can name this parameter of the path. */
    private boolean isNamed(int parameter) {
        return (named >> parameter & 1) == 1;
    }

    private void header(FieldOffsets places, int part) {
        if (places.has(part)) {
            put((byte) part);
            copy(places.line, places.from[part], places.to[part]);
            put(BORDER);
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(key, length);
    }

    boolean isEqualTo(byte[] other) {
        return other.length == length && Swar.equal(key, 0, other, 0, length);
    }

    int hash() {
        long hash = length;
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            hash = (hash ^ Swar.at(key, at)) * MIX;
            hash ^= hash >>> 32;
        }
        for (; at < length; at++) {
            hash = (hash ^ key[at]) * MIX;
        }
        return (int) (hash ^ hash >>> 32);
    }

    private void parameter(byte[] bytes, int from, int to) {
        put(BORDER);
        int classes = classes(bytes, from, to);
        if (isId(classes, to - from)) {
            shape(ID_OF_REQUEST, bytes, from, to, classes);
            return;
        }
        for (int at = from; at < to; at++) {
            usable &= bytes[at] != '%' && bytes[at] >= 0;
        }
        copy(bytes, from, to);
    }

    /**
     * The body with its ids replaced. A word as long as an id covers one of any places that are as far apart, so that most of
     * the bytes need not be looked at.
     */
    private void body(byte[] bytes, int from, int end, Routes.Match match) {
        int copied = from;
        int free = from;
        while (free + SHORTEST_ID <= end) {
            int probe = free + SHORTEST_ID - 1;
            if (!isOfWord(bytes[probe])) {
                free = probe + 1;
                continue;
            }
            int word = probe;
            while (word > free && isOfWord(bytes[word - 1])) {
                word--;
            }
            int to = probe + 1;
            while (to < end && isOfWord(bytes[to])) {
                to++;
            }
            word += isEscaped(bytes, from, word) ? 1 : 0;
            int classes = classes(bytes, word, to);
            if (isId(classes, to - word)) {
                copy(bytes, copied, word);
                id(bytes, word, to, classes, match);
                copied = to;
            }
            free = to;
        }
        copy(bytes, copied, end);
    }

    /** Whether the character here belongs to the backslash before it. */
    private static boolean isEscaped(byte[] bytes, int from, int at) {
        int backslashes = at;
        while (backslashes > from && bytes[backslashes - 1] == '\\') {
            backslashes--;
        }
        return (at - backslashes) % 2 == 1;
    }

    private void id(byte[] bytes, int from, int to, int classes, Routes.Match match) {
        for (int parameter = 0; parameter < parameters; parameter++) {
            if (isNamed(parameter)
                    && to - from == match.to[parameter] - match.from[parameter]
                    && Swar.equal(bytes, from, bytes, match.from[parameter], to - from)) {
                put(ID_OF_REQUEST);
                put((byte) parameter);
                return;
            }
        }
        shape(OTHER_ID, bytes, from, to, classes);
    }

    /** What of an id can matter to a pattern: its length, where its hyphens are, and whether its first digits end a line of a trace. */
    private void shape(byte marker, byte[] bytes, int from, int to, int classes) {
        put(marker);
        put((byte) (to - from));
        int start = afterPrefix(bytes, from, to);
        copy(bytes, from, start);
        put((byte) (isLikeALineNumber(bytes, start) ? 1 : 0));
        for (int at = (classes & HYPHEN) == 0 ? to : start; at < to; at++) {
            if (bytes[at] == '-') {
                put((byte) (at - from + 1));
            }
        }
        put(BORDER);
    }

    /**
     * Small hexadecimal digits and hyphens, with a digit and with a letter that is in no number. Some ids have three capitals
     * before them, which are part of the key.
     */
    private static boolean isId(int classes, int length) {
        return length >= SHORTEST_ID
                && length <= LONGEST_ID
                && (classes & (DIGIT | LETTER | OTHER)) == (DIGIT | LETTER);
    }

    /** The kinds of characters of a word that may be an id, behind the prefix. */
    private static int classes(byte[] bytes, int from, int to) {
        if (to - from < SHORTEST_ID || to - from > LONGEST_ID) {
            return OTHER;
        }
        int classes = 0;
        for (int at = afterPrefix(bytes, from, to); at < to; at++) {
            classes |= CLASSES[bytes[at] & 0xff];
        }
        return classes;
    }

    /** Whether this stands where a stack trace has a number: behind a colon, or behind "line ". */
    private static boolean isLikeALineNumber(byte[] bytes, int at) {
        boolean behind = at >= 2 && (bytes[at - 1] == ':' || (bytes[at - 1] == ' ' && bytes[at - 2] == 'e'));
        return behind && isDigit(bytes[at]);
    }

    /** Where the digits of {@code ABC-0011} begin. */
    private static int afterPrefix(byte[] bytes, int from, int to) {
        if (to - from < SHORTEST_ID || bytes[from + 3] != '-') {
            return from;
        }
        for (int at = from; at < from + 3; at++) {
            if (bytes[at] < 'A' || bytes[at] > 'Z') {
                return from;
            }
        }
        return from + 4;
    }

    private static boolean isOfWord(byte character) {
        return (CLASSES[character & 0xff] & NOT_OF_WORD) == 0;
    }

    private static byte[] classes() {
        var classes = new byte[256];
        Arrays.fill(classes, (byte) (OTHER | NOT_OF_WORD));
        for (char character = 'A'; character <= 'Z'; character++) {
            classes[character] = OTHER;
            classes[character + 32] = OTHER;
        }
        classes['_'] = OTHER;
        classes['-'] = HYPHEN;
        for (char digit = '0'; digit <= '9'; digit++) {
            classes[digit] = DIGIT;
        }
        for (char letter = 'a'; letter <= 'f'; letter++) {
            classes[letter] = LETTER;
        }
        // A number may have it before its exponent.
        classes['e'] = 0;
        return classes;
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }

    private void copy(byte[] bytes, int from, int to) {
        if (length + to - from > key.length) {
            usable = false;
            return;
        }
        System.arraycopy(bytes, from, key, length, to - from);
        length += to - from;
    }

    private void put(byte next) {
        if (length == key.length) {
            usable = false;
            return;
        }
        key[length++] = next;
    }
}
