package io.github.linkfault.target;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;

/** A socket that hands out only so many bytes for an answer, whatever the layers above would make of more. */
final class MeteredSocket extends Socket {

    /** Thrown and caught again before each request, and so without a trace. */
    private static final class NothingYet extends SocketTimeoutException {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    /** A body of the longest kind, the largest head, and what chunks and TLS add to them. */
    private final ByteLimit meter = new ByteLimit("an answer", 4 * ResponseBody.MOST_BYTES);

    /** Enough to tell HTTP from what is none. */
    private final byte[] beginning = new byte[16];

    private int begun;
    private volatile boolean patient = true;

    /** Begins to count anew. */
    void reset() {
        meter.reset();
        begun = 0;
    }

    /** The first bytes since the last reset. */
    byte[] beginning() {
        return Arrays.copyOf(beginning, begun);
    }

    /** Whether a read waits for what has not arrived; otherwise it gives up at once, as if its time were over. */
    void patient(boolean waits) {
        patient = waits;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return meter.on(new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                refuseToWait();
                int octet = super.read();
                if (octet >= 0 && begun < beginning.length) {
                    beginning[begun++] = (byte) octet;
                }
                return octet;
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                refuseToWait();
                int read = super.read(buffer, from, length);
                int kept = Math.min(read, beginning.length - begun);
                if (kept > 0) {
                    System.arraycopy(buffer, from, beginning, begun, kept);
                    begun += kept;
                }
                return read;
            }

            private void refuseToWait() throws IOException {
                if (!patient && available() == 0) {
                    throw new NothingYet();
                }
            }
        });
    }
}
