package io.github.linkfault.audit.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines inside of what a container's runtime wraps around each, one for each line that is read. Of a line that came in parts
 * the last has the whole, and the parts before it are blank. A line that is not wrapped stays as it is.
 */
final class UnwrappedLines extends FilterInputStream {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern OF_CRI = Pattern.compile("\\S+ (stdout|stderr) ([FP])(?::\\S*)? (.*)", Pattern.DOTALL);
    /** Beyond it a line cannot be read anyway. */
    private static final int LONGEST = Blocks.LONGEST_LINE + 1;

    private final Wrapping wrapping;
    /** What was read of lines that are not complete yet, by their stream. */
    private final StringBuilder[] parts = {new StringBuilder(), new StringBuilder()};

    private byte[] ready = {};
    private int at;

    UnwrappedLines(InputStream stream, Wrapping wrapping) {
        super(stream);
        this.wrapping = wrapping;
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, bytes, offset, count);
        at += count;
        return count;
    }

    @Override
    public int available() throws IOException {
        return at < ready.length ? ready.length - at : super.available();
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private boolean fill() throws IOException {
        while (at == ready.length) {
            byte[] line = line();
            if (line == null) {
                return false;
            }
            ready = unwrapped(line);
            at = 0;
        }
        return true;
    }

    /** The next line with its line feed, or null; what is longer than any line may be is left out. */
    private byte @Nullable [] line() throws IOException {
        var line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0) {
            if (line.size() < LONGEST || next == '\n') {
                line.write(next);
            }
            if (next == '\n') {
                break;
            }
            next = in.read();
        }
        return line.toByteArray();
    }

    private byte[] unwrapped(byte[] bytes) {
        String line = new String(bytes, UTF_8);
        return wrapping == Wrapping.CRI ? ofCri(line, bytes) : ofDocker(line, bytes);
    }

    private byte[] ofCri(String line, byte[] bytes) {
        Matcher wrapped = OF_CRI.matcher(line.stripTrailing());
        return wrapped.matches()
                ? part(wrapped.group(1).equals("stderr"), wrapped.group(3), wrapped.group(2).equals("F"))
                : bytes;
    }

    private byte[] ofDocker(String line, byte[] bytes) {
        try {
            JsonNode wrapped = JSON.readTree(line);
            JsonNode text = wrapped.path("log");
            return text.isString()
                    ? part(
                            wrapped.path("stream").asString("").equals("stderr"),
                            text.asString().stripTrailing(),
                            text.asString().endsWith("\n"))
                    : bytes;
        } catch (JacksonException notWrapped) {
            return bytes;
        }
    }

    private byte[] part(boolean ofErrors, String text, boolean isLast) {
        StringBuilder whole = parts[ofErrors ? 1 : 0];
        if (whole.length() < LONGEST) {
            whole.append(text);
        }
        if (!isLast) {
            return new byte[] {'\n'};
        }
        // What a program writes on one line has no line feed inside.
        byte[] bytes = whole.append('\n').toString().getBytes(UTF_8);
        whole.setLength(0);
        return bytes;
    }
}
