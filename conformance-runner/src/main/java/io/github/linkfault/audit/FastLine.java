package io.github.linkfault.audit;

import io.github.linkfault.exchange.Body;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds the fields of an exchange in the bytes of a line, without making anything of them. It takes only lines that are surely
 * JSON and surely usual; at anything else it gives up, and {@link RecordReader} decides.
 *
 * <p>The byte behind the line must exist. To be used again and again by one thread.
 */
final class FastLine {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final int GIVE_UP = -1;
    private static final int DEEPEST = 32;
    private static final int LONGEST_NAME = 1000;
    private static final int MOST_DIGITS = 100;
    private static final int MOST_DIGITS_OF_A_TIME = 15;

    private byte[] line = new byte[1];
    private int end;
    private boolean escaped;

    int methodFrom;
    int methodTo;
    int urlFrom;
    int urlTo;
    int status;
    int timeFrom;
    int timeTo;
    boolean timeIsText;
    int headersFrom;
    int headersTo;
    int bodyFrom;
    int bodyTo;
    boolean bodyIsText;
    private boolean request;
    private boolean response;

    /** Whether the line is usual; the fields say where its parts stand. */
    boolean scan(byte[] bytes, int from, int to) {
        line = bytes;
        end = to;
        methodFrom = GIVE_UP;
        urlFrom = GIVE_UP;
        status = GIVE_UP;
        timeFrom = GIVE_UP;
        headersFrom = GIVE_UP;
        bodyFrom = GIVE_UP;
        request = false;
        response = false;
        int at = object(blank(from), 0);
        return at != GIVE_UP && blank(at) == end;
    }

    /** Whether the usual line has what every exchange has. */
    boolean isExchange() {
        return methodFrom >= 0 && urlFrom >= 0 && status >= 0;
    }

    /** The answer's body as it was sent. */
    Body body() {
        byte[] text = Arrays.copyOfRange(line, bodyFrom, bodyTo);
        return Body.of(bodyIsText ? Arrays.copyOf(text, unescape(text)) : text);
    }

    /** Resolves the escapes that are taken, in place, and says how many bytes are left. */
    private static int unescape(byte[] text) {
        int length = 0;
        for (int at = 0; at < text.length; at++) {
            byte next = text[at];
            if (next == '\\') {
                at++;
                next = switch (text[at]) {
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    default -> text[at];
                };
            }
            text[length++] = next;
        }
        return length;
    }

    /** Reads the object of a level: 0 the whole line, 1 the request, 2 the response. */
    private int object(int from, int level) {
        byte[] text = line;
        if (from >= end || text[from] != '{') {
            return GIVE_UP;
        }
        int at = blank(from + 1);
        if (at < end && text[at] == '}') {
            return at + 1;
        }
        while (true) {
            if (at >= end || text[at] != '"') {
                return GIVE_UP;
            }
            int name = at + 1;
            int nameEnd = string(name);
            if (nameEnd == GIVE_UP || escaped || nameEnd - name > LONGEST_NAME) {
                return GIVE_UP;
            }
            at = blank(nameEnd + 1);
            if (at >= end || text[at] != ':') {
                return GIVE_UP;
            }
            at = blank(at + 1);
            at = level == 0
                    ? memberOfLine(name, nameEnd, at)
                    : level == 1 ? memberOfRequest(name, nameEnd, at) : memberOfResponse(name, nameEnd, at);
            if (at == GIVE_UP) {
                return GIVE_UP;
            }
            at = blank(at);
            if (at >= end) {
                return GIVE_UP;
            }
            if (text[at] == '}') {
                return at + 1;
            }
            if (text[at] != ',') {
                return GIVE_UP;
            }
            at = blank(at + 1);
        }
    }

    private int memberOfLine(int name, int nameEnd, int at) {
        if (is(name, nameEnd, "request")) {
            boolean again = request;
            request = true;
            return again ? GIVE_UP : object(at, 1);
        }
        if (is(name, nameEnd, "response")) {
            boolean again = response;
            response = true;
            return again ? GIVE_UP : object(at, 2);
        }
        if (is(name, nameEnd, "time")) {
            return time(at);
        }
        return value(at, 1);
    }

    private int memberOfRequest(int name, int nameEnd, int at) {
        if (is(name, nameEnd, "method")) {
            int to = text(at);
            if (to == GIVE_UP || methodFrom >= 0 || !isCapitals(at + 1, to)) {
                return GIVE_UP;
            }
            methodFrom = at + 1;
            methodTo = to;
            return to + 1;
        }
        if (is(name, nameEnd, "url")) {
            int to = text(at);
            if (to == GIVE_UP || urlFrom >= 0 || to == at + 1) {
                return GIVE_UP;
            }
            urlFrom = at + 1;
            urlTo = to;
            return to + 1;
        }
        return value(at, 2);
    }

    private int memberOfResponse(int name, int nameEnd, int at) {
        if (is(name, nameEnd, "status")) {
            return status(at);
        }
        if (is(name, nameEnd, "headers")) {
            int to = value(at, 2);
            if (to == GIVE_UP || headersFrom >= 0 || line[at] != '{') {
                return GIVE_UP;
            }
            headersFrom = at;
            headersTo = to;
            return to;
        }
        if (is(name, nameEnd, "body")) {
            int to = value(at, 2);
            if (to == GIVE_UP || bodyFrom >= 0 || line[at] == 'n') {
                return GIVE_UP;
            }
            bodyIsText = line[at] == '"';
            bodyFrom = bodyIsText ? at + 1 : at;
            bodyTo = bodyIsText ? to - 1 : to;
            return to;
        }
        return is(name, nameEnd, "encoding") ? GIVE_UP : value(at, 2);
    }

    private int time(int at) {
        if (timeFrom >= 0 || at >= end) {
            return GIVE_UP;
        }
        timeIsText = line[at] == '"';
        if (timeIsText) {
            int to = text(at);
            timeFrom = at + 1;
            timeTo = to;
            return to == GIVE_UP ? GIVE_UP : to + 1;
        }
        int to = digits(at);
        timeFrom = at;
        timeTo = to;
        boolean whole = to > at
                && to - at <= MOST_DIGITS_OF_A_TIME
                && (line[at] != '0' || to == at + 1)
                && to < end
                && line[to] != '.'
                && line[to] != 'e'
                && line[to] != 'E';
        return whole ? to : GIVE_UP;
    }

    private int status(int at) {
        int to = digits(at);
        if (status >= 0 || to >= end || line[to] == '.' || line[to] == 'e' || line[to] == 'E') {
            return GIVE_UP;
        }
        if (to == at + 1 && line[at] == '0') {
            status = 0;
            return to;
        }
        if (to != at + 3 || line[at] < '1' || line[at] > '5') {
            return GIVE_UP;
        }
        status = (line[at] - '0') * 100 + (line[at + 1] - '0') * 10 + (line[at + 2] - '0');
        return to;
    }

    /** The end of a text without escapes that begins here with its quote. */
    private int text(int at) {
        if (at >= end || line[at] != '"') {
            return GIVE_UP;
        }
        int to = string(at + 1);
        return escaped ? GIVE_UP : to;
    }

    private boolean isCapitals(int from, int to) {
        for (int at = from; at < to; at++) {
            if (line[at] < 'A' || line[at] > 'Z') {
                return false;
            }
        }
        return from < to;
    }

    private boolean is(int from, int to, String name) {
        if (to - from != name.length()) {
            return false;
        }
        for (int at = 0; at < name.length(); at++) {
            if (line[from + at] != name.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private int blank(int from) {
        int at = from;
        while (at < end && (line[at] == ' ' || line[at] == '\t' || line[at] == '\r')) {
            at++;
        }
        return at;
    }

    /** The place behind the value that begins here. */
    int value(int at, int depth) {
        if (at >= end) {
            return GIVE_UP;
        }
        return switch (line[at]) {
            case '"' -> {
                int to = string(at + 1);
                yield to == GIVE_UP ? GIVE_UP : to + 1;
            }
            case '{' -> container(at, '}', depth + 1);
            case '[' -> container(at, ']', depth + 1);
            case 't' -> literal(at, "true");
            case 'f' -> literal(at, "false");
            case 'n' -> literal(at, "null");
            default -> number(at);
        };
    }

    private int container(int from, char close, int depth) {
        if (depth > DEEPEST) {
            return GIVE_UP;
        }
        int at = blank(from + 1);
        if (at < end && line[at] == close) {
            return at + 1;
        }
        while (true) {
            if (close == '}') {
                if (at >= end || line[at] != '"') {
                    return GIVE_UP;
                }
                int nameEnd = string(at + 1);
                if (nameEnd == GIVE_UP || nameEnd - at > LONGEST_NAME) {
                    return GIVE_UP;
                }
                at = blank(nameEnd + 1);
                if (at >= end || line[at] != ':') {
                    return GIVE_UP;
                }
                at = blank(at + 1);
            }
            at = value(at, depth);
            if (at == GIVE_UP) {
                return GIVE_UP;
            }
            at = blank(at);
            if (at >= end) {
                return GIVE_UP;
            }
            if (line[at] == close) {
                return at + 1;
            }
            if (line[at] != ',') {
                return GIVE_UP;
            }
            at = blank(at + 1);
        }
    }

    private int literal(int at, String word) {
        return at + word.length() <= end && is(at, at + word.length(), word) ? at + word.length() : GIVE_UP;
    }

    private int number(int from) {
        int at = line[from] == '-' ? from + 1 : from;
        int to = digits(at);
        if (to == at || (line[at] == '0' && to > at + 1)) {
            return GIVE_UP;
        }
        at = to;
        if (at < end && line[at] == '.') {
            to = digits(at + 1);
            if (to == at + 1) {
                return GIVE_UP;
            }
            at = to;
        }
        if (at < end && (line[at] == 'e' || line[at] == 'E')) {
            return GIVE_UP;
        }
        return at - from > MOST_DIGITS ? GIVE_UP : at;
    }

    private int digits(int from) {
        int at = from;
        while (at < end && line[at] >= '0' && line[at] <= '9') {
            at++;
        }
        return at;
    }

    /** The closing quote of the string whose first character stands here. */
    private int string(int from) {
        byte[] text = line;
        int at = from;
        escaped = false;
        while (true) {
            while (at + 8 <= text.length) {
                long eight = (long) EIGHT_BYTES.get(text, at);
                long quote = eight ^ 0x2222222222222222L;
                long backslash = eight ^ 0x5c5c5c5c5c5c5c5cL;
                long special = (((quote - ONES) & ~quote)
                                | ((backslash - ONES) & ~backslash)
                                | ((eight - 0x2020202020202020L) & ~eight)
                                | eight)
                        & HIGHS;
                if (special != 0) {
                    at += Long.numberOfTrailingZeros(special) >>> 3;
                    break;
                }
                at += 8;
            }
            if (at >= end) {
                return GIVE_UP;
            }
            byte found = text[at];
            if (found == '"') {
                return at;
            }
            if (found == '\\') {
                escaped = true;
                if (at + 1 >= end || "\"\\/bfnrt".indexOf(text[at + 1]) < 0) {
                    return GIVE_UP;
                }
                at += 2;
            } else if (found < 0) {
                int next = character(at);
                if (next == GIVE_UP) {
                    return GIVE_UP;
                }
                at = next;
            } else if (found < ' ') {
                return GIVE_UP;
            } else {
                at++;
            }
        }
    }

    /** The place behind a character of two or three bytes in UTF-8; of the rare kinds none is taken. */
    private int character(int at) {
        int first = line[at] & 0xff;
        if (first >= 0xc2 && first <= 0xdf) {
            return at + 1 < end && isContinuation(at + 1) ? at + 2 : GIVE_UP;
        }
        boolean three = first >= 0xe1 && first <= 0xef && first != 0xed;
        return three && at + 2 < end && isContinuation(at + 1) && isContinuation(at + 2) ? at + 3 : GIVE_UP;
    }

    private boolean isContinuation(int at) {
        return (line[at] & 0xc0) == 0x80;
    }

    /** Hands each field of the headers to a reader; gives up at one that is not a plain text. */
    boolean eachHeader(HeaderField reader) {
        if (headersFrom < 0) {
            return true;
        }
        int at = blank(headersFrom + 1);
        while (line[at] != '}') {
            int name = at + 1;
            int nameEnd = string(name);
            boolean plain = !escaped;
            at = blank(blank(nameEnd + 1) + 1);
            int value = text(at);
            if (!plain || value == GIVE_UP) {
                return false;
            }
            reader.field(line, name, nameEnd, at + 1, value);
            at = blank(value + 1);
            if (line[at] == ',') {
                at = blank(at + 1);
            }
        }
        return true;
    }

    /** Takes a header field by its place in the line. */
    interface HeaderField {
        void field(byte[] line, int nameFrom, int nameTo, int valueFrom, int valueTo);
    }
}
