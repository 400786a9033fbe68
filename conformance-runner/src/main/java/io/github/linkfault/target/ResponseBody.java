package io.github.linkfault.target;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/** Reads a response's body and takes off its content coding, with a bound on both sides of it. */
final class ResponseBody {

    /** The longest body that is read, before and after decompression; documented errors have some hundred bytes. */
    static final int MOST_BYTES = 4 << 20;

    private ResponseBody() {}

    static byte[] read(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return new byte[0];
        }
        try (InputStream raw = new Bounded(response.getEntity().getContent());
                InputStream decoded = new Bounded(decoded(raw, response.getFirstHeader("Content-Encoding")))) {
            var bytes = new ByteArrayOutputStream();
            decoded.transferTo(bytes);
            // What lies behind the end of a compressed stream still belongs to the message.
            raw.transferTo(java.io.OutputStream.nullOutputStream());
            return bytes.toByteArray();
        }
    }

    private static InputStream decoded(InputStream raw, Header coding) throws IOException {
        String name = coding == null ? "identity" : coding.getValue().strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "identity", "" -> raw;
            case "gzip", "x-gzip" -> new GZIPInputStream(raw);
            case "deflate" -> new InflaterInputStream(raw);
            default -> throw new UnknownCoding(name);
        };
    }

    /** A content coding that was not asked for and is not known. */
    static final class UnknownCoding extends IOException {
        private static final long serialVersionUID = 1L;

        UnknownCoding(String coding) {
            super("the content coding " + coding + ", which was not asked for");
        }
    }

    /** More bytes than an answer may have. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("a body of more than " + (MOST_BYTES >> 20) + " MiB");
        }
    }

    private static final class Bounded extends java.io.FilterInputStream {

        private long read;

        Bounded(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > MOST_BYTES) {
                throw new TooLong();
            }
        }
    }
}
