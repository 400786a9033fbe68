package io.github.linkfault.audit.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.airlift.compress.zstd.ZstdInputStream;
import io.github.linkfault.input.UnusableInput;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An input that is being read: unpacked, without byte order mark, and its format known by its beginning.
 *
 * @param stream the rest of it, from the first byte of its content
 * @param packed whether it is unpacked on the way, or its lines are taken out of what a container's runtime wraps around them; so it
 *     can only be read from its beginning
 * @param command unpacks the same from standard input; empty where it is not packed
 */
public record DetectedInput(Format format, InputStream stream, boolean packed, String command)
        implements AutoCloseable {

    private static final int BEGINNING = 64 * 1024;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    /** Low, usual and high compression; a .zhar of mitmproxy has the highest. What is in between begins like text. */
    private static final byte[][] ZLIB = {{0x78, 0x01}, {0x78, (byte) 0x9c}, {0x78, (byte) 0xda}};

    private static final byte[] ZSTD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final Pattern HAR = Pattern.compile("\\s*+\\{\\s*+\"log\"\\s*+:\\s*+\\{(?s:.*+)");

    private static final Pattern OTLP =
            Pattern.compile("\\s*+\\{\\s*+\"resource(?:Spans|Logs|Metrics)\"\\s*+:(?s:.*+)");

    /**
     * Opens an input.
     *
     * @param insisted its format, or null to recognise it by its beginning
     * @param texts the texts to recognise
     * @param read is told how many bytes were taken from the disk
     * @throws UnusableInput when it is surely no traffic, or traffic of another format than {@code insisted}
     */
    public static DetectedInput open(Input input, @Nullable Format insisted, TextSurfaces texts, AtomicLong read)
            throws IOException {
        InputStream raw = input.open();
        try {
            var counted = new BufferedInputStream(new Counted(raw, read), BEGINNING);
            InputStream unpacked = unpacked(counted, first(input, counted));
            var plain = new BufferedInputStream(unpacked, BEGINNING);
            byte[] beginning = beginning(plain, BEGINNING);
            byte[] first = beginning;
            if (startsWith(beginning, BYTE_ORDER_MARK)) {
                plain.skipNBytes(BYTE_ORDER_MARK.length);
                beginning = beginning(plain, BEGINNING);
            }
            Wrapping wrapping = Wrapping.of(new String(beginning, UTF_8));
            if (wrapping != Wrapping.NONE) {
                plain = new BufferedInputStream(wrapping.unwrapped(plain), BEGINNING);
                beginning = beginning(plain, BEGINNING);
            }
            Format format = insisted == null ? format(beginning, texts) : agreed(input, insisted, beginning);
            String command = unpacked instanceof Damageable packed ? packed.command : "";
            Optional<NotTraffic> other = NotTraffic.of(first, format);
            if (other.isPresent()) {
                throw other.get().fault(input, command);
            }
            return new DetectedInput(format, plain, unpacked != counted || wrapping != Wrapping.NONE, command);
        } catch (IOException | RuntimeException unreadable) {
            raw.close();
            throw unreadable;
        }
    }

    /** The first bytes; a stream that gives none is no input that broke off. */
    private static byte[] first(Input input, BufferedInputStream stream) throws IOException {
        try {
            return beginning(stream, ZSTD.length);
        } catch (IOException unreadable) {
            if (input.file() != null) {
                throw unreadable;
            }
            throw UnusableInput.unreadable(
                    "Input " + input.name(),
                    "cannot be read: " + unreadable.getMessage() + ". Pipe or redirect traffic into it, or name files");
        }
    }

    private static InputStream unpacked(BufferedInputStream packed, byte[] beginning) throws IOException {
        if (startsWith(beginning, GZIP)) {
            return new Damageable(new GZIPInputStream(packed, BEGINNING), "gzip -dc");
        }
        if (Stream.of(ZLIB).anyMatch(zlib -> startsWith(beginning, zlib))) {
            return new Damageable(new InflaterInputStream(packed), "zlib-flate -uncompress");
        }
        return startsWith(beginning, ZSTD) ? new Damageable(new ZstdInputStream(packed), "zstd -dc") : packed;
    }

    private static Format format(byte[] beginning, TextSurfaces texts) {
        String text = new String(beginning, UTF_8);
        return ofDocument(text).orElseGet(() -> texts.isLike(text) ? Format.TEXT : Format.NDJSON);
    }

    /** The format that an input is said to have, where its beginning is not surely of another. */
    private static Format agreed(Input input, Format insisted, byte[] beginning) {
        Optional<Format> sure = ofDocument(new String(beginning, UTF_8));
        if (sure.isEmpty() && isExchange(beginning)) {
            sure = Optional.of(Format.NDJSON);
        }
        if (sure.isPresent() && sure.get() != insisted) {
            throw UnusableInput.unreadable(
                    "Input " + input.name(),
                    "has the format " + sure.get().id() + ", and --format says " + insisted.id()
                            + ". Leave --format out: each file's beginning tells its format");
        }
        return insisted;
    }

    private static Optional<Format> ofDocument(String text) {
        if (HAR.matcher(text).matches()) {
            return Optional.of(Format.HAR);
        }
        return OTLP.matcher(text).matches() ? Optional.of(Format.OTLP) : Optional.empty();
    }

    /** Whether the first line is an exchange by the published names. */
    private static boolean isExchange(byte[] beginning) {
        String first =
                new String(beginning, UTF_8).stripLeading().lines().findFirst().orElse("");
        return new RecordReader(FieldMapping.PUBLISHED).isExchange(first);
    }

    /**
     * Looks at the beginning of a file, so that what cannot be audited is told before anything is. A stream, or a pipe with a name,
     * can be read only once, and is not looked at; a damaged file is met again.
     *
     * @throws UnusableInput when it is surely no traffic, or traffic of another format than {@code insisted}
     */
    public static void check(Input input, @Nullable Format insisted, TextSurfaces texts) {
        if (input.size() >= 0) {
            try {
                open(input, insisted, texts, new AtomicLong()).close();
            } catch (IOException damaged) {
                // Whoever audits it meets the same damage, and counts it.
            }
        }
    }

    /** The first line, or as many bytes as there is room for; waits for no more, since more may not come for long. */
    private static byte[] beginning(BufferedInputStream stream, int length) throws IOException {
        var bytes = new byte[length];
        int read = 0;
        stream.mark(length);
        try {
            while (read < length) {
                int count = readable(stream, bytes, read);
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

    /** The next bytes; the end, where the stream breaks off behind others. */
    private static int readable(InputStream stream, byte[] bytes, int from) throws IOException {
        try {
            return stream.read(bytes, from, bytes.length - from);
        } catch (IOException damaged) {
            if (from == 0) {
                throw damaged;
            }
            return -1;
        }
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

    /**
     * Tells damage as every stream does, which the decoder of zstd does not, and only behind what can be read: a buffer forgets what it
     * read in the same call.
     */
    private static final class Damageable extends FilterInputStream {

        private final String command;
        private @Nullable IOException damage;

        /** @param command unpacks the same from standard input */
        Damageable(InputStream stream, String command) {
            super(stream);
            this.command = command;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = 0;
            try {
                while (damage == null && read < length) {
                    int count = super.read(bytes, offset + read, length - read);
                    if (count < 0) {
                        return read == 0 ? -1 : read;
                    }
                    read += count;
                    if (super.available() <= 0) {
                        return read;
                    }
                }
            } catch (IOException damaged) {
                damage = damaged;
            } catch (RuntimeException damaged) {
                damage = new IOException("damaged", damaged);
            }
            if (read == 0 && damage != null) {
                throw damage;
            }
            return read;
        }

        @Override
        public int available() throws IOException {
            return damage == null ? super.available() : 0;
        }
    }
}
