package io.github.linkfault.target;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
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
    static final int MOST_BYTES = 1 << 20;

    private ResponseBody() {}

    static byte[] read(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return new byte[0];
        }
        InputStream raw = new Unclosed(new Bounded(response.getEntity().getContent()));
        try (InputStream decoded = new Bounded(decoded(raw, response.getFirstHeader("Content-Encoding")))) {
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

    /** More bytes than an answer may have. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(String what, int most) {
            super(what + " of more than " + (most >> 20) + " MiB");
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

    private static final class Bounded extends FilterInputStream {

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
                throw new TooLong("a body", MOST_BYTES);
            }
        }
    }
}
