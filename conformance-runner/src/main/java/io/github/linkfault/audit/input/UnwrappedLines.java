package io.github.linkfault.audit.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.audit.bytes.Lexer;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines inside of what a container's runtime wraps around each, one for each line that is read. Of a line that came in parts
 * the last has the whole, and the parts before it are blank. A line that is not wrapped stays as it is.
 *
 * <p>A part that makes an object of JSON whole is the last one, whatever it says of itself. What waits for its last part at the end
 * comes out as it is.
 */
final class UnwrappedLines extends FilterInputStream {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** Beyond it a line cannot be read anyway. */
    private static final int LONGEST = Blocks.LONGEST_LINE + 1;

    private static final int USUAL = 64 * 1024;
    private static final byte[] OUT = " stdout ".getBytes(UTF_8);
    private static final byte[] ERR = " stderr ".getBytes(UTF_8);
    private static final byte[] LOG = "{\"log\":\"".getBytes(UTF_8);
    private static final byte[] LOG_OUT = ",\"stream\":\"stdout\"".getBytes(UTF_8);
    private static final byte[] LOG_ERR = ",\"stream\":\"stderr\"".getBytes(UTF_8);

    /** The escapes that a log has often, and what each means. */
    private static final String ESCAPES = "\"\\/nrtbf";

    private static final String MEANT = "\"\\/\n\r\t\b\f";

    /** Docker spells {@code <}, {@code >} and {@code &} out. */
    private static final byte[] ASCII = "u00".getBytes(UTF_8);

    /** Bytes that are not copied to be looked at. */
    private static final class Bytes extends ByteArrayOutputStream {

        byte[] bytes() {
            return buf;
        }

        /** Room for so many bytes from the first on, which the caller fills. */
        byte[] room(int length) {
            if (buf.length < length) {
                buf = new byte[length + length / 2];
            }
            return buf;
        }

        void holds(int length) {
            count = length;
        }
    }

    private final Wrapping wrapping;
    /** What was read of lines that are not complete yet, by their stream. */
    private final Bytes[] parts = {new Bytes(), new Bytes()};

    private final WholeObject[] objects = {new WholeObject(), new WholeObject()};

    /** The stream of the part whose line feed waits for the next line, since the part may be the last one; -1 where none waits. */
    private int waiting = -1;

    /** What was read and not unwrapped yet, and behind it a line feed. */
    private byte[] read = new byte[USUAL + 1];

    private int from;
    private int to;

    /** The text of Docker's line that is looked at. */
    private final Bytes text = new Bytes();

    private final Bytes ready = new Bytes();
    private int at;

    UnwrappedLines(InputStream stream, Wrapping wrapping) {
        super(stream);
        this.wrapping = wrapping;
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready.bytes()[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, ready.size() - at);
        System.arraycopy(ready.bytes(), at, bytes, offset, count);
        at += count;
        return count;
    }

    @Override
    public int available() throws IOException {
        return at < ready.size() ? ready.size() - at : super.available();
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Unwraps all lines that were read whole, or else reads on. */
    private boolean fill() throws IOException {
        if (at < ready.size()) {
            return true;
        }
        ready.reset();
        at = 0;
        int searched = from;
        while (ready.size() == 0) {
            read[to] = '\n';
            int lineFeed = Lexer.lineFeed(read, searched);
            while (lineFeed < to) {
                unwrap(from, lineFeed + 1);
                from = lineFeed + 1;
                lineFeed = Lexer.lineFeed(read, from);
            }
            if (ready.size() == 0) {
                makeRoom();
                searched = to;
                int count = in.read(read, to, read.length - 1 - to);
                if (count < 0) {
                    return last();
                }
                to += count;
            }
        }
        return true;
    }

    private boolean last() {
        if (from < to) {
            unwrap(from, to);
        }
        from = 0;
        to = 0;
        int latest = Math.max(0, waiting);
        rest(latest);
        rest(1 - latest);
        endPart();
        return ready.size() > 0;
    }

    /** What waits for its last part comes out where its latest part stood, or behind all lines where that is no longer blank. */
    private void rest(int stream) {
        Bytes rest = parts[stream];
        if (rest.size() == 0) {
            return;
        }
        if (waiting < 0 && ready.size() > 0 && ready.bytes()[ready.size() - 1] != '\n') {
            ready.write('\n');
        }
        ready.write(rest.bytes(), 0, rest.size());
        ready.write('\n');
        rest.reset();
        objects[stream].reset();
        waiting = -1;
    }

    private void endPart() {
        if (waiting >= 0) {
            ready.write('\n');
            waiting = -1;
        }
    }

    /** Of a line that is longer than any line may be, what is too much is left out. */
    private void makeRoom() {
        System.arraycopy(read, from, read, 0, to - from);
        to = Math.min(to - from, LONGEST);
        from = 0;
        if (read.length - 1 - to < USUAL / 2) {
            read = Arrays.copyOf(read, (int) Math.min(2L * read.length, LONGEST + USUAL + 1L));
        }
    }

    private void unwrap(int begin, int end) {
        endPart();
        int behind = end;
        while (behind > begin && isBlank(read[behind - 1])) {
            behind--;
        }
        boolean unwrapped = wrapping == Wrapping.CRI ? ofCri(begin, behind, end) : ofDocker(begin, behind);
        if (!unwrapped) {
            ready.write(read, begin, end - begin);
        }
    }

    /**
     * {@code TIME stdout F TEXT}; the tag may have more behind a colon.
     *
     * @param lineEnd the end with the blanks that a part may have there
     */
    private boolean ofCri(int begin, int end, int lineEnd) {
        int stream = begin;
        while (stream < end && !isBlank(read[stream])) {
            stream++;
        }
        boolean ofErrors = isAt(stream, end, ERR);
        int tag = stream + OUT.length;
        if (stream == begin || !(ofErrors || isAt(stream, end, OUT)) || tag >= end) {
            return false;
        }
        boolean isLast = read[tag] == 'F';
        int text = tag + 1;
        if (text < end && read[text] == ':') {
            while (text < end && !isBlank(read[text])) {
                text++;
            }
        }
        if (!(isLast || read[tag] == 'P') || (text < end && read[text] != ' ')) {
            return false;
        }
        part(ofErrors ? 1 : 0, read, Math.min(text + 1, end), isLast ? end : partEnd(end, lineEnd), isLast);
        return true;
    }

    /** Where a part ends whose blanks belong to the line. */
    private int partEnd(int end, int lineEnd) {
        int at = end;
        while (at < lineEnd && read[at] != '\r' && read[at] != '\n') {
            at++;
        }
        return at;
    }

    /** {@code {"log":"TEXT\n","stream":"stdout",...}}; members in another order are read as any JSON is. */
    private boolean ofDocker(int begin, int end) {
        int quote = isAt(begin, end, LOG) ? unescape(begin + LOG.length, end) : -1;
        boolean ofErrors = quote >= 0 && isAt(quote + 1, end, LOG_ERR);
        if (quote >= 0 && read[end - 1] == '}' && (ofErrors || isAt(quote + 1, end, LOG_OUT))) {
            part(ofErrors);
            return true;
        }
        return ofAnyDocker(begin, end);
    }

    private boolean ofAnyDocker(int begin, int end) {
        try {
            JsonNode wrapped = JSON.readTree(new String(read, begin, end - begin, UTF_8));
            if (!wrapped.path("log").isString()) {
                return false;
            }
            text.reset();
            text.writeBytes(wrapped.path("log").asString().getBytes(UTF_8));
            part(wrapped.path("stream").asString("").equals("stderr"));
            return true;
        } catch (JacksonException notWrapped) {
            return false;
        }
    }

    /** Makes the text of the JSON string that begins here; returns the place of its closing quote, or -1 where it has none or a rare escape. */
    private int unescape(int begin, int end) {
        byte[] unescaped = text.room(end - begin);
        int length = 0;
        for (int place = begin; place < end; place++) {
            byte letter = read[place];
            if (letter == '"') {
                text.holds(length);
                return place;
            }
            if (letter == '\\') {
                place++;
                int meant = place < end ? ESCAPES.indexOf(read[place]) : -1;
                if (meant >= 0) {
                    letter = (byte) MEANT.charAt(meant);
                } else {
                    letter = ascii(place, end);
                    place += 4;
                }
                if (letter < 0) {
                    return -1;
                }
            }
            unescaped[length++] = letter;
        }
        return -1;
    }

    /** The character that {@code u003c} spells out, or a negative number where these four digits are of another one. */
    private byte ascii(int place, int end) {
        if (place + 4 >= end || !isAt(place, end, ASCII)) {
            return -1;
        }
        int high = Character.digit(read[place + 3], 8);
        int low = Character.digit(read[place + 4], 16);
        return (byte) (high < 0 || low < 0 ? -1 : 16 * high + low);
    }

    private void part(boolean ofErrors) {
        int end = text.size();
        boolean isLast = end > 0 && text.bytes()[end - 1] == '\n';
        while (isLast && end > 0 && isBlank(text.bytes()[end - 1])) {
            end--;
        }
        part(ofErrors ? 1 : 0, text.bytes(), 0, end, isLast);
    }

    private void part(int stream, byte[] bytes, int begin, int end, boolean isLast) {
        Bytes whole = parts[stream];
        if (isLast && whole.size() == 0) {
            ready.write(bytes, begin, end - begin);
            // What a program writes on one line has no line feed inside.
            ready.write('\n');
            return;
        }
        if (whole.size() < LONGEST) {
            whole.write(bytes, begin, end - begin);
        }
        if (isLast || objects[stream].isWholeWith(bytes, begin, end)) {
            ready.write(whole.bytes(), 0, whole.size());
            ready.write('\n');
            whole.reset();
            objects[stream].reset();
        } else {
            waiting = stream;
        }
    }

    private boolean isAt(int place, int end, byte[] wanted) {
        return place + wanted.length <= end
                && Arrays.equals(read, place, place + wanted.length, wanted, 0, wanted.length);
    }

    private static boolean isBlank(byte letter) {
        return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
    }
}
