package io.github.linkfault.target;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/** Reads a response's body and takes off its content coding, with a bound on both sides of it. */
final class ResponseBody {

    /** The longest body that is read, before and after decompression; documented errors have some hundred bytes. */
    static final int MOST_BYTES = 1 << 20;

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

    private static InputStream decoded(InputStream raw, Header coding) throws IOException {
        String name = coding == null ? "identity" : coding.getValue().strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "identity", "" -> raw;
            case "gzip", "x-gzip" -> new GZIPInputStream(raw);
            case "deflate" -> new InflaterInputStream(raw);
            default -> throw new UnknownCoding();
        };
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
