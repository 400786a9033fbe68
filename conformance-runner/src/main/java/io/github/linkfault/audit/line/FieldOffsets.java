package io.github.linkfault.audit.line;

import io.github.linkfault.exchange.Body;
import java.util.Arrays;
import java.util.List;

/** Where the parts of an exchange stand in the bytes of a line. To be used again and again by one thread. */
public final class FieldOffsets {

    /** The request's method. */
    public static final int METHOD = 0;

    /** The request's URL. */
    public static final int URL = 1;

    static final int STATUS = 2;
    /** The time. */
    public static final int TIME = 3;
    /** The answer's body. */
    public static final int BODY = 4;
    /** The first of the header fields that the judge looks at; the others follow. Below it are the kinds of {@link VariableSpans}. */
    public static final int FIRST_HEADER = 12;

    /** The names of the answer's header fields that the judge looks at, in lower case. */
    public final String[] headers;

    /** Where each part begins, or -1. */
    public final int[] from;
    /** Where each part ends. */
    public final int[] to;
    /** The bytes with the line. */
    public byte[] line = new byte[1];
    /** Whether the time is a text and no number. */
    public boolean timeIsText;
    /** Whether the body is a text and no other JSON value; its place is that between the quotes. */
    public boolean bodyIsText;
    /** Whether the answer's header fields were recorded. */
    public boolean hasHeaders;
    /** Whether each of them is a text without escapes, and none that the judge looks at occurs twice. */
    public boolean hasPlainHeaders;

    /** @param headers the names of the header fields that the judge looks at, in lower case */
    public FieldOffsets(List<String> headers) {
        this.headers = headers.toArray(String[]::new);
        this.from = new int[FIRST_HEADER + this.headers.length];
        this.to = new int[FIRST_HEADER + this.headers.length];
    }

    /** Whether a kind of span is a part of the exchange that has a place here. */
    static boolean isPart(int kind) {
        return kind <= BODY || kind >= FIRST_HEADER;
    }

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

    /** Whether the line has this part. */
    public boolean has(int part) {
        return from[part] >= 0;
    }

    /** Whether there is what every exchange has. */
    public boolean isExchange() {
        return has(METHOD) && has(URL) && has(STATUS);
    }

    /** The status of a line that has one; 0 where no answer came. */
    public int status() {
        int at = from[STATUS];
        return to[STATUS] == at + 1 ? 0 : (line[at] - '0') * 100 + (line[at + 1] - '0') * 10 + (line[at + 2] - '0');
    }

    /** The answer's body as it was sent. */
    public Body body() {
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
