package io.github.linkfault.target;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that come through the streams it is put on, and ends them when there are too many. */
final class ByteLimit {

    /** More bytes than an answer may have. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(String what, int most) {
            super(what + " of more than " + (most >> 20) + " MiB");
        }
    }

    private final String what;
    private final int most;
    private long count;

    /**
     * @param what is counted, in words: {@code a body}
     * @param most how many bytes it may have
     */
    ByteLimit(String what, int most) {
        this.what = what;
        this.most = most;
    }

    /** Begins to count anew. */
    void reset() {
        count = 0;
    }

    /** The stream, counted. */
    InputStream on(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                int octet = super.read();
                add(octet < 0 ? 0 : 1);
                return octet;
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                int read = super.read(buffer, from, length);
                add(Math.max(0, read));
                return read;
            }
        };
    }

    private void add(int bytes) throws IOException {
        count += bytes;
        if (count > most) {
            throw new TooLong(what, most);
        }
    }
}
