package io.github.linkfault.audit;

import io.github.linkfault.exchange.Body;
import java.util.Arrays;

/** Where the parts of an exchange stand in the bytes of a line. To be used again and again by one thread. */
final class FieldOffsets {

    /** What a piece of a line is, where that matters. */
    static final int METHOD = 0;

    static final int URL = 1;
    static final int STATUS = 2;
    static final int TIME = 3;
    static final int BODY = 4;
    static final int CONTENT_TYPE = 5;
    static final int ALLOW = 6;
    static final int WWW_AUTHENTICATE = 7;
    /** The header fields of an answer that the judge looks at: their names, from {@link #CONTENT_TYPE} on. */
    static final String[] HEADERS = {"content-type", "allow", "www-authenticate"};

    private static final int PARTS = 8;

    final int[] from = new int[PARTS];
    final int[] to = new int[PARTS];
    byte[] line = new byte[1];
    /** Whether the time is a text and no number. */
    boolean timeIsText;
    /** Whether the body is a text and no other JSON value; its place is that between the quotes. */
    boolean bodyIsText;
    /** Whether the answer's header fields were recorded. */
    boolean hasHeaders;
    /** Whether each of them is a text without escapes, and none that the judge looks at stands twice. */
    boolean hasPlainHeaders;

    /** Begins with another line, of which nothing is known yet. */
    void reset(byte[] bytes) {
        line = bytes;
        Arrays.fill(from, -1);
        timeIsText = false;
        bodyIsText = false;
        hasHeaders = false;
        hasPlainHeaders = true;
    }

    void put(int part, int begin, int end) {
        from[part] = begin;
        to[part] = end;
    }

    boolean has(int part) {
        return from[part] >= 0;
    }

    /** Whether there is what every exchange has. */
    boolean isExchange() {
        return has(METHOD) && has(URL) && has(STATUS);
    }

    /** The status of a line that has one; 0 where no answer came. */
    int status() {
        int at = from[STATUS];
        return to[STATUS] == at + 1 ? 0 : (line[at] - '0') * 100 + (line[at + 1] - '0') * 10 + (line[at + 2] - '0');
    }

    /** The answer's body as it was sent. */
    Body body() {
        byte[] text = Arrays.copyOfRange(line, from[BODY], to[BODY]);
        return Body.of(bodyIsText ? Arrays.copyOf(text, unescape(text)) : text);
    }

    /** Resolves the escapes that {@link Lexer} takes, in place, and says how many bytes are left. */
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
}
