package io.github.linkfault.audit.line;

import static io.github.linkfault.audit.line.Swar.HIGHS;
import static io.github.linkfault.audit.line.Swar.ONES;

/**
 * Finds where the values of JSON end, in bytes and without making anything of them. It takes only what is surely right and
 * usual; at anything else it gives up. To be used again and again by one thread.
 */
public final class Lexer {

    /** Instead of a place: this is not surely usual JSON. */
    public static final int GIVE_UP = -1;

    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long BLANKS = ' ' * ONES;
    private static final long LINE_FEEDS = '\n' * ONES;
    private static final int MOST_DIGITS = 100;

    private byte[] text = new byte[1];
    private int end;
    private boolean escaped;

    /** Begins with another text, which goes as far as {@code end}; the byte there must exist. */
    void reset(byte[] bytes, int to) {
        text = bytes;
        end = to;
    }

    /** Whether there was a backslash in the string that was found last. */
    boolean isEscaped() {
        return escaped;
    }

    /** The line feed at or behind this place; there must be one. */
    public static int lineFeed(byte[] bytes, int from) {
        int at = from;
        while (at + Long.BYTES <= bytes.length) {
            long found = Swar.zeros(Swar.at(bytes, at) ^ LINE_FEEDS);
            if (found != 0) {
                return at + Swar.first(found);
            }
            at += Long.BYTES;
        }
        while (bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** The closing quote of a string of which a character begins here. */
    int string(int from) {
        byte[] bytes = text;
        int at = from;
        escaped = false;
        while (true) {
            while (at + Long.BYTES <= bytes.length) {
                long eight = Swar.at(bytes, at);
                long quote = eight ^ QUOTES;
                long backslash = eight ^ BACKSLASHES;
                long special = (((quote - ONES) & ~quote)
                                | ((backslash - ONES) & ~backslash)
                                | ((eight - BLANKS) & ~eight)
                                | eight)
                        & HIGHS;
                if (special != 0) {
                    at += Swar.first(special);
                    break;
                }
                at += Long.BYTES;
            }
            if (at >= end) {
                return GIVE_UP;
            }
            byte found = bytes[at];
            if (found == '"') {
                return at;
            }
            if (found == '\\') {
                escaped = true;
                if (at + 1 >= end || !isEscape(bytes[at + 1])) {
                    return GIVE_UP;
                }
                at += 2;
            } else if (found < 0) {
                at = character(at);
                if (at == GIVE_UP) {
                    return GIVE_UP;
                }
            } else if (found < ' ') {
                return GIVE_UP;
            } else {
                at++;
            }
        }
    }

    private static boolean isEscape(byte letter) {
        return switch (letter) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> true;
            default -> false;
        };
    }

    /** The place behind a character of two or three bytes in UTF-8; of the rare kinds none is taken. */
    private int character(int at) {
        int first = text[at] & 0xff;
        if (first >= 0xc2 && first <= 0xdf) {
            return at + 1 < end && isContinuation(at + 1) ? at + 2 : GIVE_UP;
        }
        boolean three = first >= 0xe1 && first <= 0xef && first != 0xed;
        return three && at + 2 < end && isContinuation(at + 1) && isContinuation(at + 2) ? at + 3 : GIVE_UP;
    }

    private boolean isContinuation(int at) {
        return (text[at] & 0xc0) == 0x80;
    }

    /** The place behind a number without an exponent that begins here. */
    int number(int from) {
        int at = from < end && text[from] == '-' ? from + 1 : from;
        int to = digits(at);
        if (to == at || (text[at] == '0' && to > at + 1)) {
            return GIVE_UP;
        }
        at = to;
        if (at < end && text[at] == '.') {
            to = digits(at + 1);
            if (to == at + 1) {
                return GIVE_UP;
            }
            at = to;
        }
        return goesOn(at) || at - from > MOST_DIGITS ? GIVE_UP : at;
    }

    /** The place behind a whole number without a sign that begins here. */
    int whole(int from) {
        int to = digits(from);
        boolean right = to > from && (text[from] != '0' || to == from + 1);
        return !right || goesOn(to) ? GIVE_UP : to;
    }

    /** Whether what stands here makes another number of the one before. */
    private boolean goesOn(int at) {
        return at < end && (text[at] == '.' || text[at] == 'e' || text[at] == 'E');
    }

    private int digits(int from) {
        int at = from;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at;
    }

    /** The first place at or behind this one that is not blank. */
    int blank(int from) {
        int at = from;
        while (at < end && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r')) {
            at++;
        }
        return at;
    }

    /** The place behind a word that stands here. */
    int literal(int at, String word) {
        return at + word.length() <= end && is(at, at + word.length(), word) ? at + word.length() : GIVE_UP;
    }

    /** Whether this character stands here. */
    boolean has(int at, char character) {
        return at < end && text[at] == character;
    }

    /** Whether exactly this stands here. */
    boolean is(int from, int to, String name) {
        if (to - from != name.length()) {
            return false;
        }
        for (int at = 0; at < name.length(); at++) {
            if (text[from + at] != name.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    /** The same for a name in small letters, which may have capitals here. */
    boolean isInAnyCase(int from, int to, String name) {
        if (to - from != name.length()) {
            return false;
        }
        for (int at = 0; at < name.length(); at++) {
            byte letter = text[from + at];
            if ((letter >= 'A' && letter <= 'Z' ? letter + 32 : letter) != name.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
