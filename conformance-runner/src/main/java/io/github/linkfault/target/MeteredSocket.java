package io.github.linkfault.target;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** A socket that hands out only so many bytes for an answer, whatever the layers above would make of more. */
final class MeteredSocket extends Socket {

    /** A body of the longest kind, the largest head, and what chunks and TLS add to them. */
    private static final int MOST_BYTES = 4 * ResponseBody.MOST_BYTES;

    private long left = MOST_BYTES;

    /** Begins to count anew. */
    void reset() {
        left = MOST_BYTES;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
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
        };
    }

    private void count(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new ResponseBody.TooLong("an answer", MOST_BYTES);
        }
    }
}
