package io.github.linkfault.audit.input;

import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a stream that begin in a range of its bytes, whole. Ranges that meet have every line once, wherever they meet.
 */
public final class LineRange extends InputStream {

    private final InputStream stream;
    private final long to;
    /** The byte that comes next; -1 when the last line has ended. */
    private long at;

    /**
     * @param stream stands at the byte before {@code from}, so that a line which begins there is known as one; at 0 for 0
     * @param to the first byte behind the range
     */
    public LineRange(InputStream stream, long from, long to) throws IOException {
        this.stream = stream;
        this.to = to;
        this.at = from == 0 ? 0 : from - 1 + skipLine(stream);
        if (at >= to) {
            at = -1;
        }
    }

    private static long skipLine(InputStream stream) throws IOException {
        long skipped = 0;
        while (true) {
            int next = stream.read();
            if (next < 0) {
                return skipped;
            }
            skipped++;
            if (next == '\n') {
                return skipped;
            }
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (at < 0) {
            return -1;
        }
        int count = stream.read(bytes, offset, length);
        if (count <= 0) {
            return count;
        }
        // The last line ends at the first line feed that is the range's last byte or stands behind it.
        for (int index = (int) Math.min(count, Math.max(0, to - 1 - at)); index < count; index++) {
            if (bytes[offset + index] == '\n') {
                at = -1;
                return index + 1;
            }
        }
        at += count;
        return count;
    }

    /** Files keep nobody waiting; and gzip asks, to know whether another member follows. */
    @Override
    public int available() {
        return at < 0 ? 0 : 1;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
