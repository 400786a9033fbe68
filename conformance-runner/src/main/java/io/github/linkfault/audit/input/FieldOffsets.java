package io.github.linkfault.audit.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.audit.bytes.Swar;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
    /** The host, where it has a field of its own. */
    public static final int HOST = 5;
    /** Who asked, where that has a field. */
    public static final int CLIENT = 6;
    /** The first of the header fields that the judge looks at; the others follow. */
    public static final int FIRST_HEADER = 7;

    /** The names of the answer's header fields that the judge looks at, in lower case. */
    private final byte[][] headers;
    /** The numbers of those whose name has so many bytes. */
    private final int[][] byLength;

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
    /** The body, where it may come again byte by byte; else null. */
    @Nullable
    public RecentBody recent;
    /** Whether the answer's header fields were recorded. */
    public boolean hasHeaders;
    /** Whether each header field that the judge looks at is a text without escapes, and none of them occurs twice. */
    public boolean hasPlainHeaders;

    /** @param headers the names of the header fields that the judge looks at, in lower case */
    public FieldOffsets(List<String> headers) {
        this.headers = headers.stream().map(name -> name.getBytes(UTF_8)).toArray(byte[][]::new);
        int longest =
                Arrays.stream(this.headers).mapToInt(name -> name.length).max().orElse(0);
        this.byLength = new int[longest + 1][];
        for (int length = 0; length <= longest; length++) {
            int wanted = length;
            byLength[length] = IntStream.range(0, headers.size())
                    .filter(header -> this.headers[header].length == wanted)
                    .toArray();
        }
        this.from = new int[FIRST_HEADER + this.headers.length];
        this.to = new int[FIRST_HEADER + this.headers.length];
    }

    /** Begins with another line, of which nothing is known yet. */
    void reset(byte[] bytes) {
        line = bytes;
        Arrays.fill(from, -1);
        recent = null;
        timeIsText = false;
        bodyIsText = false;
        hasHeaders = false;
        hasPlainHeaders = true;
    }

    /** Which part the header field with this name is; -1 where the judge does not look at it. */
    int headerPart(byte[] bytes, int name, int nameEnd) {
        int length = nameEnd - name;
        if (length >= byLength.length) {
            return -1;
        }
        for (int header : byLength[length]) {
            if (Swar.equalInAnyCase(headers[header], bytes, name, length)) {
                return FIRST_HEADER + header;
            }
        }
        return -1;
    }

    /** Notes a header field whose name and value are texts without escapes. */
    void header(int name, int nameEnd, int value, int valueEnd) {
        int part = headerPart(line, name, nameEnd);
        if (part >= 0) {
            hasPlainHeaders &= !has(part);
            put(part, value, valueEnd);
        }
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
}
