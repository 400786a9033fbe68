package io.github.linkfault.site.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer as it travelled.
 *
 * @param head the status line and the header fields, one a line
 * @param body as long as its Content-Length; empty where the status has none (RFC 9110, 6.4.1)
 */
public record HttpMessage(String head, String body) {

    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final Pattern WITHOUT_BODY = Pattern.compile("HTTP/1\\.1 (?:1..|204|304) (?s:.*)");
    private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length: ([0-9]+)\\s*$");

    /** Reads one answer and leaves the connection open. */
    public static HttpMessage read(InputStream connection) throws IOException {
        var bytes = new ByteArrayOutputStream();
        while (!bytes.toString(UTF_8).endsWith(END_OF_HEAD)) {
            int next = connection.read();
            if (next < 0) {
                throw new BrokenSite("the mock's answer ended in its head: " + bytes.toString(UTF_8));
            }
            bytes.write(next);
        }
        String head = bytes.toString(UTF_8).strip().replace("\r\n", "\n");
        if (WITHOUT_BODY.matcher(head).matches()) {
            return new HttpMessage(head, "");
        }
        Matcher length = LENGTH.matcher(head);
        if (!length.find()) {
            throw new BrokenSite("the mock's answer has no Content-Length: " + head);
        }
        return new HttpMessage(head, new String(connection.readNBytes(Integer.parseInt(length.group(1))), UTF_8));
    }
}
