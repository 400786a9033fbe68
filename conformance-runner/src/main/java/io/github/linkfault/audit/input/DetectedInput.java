package io.github.linkfault.audit.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An input that is being read: unpacked, without byte order mark, and its format known by its beginning.
 *
 * @param stream the rest of it, from the first byte of its content
 * @param packed whether it is unpacked on the way, or its lines are taken out of what a container's runtime wraps around them; so it
 *     can only be read from its beginning
 */
public record DetectedInput(Format format, InputStream stream, boolean packed) implements AutoCloseable {

    private static final int BEGINNING = 64 * 1024;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZSTD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final Pattern HAR = Pattern.compile("\\s*+\\{\\s*+\"log\"\\s*+:\\s*+\\{(?s:.*+)");

    private static final Pattern OTLP = Pattern.compile("\\s*+\\{\\s*+\"resourceSpans\"\\s*+:(?s:.*+)");

    /**
     * Opens an input.
     *
     * @param insisted its format, or null to recognise it by its beginning
     * @param texts the texts to recognise
     * @param read is told how many bytes were taken from the disk
     */
    public static DetectedInput open(Input input, @Nullable Format insisted, TextSurfaces texts, AtomicLong read)
            throws IOException {
        InputStream raw = input.open();
        try {
            var counted = new BufferedInputStream(new Counted(raw, read), BEGINNING);
            InputStream unpacked = unpacked(counted);
            var plain = new BufferedInputStream(unpacked, BEGINNING);
            byte[] beginning = beginning(plain, BEGINNING);
            if (startsWith(beginning, BYTE_ORDER_MARK)) {
                plain.skipNBytes(BYTE_ORDER_MARK.length);
                beginning = beginning(plain, BEGINNING);
            }
            Wrapping wrapping = Wrapping.of(new String(beginning, UTF_8));
            if (wrapping != Wrapping.NONE) {
                plain = new BufferedInputStream(wrapping.unwrapped(plain), BEGINNING);
                beginning = beginning(plain, BEGINNING);
            }
            return new DetectedInput(
                    insisted == null ? format(beginning, texts) : insisted,
                    plain,
                    unpacked != counted || wrapping != Wrapping.NONE);
        } catch (IOException | RuntimeException unreadable) {
            raw.close();
            throw unreadable;
        }
    }

    private static InputStream unpacked(BufferedInputStream packed) throws IOException {
        byte[] beginning = beginning(packed, ZSTD.length);
        if (startsWith(beginning, GZIP)) {
            return new GZIPInputStream(packed, BEGINNING);
        }
        return startsWith(beginning, ZSTD) ? new Damageable(new ZstdInputStream(packed)) : packed;
    }

    private static Format format(byte[] beginning, TextSurfaces texts) {
        String text = new String(beginning, UTF_8);
        if (HAR.matcher(text).matches()) {
            return Format.HAR;
        }
        if (OTLP.matcher(text).matches()) {
            return Format.OTLP;
        }
        return texts.isLike(text) ? Format.TEXT : Format.NDJSON;
    }

    /** The first line, or as many bytes as there is room for; waits for no more, since more may not come for long. */
    private static byte[] beginning(BufferedInputStream stream, int length) throws IOException {
        var bytes = new byte[length];
        int read = 0;
        stream.mark(length);
        try {
            while (read < length) {
                int count = stream.read(bytes, read, length - read);
                if (count < 0) {
                    break;
                }
                read += count;
                if (tells(bytes, read)) {
                    break;
                }
            }
        } finally {
            stream.reset();
        }
        return Arrays.copyOf(bytes, read);
    }

    /** Whether there is a whole line with more in it than the brace that a HAR may have on a line of its own. */
    private static boolean tells(byte[] bytes, int length) {
        int more = 0;
        for (int at = 0; at < length; at++) {
            if (bytes[at] == '\n' && more > 1) {
                return true;
            }
            more += bytes[at] > ' ' ? 1 : 0;
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    /** Counts what is read. */
    private static final class Counted extends FilterInputStream {

        private final AtomicLong read;

        Counted(InputStream stream, AtomicLong read) {
            super(stream);
            this.read = read;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            read.addAndGet(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            read.addAndGet(Math.max(0, count));
            return count;
        }
    }

    /** Tells damage as every stream does: the decoder of zstd throws what is unchecked. */
    private static final class Damageable extends FilterInputStream {

        Damageable(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (RuntimeException damaged) {
                throw new IOException("damaged zstd", damaged);
            }
        }
    }
}
