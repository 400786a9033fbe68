package io.github.linkfault.audit;

import io.github.linkfault.catalog.Api;
import java.util.Arrays;

/**
 * Everything of an error answer that its judgement depends on, as bytes: operation, status, the header fields that the judge
 * looks at, the ids of the request, and the body. Where only the place of an id matters and not its value, a marker stands:
 * two answers with the same key get the same judgement.
 *
 * <p>An id here is a long word of hexadecimal digits. It can be no part of a code, a message or a number, so that the judge sees
 * in it a word of its length, or the id that the request sent. To be used again and again by one thread.
 */
final class MemoKey implements FastLine.HeaderField {

    private static final int LONGEST = 8 * 1024;
    private static final int SHORTEST_ID = 16;
    private static final byte BORDER = 0;
    private static final byte ID_OF_REQUEST = 1;
    private static final byte OTHER_ID = 2;

    private static final String[] HEADERS = {"content-type", "allow", "www-authenticate"};

    private byte[] key = new byte[LONGEST + 1024];
    private int length;
    private int parameters;
    private boolean usable;

    /** Makes the key; says whether there is one. */
    boolean of(FastLine line, byte[] bytes, Routes.Match match, Route route) {
        length = 0;
        usable = line.bodyTo - line.bodyFrom <= LONGEST;
        if (!usable) {
            return false;
        }
        put((byte) route.number());
        put((byte) (line.status >> 8));
        put((byte) line.status);
        put((byte) ((line.bodyIsText ? 1 : 0) | (line.headersFrom < 0 ? 2 : 0)));
        if (!line.eachHeader(this)) {
            return false;
        }
        // No message of Fuse is documented, so that none can name an id.
        parameters = route.operation().api() == Api.AEROSYNC ? match.parameters : 0;
        for (int parameter = 0; parameter < parameters; parameter++) {
            parameter(bytes, match.from[parameter], match.to[parameter]);
        }
        put(BORDER);
        body(line, bytes, match);
        return usable;
    }

    byte[] bytes() {
        return Arrays.copyOf(key, length);
    }

    boolean isEqualTo(byte[] other) {
        return other.length == length && Arrays.equals(key, 0, length, other, 0, length);
    }

    int hash() {
        long hash = length;
        int at = 0;
        for (; at + 8 <= length; at += 8) {
            long eight = (key[at] & 0xffL)
                    | (key[at + 1] & 0xffL) << 8
                    | (key[at + 2] & 0xffL) << 16
                    | (key[at + 3] & 0xffL) << 24
                    | (key[at + 4] & 0xffL) << 32
                    | (key[at + 5] & 0xffL) << 40
                    | (key[at + 6] & 0xffL) << 48
                    | (key[at + 7] & 0xffL) << 56;
            hash = (hash ^ eight) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 32;
        }
        for (; at < length; at++) {
            hash = (hash ^ key[at]) * 0x9e3779b97f4a7c15L;
        }
        return (int) (hash ^ hash >>> 32);
    }

    @Override
    public void field(byte[] line, int nameFrom, int nameTo, int valueFrom, int valueTo) {
        for (int header = 0; header < HEADERS.length; header++) {
            if (isName(line, nameFrom, nameTo, HEADERS[header])) {
                put((byte) (header + 3));
                copy(line, valueFrom, valueTo);
                put(BORDER);
            }
        }
    }

    private static boolean isName(byte[] line, int from, int to, String name) {
        if (to - from != name.length()) {
            return false;
        }
        for (int at = 0; at < name.length(); at++) {
            byte letter = line[from + at];
            if ((letter >= 'A' && letter <= 'Z' ? letter + 32 : letter) != name.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private void parameter(byte[] bytes, int from, int to) {
        put(BORDER);
        if (isId(bytes, from, to)) {
            shape(ID_OF_REQUEST, bytes, from, to);
            return;
        }
        for (int at = from; at < to; at++) {
            usable &= bytes[at] != '%' && bytes[at] >= 0;
        }
        copy(bytes, from, to);
    }

    /** The body with its ids replaced; words are copied whole, and a character behind a backslash begins none. */
    private void body(FastLine line, byte[] bytes, Routes.Match match) {
        int at = line.bodyFrom;
        while (at < line.bodyTo) {
            byte next = bytes[at];
            if (!isOfWord(next)) {
                put(next);
                at++;
                if (next == '\\' && at < line.bodyTo) {
                    put(bytes[at++]);
                }
                continue;
            }
            int to = at + 1;
            while (to < line.bodyTo && isOfWord(bytes[to])) {
                to++;
            }
            if (to - at >= SHORTEST_ID && isId(bytes, at, to)) {
                id(bytes, at, to, match);
            } else {
                copy(bytes, at, to);
            }
            at = to;
        }
    }

    private void id(byte[] bytes, int from, int to, Routes.Match match) {
        for (int parameter = 0; parameter < parameters; parameter++) {
            if (Arrays.equals(bytes, from, to, bytes, match.from[parameter], match.to[parameter])) {
                put(ID_OF_REQUEST);
                put((byte) parameter);
                return;
            }
        }
        shape(OTHER_ID, bytes, from, to);
    }

    /** What of an id can matter to a pattern: its length, where its hyphens are, and whether its first digits end a line of a trace. */
    private void shape(byte marker, byte[] bytes, int from, int to) {
        put(marker);
        put((byte) (to - from));
        int start = afterPrefix(bytes, from, to);
        copy(bytes, from, start);
        put((byte) (isLikeALineNumber(bytes, start) ? 1 : 0));
        for (int at = start; at < to; at++) {
            if (bytes[at] == '-') {
                put((byte) (at - from + 1));
            }
        }
        put(BORDER);
    }

    /**
     * Small hexadecimal digits and hyphens, with a digit and with a letter that is in no number; a job's id has three capitals
     * before them, which are part of the key.
     */
    private static boolean isId(byte[] bytes, int from, int to) {
        if (to - from < SHORTEST_ID || to - from > 64) {
            return false;
        }
        boolean digit = false;
        boolean letter = false;
        for (int at = afterPrefix(bytes, from, to); at < to; at++) {
            byte next = bytes[at];
            if (isDigit(next)) {
                digit = true;
            } else if (next >= 'a' && next <= 'f') {
                letter |= next != 'e';
            } else if (next != '-') {
                return false;
            }
        }
        return digit && letter;
    }

    /** Whether this stands where a stack trace has a number: behind a colon, or behind "line ". */
    private static boolean isLikeALineNumber(byte[] bytes, int at) {
        boolean behind = at >= 2 && (bytes[at - 1] == ':' || (bytes[at - 1] == ' ' && bytes[at - 2] == 'e'));
        return behind && isDigit(bytes[at]);
    }

    /** Where the digits of {@code REF-0011} begin. */
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
        return (character >= 'a' && character <= 'z')
                || (character >= '0' && character <= '9')
                || (character >= 'A' && character <= 'Z')
                || character == '-'
                || character == '_';
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
