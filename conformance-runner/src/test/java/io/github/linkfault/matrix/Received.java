package io.github.linkfault.matrix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request as the stand-in reads it.
 *
 * @param target path and query, as they stand in the request line
 * @param headers by name in lower case
 */
record Received(String method, String target, Map<String, String> headers, String body) {

    /** The next request on a connection, or null when the client has closed it. */
    static @Nullable Received read(InputStream in) throws IOException {
        String start = line(in);
        if (start.isEmpty()) {
            return null;
        }
        String[] words = start.split(" ", -1);
        var headers = new TreeMap<String, String>();
        for (String field = line(in); !field.isEmpty(); field = line(in)) {
            int colon = field.indexOf(':');
            String name = field.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.put(name, field.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Received(words[0], words[1], headers, new String(body, UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
            line.write(octet);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    /** A header's value, or an empty text. */
    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The bearer token. */
    String token() {
        return header("Authorization").replaceFirst("^Bearer ", "");
    }

    /** A segment of the path; the first is 1. */
    String segment(int number) {
        String[] segments = target.split("/", -1);
        return number < segments.length ? segments[number] : "";
    }
}
