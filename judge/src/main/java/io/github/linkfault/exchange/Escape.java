package io.github.linkfault.exchange;

import org.jspecify.annotations.Nullable;

/**
 * One escaped character in a text: percent-encoded, as JSON or a report escapes it, as a reference of HTML, or as a JSON Pointer
 * has it.
 *
 * @param point the character
 * @param length of the escape
 */
record Escape(int point, int length) {

    private static final int LARGEST = Character.MAX_CODE_POINT;

    /** Where the next character stands that an escape may begin with, or the end of the text. */
    static int next(String text, int from) {
        int at = from;
        while (at < text.length() && !begins(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean begins(char character) {
        return character == '\\' || character == '%' || character == '&' || character == '~';
    }

    /** Whether any character of the text may begin an escape. */
    static boolean mayBeIn(String text) {
        return text.indexOf('\\') >= 0 || text.indexOf('%') >= 0 || text.indexOf('&') >= 0 || text.indexOf('~') >= 0;
    }

    /**
     * The escape that begins at a place, or null where none does.
     *
     * @param reported whether a backslash is one only as in a report, where none of them stands for a backslash
     */
    static @Nullable Escape at(String text, int at, boolean reported) {
        return switch (text.charAt(at)) {
            case '%' -> percent(text, at);
            case '\\' -> backslash(text, at, reported);
            case '&' -> reference(text, at);
            case '~' -> pointer(text, at);
            default -> null;
        };
    }

    /** One character in UTF-8 (RFC 3986 §2.5), or a byte that is none, as Latin-1. */
    private static @Nullable Escape percent(String text, int at) {
        int first = octet(text, at);
        if (first < 0) {
            return null;
        }
        int octets = first < 0xc2 || first > 0xf4 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        int point = octets == 1 ? first : first & (0x7f >> octets);
        for (int following = 1; following < octets; following++) {
            int octet = octet(text, at + 3 * following);
            if ((octet & 0xc0) != 0x80 || octet < 0) {
                return new Escape(first, 3);
            }
            point = point << 6 | (octet & 0x3f);
        }
        return point > LARGEST ? new Escape(first, 3) : new Escape(point, 3 * octets);
    }

    private static int octet(String text, int at) {
        return at < text.length() && text.charAt(at) == '%' ? number(text, at + 1, at + 3, 16) : -1;
    }

    private static @Nullable Escape backslash(String text, int at, boolean reported) {
        if (at + 1 == text.length()) {
            return null;
        }
        char kind = text.charAt(at + 1);
        return switch (kind) {
            case 'n' -> new Escape('\n', 2);
            case 'r' -> new Escape('\r', 2);
            case 't' -> new Escape('\t', 2);
            case 'u' -> unicode(text, at);
            default -> reported ? null : json(kind);
        };
    }

    private static @Nullable Escape json(char kind) {
        return switch (kind) {
            case 'b' -> new Escape('\b', 2);
            case 'f' -> new Escape('\f', 2);
            case '"', '\'', '\\', '/' -> new Escape(kind, 2);
            default -> null;
        };
    }

    /** Four digits, or as many as it takes in braces. */
    private static @Nullable Escape unicode(String text, int at) {
        boolean braces = at + 2 < text.length() && text.charAt(at + 2) == '{';
        int end = braces ? digitsEnd(text, at + 3, 16) : at + 6;
        int point = number(text, braces ? at + 3 : at + 2, end, 16);
        if (point < 0 || (braces && !isAt('}', text, end))) {
            return null;
        }
        return new Escape(point, end + (braces ? 1 : 0) - at);
    }

    /** A reference to a character by its number, of either base, or by its name. */
    private static @Nullable Escape reference(String text, int at) {
        if (!isAt('#', text, at + 1)) {
            return HtmlNames.at(text, at);
        }
        boolean hexadecimal = isAt('x', text, at + 2) || isAt('X', text, at + 2);
        int from = at + (hexadecimal ? 3 : 2);
        int end = digitsEnd(text, from, hexadecimal ? 16 : 10);
        int point = number(text, from, end, hexadecimal ? 16 : 10);
        return point < 0 || !isAt(';', text, end) ? null : new Escape(point, end + 1 - at);
    }

    /** RFC 6901 §3. */
    private static @Nullable Escape pointer(String text, int at) {
        return isAt('0', text, at + 1) ? new Escape('~', 2) : isAt('1', text, at + 1) ? new Escape('/', 2) : null;
    }

    private static boolean isAt(char character, String text, int at) {
        return at < text.length() && text.charAt(at) == character;
    }

    private static int digitsEnd(String text, int from, int base) {
        int end = from;
        while (end < text.length() && digit(text.charAt(end), base) >= 0) {
            end++;
        }
        return end;
    }

    /** The number that is written between two places, or -1 where there is none or it is no character's. */
    private static int number(String text, int from, int to, int base) {
        if (to > text.length() || from == to) {
            return -1;
        }
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = digit(text.charAt(at), base);
            number = number * base + digit;
            if (digit < 0 || number > LARGEST) {
                return -1;
            }
        }
        return number;
    }

    /** Of ASCII only, unlike {@link Character#digit}. */
    private static int digit(char character, int base) {
        return character < 128 ? Character.digit(character, base) : -1;
    }
}
