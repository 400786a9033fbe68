package io.github.linkfault.target;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/** Reads a response's body and takes off its content coding, with a bound on both sides of it. */
final class ResponseBody {

    /** The longest body that is read, before and after decompression; documented errors have some hundred bytes. */
    static final int MOST_BYTES = 1 << 20;

    /** More than this in one field is nonsense; the rest then counts as one name that nobody knows. */
    private static final int MOST_CODINGS = 4;

    private ResponseBody() {}

    static byte[] read(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return new byte[0];
        }
        InputStream raw = new Unclosed(bounded(response.getEntity().getContent()));
        try (InputStream decoded = bounded(decoded(raw, response.getFirstHeader("Content-Encoding")))) {
            var bytes = new ByteArrayOutputStream();
            decoded.transferTo(bytes);
            // What lies behind the end of a compressed stream still belongs to the message.
            raw.transferTo(OutputStream.nullOutputStream());
            return bytes.toByteArray();
        }
    }

    private static InputStream bounded(InputStream stream) {
        return new ByteLimit("a body", MOST_BYTES).on(stream);
    }

    /** Takes the codings off, the last first: they are named in the order in which they were put on (RFC 9110, section 8.4). */
    private static InputStream decoded(InputStream raw, @Nullable Header codings) throws IOException {
        String names = codings == null || codings.getValue() == null ? "" : codings.getValue();
        InputStream plain = raw;
        String[] applied = names.toLowerCase(Locale.ROOT).split(",", MOST_CODINGS);
        for (int last = applied.length - 1; last >= 0; last--) {
            plain = switch (applied[last].strip()) {
                case "identity", "" -> plain;
                case "gzip", "x-gzip" -> new GZIPInputStream(bounded(plain));
                case "deflate" -> inflated(bounded(plain));
                default -> throw new UnknownCoding();
            };
        }
        return plain;
    }

    /** What is called deflate comes with the header of zlib, as it should, or without. */
    private static InputStream inflated(InputStream packed) throws IOException {
        var stream = new PushbackInputStream(packed, 2);
        byte[] head = stream.readNBytes(2);
        stream.unread(head);
        boolean zlib =
                head.length == 2 && (head[0] & 0x0f) == 8 && ((head[0] & 0xff) * 256 + (head[1] & 0xff)) % 31 == 0;
        return zlib ? new InflaterInputStream(stream) : new InflaterInputStream(stream, new Inflater(true));
    }

    /** A content coding that was not asked for and is not known. */
    static final class UnknownCoding extends IOException {
        private static final long serialVersionUID = 1L;

        UnknownCoding() {
            super("a content coding that was not asked for");
        }
    }

    /**
     * A stream that stays open: closing would first read whatever the server still has to send. The connection goes or stays as
     * a whole.
     */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream stream) {
            super(stream);
        }

        @Override
        public void close() {}
    }
}
