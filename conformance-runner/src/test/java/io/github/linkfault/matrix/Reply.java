package io.github.linkfault.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** A response as it goes out, byte by byte; nothing keeps it from being wrong. */
final class Reply {

    private final String start;
    private final List<String> fields;
    private final byte[] body;

    private Reply(String start, List<String> fields, byte[] body) {
        this.start = start;
        this.fields = List.copyOf(fields);
        this.body = body;
    }

    /** An answer with a JSON body and the headers that HTTP asks for beside its status. */
    static Reply json(int status, String body) {
        var fields = new ArrayList<>(List.of("Content-Type: application/json"));
        if (status == 405) {
            fields.add("Allow: HEAD");
        } else if (status == 401) {
            fields.add("WWW-Authenticate: Bearer");
        }
        return new Reply("HTTP/1.1 " + status + " Whatever", fields, body.getBytes(UTF_8));
    }

    Reply start(String line) {
        return new Reply(line, fields, body);
    }

    /** Another status, with the headers that HTTP asks for beside it. */
    Reply status(int status) {
        return new Reply(json(status, "").start, json(status, "").fields, body);
    }

    /** One more line in the head. */
    Reply line(String field) {
        var more = new ArrayList<>(fields);
        more.add(field);
        return new Reply(start, more, body);
    }

    Reply without(String name) {
        return new Reply(
                start, fields.stream().filter(field -> !named(field, name)).toList(), body);
    }

    Reply with(String name, String value) {
        return without(name).line(name + ": " + value);
    }

    Reply body(byte[] bytes) {
        return new Reply(start, fields, bytes);
    }

    Reply body(String text) {
        return body(text.getBytes(UTF_8));
    }

    /** The body with one text in it replaced, which must be there. */
    Reply edit(String from, String to) {
        if (!text().contains(from)) {
            throw new IllegalStateException("no " + from + " in " + text());
        }
        return body(text().replace(from, to));
    }

    /** The body with whatever a regular expression finds first replaced; it must find something. */
    Reply rewrite(String pattern, String to) {
        String changed = text().replaceFirst(pattern, to);
        if (changed.equals(text())) {
            throw new IllegalStateException("no " + pattern + " in " + text());
        }
        return body(changed);
    }

    /** The body with one member more at its front. */
    Reply member(String member) {
        return body("{" + member + "," + text().substring(1));
    }

    /** The value of the body's first member with this name replaced by another JSON value. */
    Reply value(String name, String json) {
        return rewrite("\"" + name + "\":\"[^\"]*\"", Matcher.quoteReplacement("\"" + name + "\":" + json));
    }

    /** The body compressed, and said to be. */
    Reply gzip() {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return body(packed.toByteArray()).line("Content-Encoding: gzip");
    }

    /** The body compressed as deflate, and said to be; bare is without the header of zlib. */
    Reply deflate(boolean bare) {
        var packed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, bare))) {
            deflate.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return body(packed.toByteArray()).line("Content-Encoding: deflate");
    }

    /** The body in chunks of at most this many bytes. */
    Reply chunked(int longest) {
        var chunks = new ByteArrayOutputStream();
        for (int from = 0; from < body.length; from += longest) {
            int length = Math.min(longest, body.length - from);
            chunks.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(UTF_8));
            chunks.write(body, from, length);
            chunks.writeBytes("\r\n".getBytes(UTF_8));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(UTF_8));
        return body(chunks.toByteArray()).line("Transfer-Encoding: chunked");
    }

    String text() {
        return new String(body, UTF_8);
    }

    byte[] bytes() {
        return body.clone();
    }

    /** Status line and header fields; the length of the body where nothing else says where it ends. */
    String head() {
        boolean framed =
                fields.stream().anyMatch(field -> named(field, "Content-Length") || named(field, "Transfer-Encoding"));
        var head = new StringBuilder(start).append("\r\n");
        fields.forEach(field -> head.append(field).append("\r\n"));
        if (!framed) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    /** Whether the connection ends behind this answer. */
    boolean isLast() {
        return start.startsWith("HTTP/1.0") || fields.contains("Connection: close");
    }

    private static boolean named(String field, String name) {
        return field.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":");
    }
}
