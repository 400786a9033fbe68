package io.github.linkfault.audit.bytes;

import static io.github.linkfault.audit.bytes.Swar.HIGHS;
import static io.github.linkfault.audit.bytes.Swar.ONES;

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
    private static final int MOST_DIGITS_OF_AN_EXPONENT = 2;

    private final boolean lineFeeds;
    private byte[] text = new byte[1];
    private int end;
    private boolean escaped;

    /** @param lineFeeds whether a line feed is a blank */
    public Lexer(boolean lineFeeds) {
        this.lineFeeds = lineFeeds;
    }

    /** Begins with another text, which goes as far as {@code to}; the byte there must exist. */
    public void reset(byte[] bytes, int to) {
        text = bytes;
        end = to;
    }

    /** Whether there was a backslash in the string that was found last. */
    public boolean isEscaped() {
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

    /** The first quote, backslash, control character or byte beyond ASCII at or behind this place; the array's end where there is none. */
    public static int special(byte[] bytes, int from) {
        int at = from;
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
                return at + Swar.first(special);
            }
            at += Long.BYTES;
        }
        while (at < bytes.length && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        return at;
    }

    /** The closing quote of a string of which a character begins here. */
    public int string(int from) {
        escaped = false;
        int at = special(text, from);
        return at < end && text[at] == '"' ? at : unusual(at);
    }

    /** The same for a string in which something else than a quote stands here. */
    private int unusual(int from) {
        byte[] bytes = text;
        int at = from;
        while (at < end) {
            byte found = bytes[at];
            if (found == '"') {
                return at;
            }
            if (found == '\\') {
                escaped = true;
                at = escape(at + 1);
                if (at == GIVE_UP) {
                    return GIVE_UP;
                }
            } else if (found < 0) {
                at = character(at);
                if (at == GIVE_UP) {
                    return GIVE_UP;
                }
            } else {
                return GIVE_UP;
            }
            at = special(bytes, at);
        }
        return GIVE_UP;
    }

    /** The place behind an escape of which the backslash stands before this place. */
    private int escape(int at) {
        if (at >= end) {
            return GIVE_UP;
        }
        return switch (text[at]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 1;
            case 'u' -> {
                int to = at + 5;
                for (int digit = at + 1; digit < to; digit++) {
                    if (digit >= end || Character.digit(text[digit], 16) < 0) {
                        yield GIVE_UP;
                    }
                }
                yield to;
            }
            default -> GIVE_UP;
        };
    }

    /** The place behind a character of several bytes in UTF-8; of the rare kinds none is taken. */
    private int character(int at) {
        int first = text[at] & 0xff;
        int more = first >= 0xc2 && first <= 0xdf
                ? 1
                : first >= 0xe1 && first <= 0xef && first != 0xed ? 2 : first >= 0xf1 && first <= 0xf3 ? 3 : 0;
        if (first == 0xf0 && at + 1 < end && (text[at + 1] & 0xff) >= 0x90) {
            more = 3;
        }
        for (int byteOfIt = at + 1; byteOfIt <= at + more; byteOfIt++) {
            if (byteOfIt >= end || !isContinuation(byteOfIt)) {
                return GIVE_UP;
            }
        }
        return more == 0 ? GIVE_UP : at + more + 1;
    }

    private boolean isContinuation(int at) {
        return (text[at] & 0xc0) == 0x80;
    }

    /** The place behind a number that begins here. */
    public int number(int from) {
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
        if (at < end && (text[at] == 'e' || text[at] == 'E')) {
            boolean sign = at + 1 < end && (text[at + 1] == '-' || text[at + 1] == '+');
            int exponent = at + (sign ? 2 : 1);
            to = digits(exponent);
            if (to == exponent || to > exponent + MOST_DIGITS_OF_AN_EXPONENT) {
                return GIVE_UP;
            }
            at = to;
        }
        return goesOn(at) || at - from > MOST_DIGITS ? GIVE_UP : at;
    }

    /** The place behind a whole number without a sign that begins here. */
    public int whole(int from) {
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
    public int blank(int from) {
        return from < end && text[from] > ' ' ? from : blanks(from);
    }

    private int blanks(int from) {
        int at = from;
        while (at < end && text[at] <= ' ' && isBlank(text[at])) {
            at++;
        }
        return at;
    }

    private boolean isBlank(byte letter) {
        return letter == ' ' || letter == '\t' || letter == '\r' || (lineFeeds && letter == '\n');
    }

    /** The place behind a word that stands here. */
    public int literal(int at, String word) {
        for (int letter = 0; letter < word.length(); letter++) {
            if (!has(at + letter, word.charAt(letter))) {
                return GIVE_UP;
            }
        }
        return at + word.length();
    }

    /** Whether this character stands here. */
    public boolean has(int at, char character) {
        return at >= 0 && at < end && text[at] == character;
    }
}
