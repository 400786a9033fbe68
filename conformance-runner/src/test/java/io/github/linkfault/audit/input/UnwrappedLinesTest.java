package io.github.linkfault.audit.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a container's runtime wraps around lines comes off, whatever the lines, and however they come. */
class UnwrappedLinesTest {

    private static final String[] PIECES = {
        "{\"a\":1}",
        "\\",
        "\"",
        "ä€😀",
        "\t",
        "x".repeat(300),
        "\\u003c",
        "<&>",
        " ",
        "\u0001",
        "F ",
        "{\"log\":\"",
        "\u2028"
    };

    /** Lines of two streams that are mixed, some cut into parts, read in pieces of every length. */
    @ParameterizedTest
    @EnumSource(
            value = Wrapping.class,
            names = {"DOCKER", "CRI"})
    void lines_are_what_was_wrapped(Wrapping wrapping) throws IOException {
        var random = new Random(7);
        var wrapped = new StringBuilder();
        var expected = new StringBuilder();
        var open = new StringBuilder[] {new StringBuilder(), new StringBuilder()};
        for (int line = 0; line < 5_000; line++) {
            int stream = random.nextInt(2);
            boolean isLast = random.nextInt(4) > 0;
            // What the end of a line has of blanks is not kept.
            String text = text(random) + "|";
            wrapped.append(wrapped(wrapping, text, stream, isLast, random))
                    .append(random.nextInt(9) == 0 ? "\r\n" : "\n");
            open[stream].append(text);
            if (isLast) {
                expected.append(open[stream]);
                open[stream].setLength(0);
            }
            expected.append('\n');
        }
        for (int stream : new int[] {0, 1}) {
            wrapped.append(wrapped(wrapping, "|", stream, true, random)).append('\n');
            expected.append(open[stream]).append("|\n");
        }
        byte[] bytes = wrapped.toString().getBytes(UTF_8);
        for (int most : new int[] {1, 7, 1000, 1 << 20}) {
            var stream = new UnwrappedLines(new Slow(new ByteArrayInputStream(bytes), most), wrapping);
            assertThat(new String(stream.readAllBytes(), UTF_8)).isEqualTo(expected.toString());
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int piece = random.nextInt(6); piece > 0; piece--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static String wrapped(Wrapping wrapping, String text, int stream, boolean isLast, Random random) {
        String name = stream == 1 ? "stderr" : "stdout";
        if (wrapping == Wrapping.CRI) {
            String tag = (isLast ? "F" : "P") + (random.nextBoolean() ? ":more" : "");
            return "2026-11-20T10:00:00.123456789Z " + name + " " + tag + " " + text;
        }
        ObjectNode line = JsonMapper.shared().createObjectNode();
        if (random.nextInt(5) == 0) {
            line.put("stream", name).put("log", text + (isLast ? "\n" : ""));
        } else {
            line.put("log", text + (isLast ? "\n" : "")).put("stream", name);
        }
        return line.put("time", "2026-11-20T10:00:00Z").toString().replace("<", "\\u003c");
    }

    @Test
    void what_is_not_wrapped_stays_as_it_is() throws IOException {
        String text =
                "{\"log\":\"a\\n\",\"stream\":\"stdout\"}\n{\"log\":7}\nhello\n{\"log\":\"b\\n\",\"stream\":\"stdout\"\n\n{\"log\":\"cut";
        assertThat(unwrapped(Wrapping.DOCKER, text))
                .isEqualTo("a\n{\"log\":7}\nhello\n{\"log\":\"b\\n\",\"stream\":\"stdout\"\n\n{\"log\":\"cut");
        String cri =
                "hello\n2026 stdin F x\n2026 stdout X x\n2026 stdout F\n2026 stdout F a\n2026 stdout Fa b\n2026 stdout P:x";
        assertThat(unwrapped(Wrapping.CRI, cri))
                .isEqualTo("hello\n2026 stdin F x\n2026 stdout X x\n\na\n2026 stdout Fa b\n\n");
    }

    /** The number of its latest part is still free for it. */
    @Test
    void what_waits_for_its_last_part_comes_out_at_the_end() throws IOException {
        assertThat(unwrapped(Wrapping.DOCKER, docker("a\\n", "stdout") + docker("b", "stdout")))
                .isEqualTo("a\nb\n");
        assertThat(unwrapped(Wrapping.DOCKER, docker("b", "stdout").strip())).isEqualTo("b\n");
        assertThat(unwrapped(
                        Wrapping.DOCKER,
                        docker("a", "stdout") + docker("x", "stderr") + docker("b", "stdout") + docker("y", "stderr")))
                .isEqualTo("\n\n\nxy\nab\n");
        assertThat(unwrapped(Wrapping.CRI, "2026 stdout P a\n2026 stdout P b\n"))
                .isEqualTo("\nab\n");
        assertThat(unwrapped(Wrapping.CRI, "2026 stdout P a\n2026 stderr F b\n2026 std"))
                .isEqualTo("\nb\n2026 std\na\n");
    }

    /** Some shippers take the line feed off. */
    @Test
    void a_whole_object_is_a_line_without_a_line_feed() throws IOException {
        String object = "{\\\"a\\\":\\\"}{\\\\\\\"\\\",\\\"b\\\":[{}]}";
        assertThat(unwrapped(
                        Wrapping.DOCKER,
                        docker(object, "stdout") + docker(object, "stdout") + docker(object + "\\n", "stdout")))
                .isEqualTo("{\"a\":\"}{\\\"\",\"b\":[{}]}\n".repeat(3));
        assertThat(unwrapped(
                        Wrapping.CRI,
                        "2026 stdout P {\"a\":{}\n2026 stdout P ,\"b\":\"{\n2026 stdout P {}\n2026 stdout F \"}\n"))
                .isEqualTo("\n\n\n{\"a\":{},\"b\":\"{{}\"}\n");
        assertThat(unwrapped(Wrapping.CRI, "2026 stdout P x{}\n2026 stdout P {}\n2026 stdout F |\n"))
                .isEqualTo("\n\nx{}{}|\n");
    }

    @Test
    void blanks_where_a_line_was_cut_stay() throws IOException {
        assertThat(unwrapped(Wrapping.DOCKER, docker("a ", "stdout") + docker("b \\n", "stdout")))
                .isEqualTo("\na b\n");
        assertThat(unwrapped(Wrapping.CRI, "2026 stdout P a \r\n2026 stdout F b \r\n"))
                .isEqualTo("\na b\n");
    }

    /** A file may have been cut off at its beginning, or begin with what something else wrote. */
    @Test
    void what_is_around_lines_is_known_by_the_first_few() {
        String docker = docker("a\\n", "stdout");
        String cri = "2026-11-20T10:15:30.1Z stdout F a\n";
        assertThat(Wrapping.of("30Z\\n\",\"stream\":\"stdout\"}\n" + docker)).isEqualTo(Wrapping.DOCKER);
        assertThat(Wrapping.of("\nut F {}\n" + cri + docker)).isEqualTo(Wrapping.CRI);
        assertThat(Wrapping.of("hello\n".repeat(4) + docker)).isEqualTo(Wrapping.DOCKER);
        assertThat(Wrapping.of("hello\n".repeat(5) + docker)).isEqualTo(Wrapping.NONE);
        assertThat(Wrapping.of("{\"log\":\"" + "x".repeat(50_000))).isEqualTo(Wrapping.DOCKER);
        assertThat(Wrapping.of("{\"log\":\"x\"}\n{\"log\":{}}\n")).isEqualTo(Wrapping.NONE);
    }

    private static String docker(String text, String stream) {
        return "{\"log\":\"" + text + "\",\"stream\":\"" + stream + "\"}\n";
    }

    /** What is too much for any line is left out, and the next line is whole. */
    @Test
    void a_line_that_is_too_long_costs_itself_alone() throws IOException {
        String prefix = "2026-11-20T10:00:00Z stdout F ";
        String text = prefix + "x".repeat(Blocks.LONGEST_LINE + 300_000) + "\n" + prefix + "y\n";
        String unwrapped = unwrapped(Wrapping.CRI, text);
        assertThat(unwrapped).endsWith("x\ny\n");
        assertThat(unwrapped.length()).isBetween(Blocks.LONGEST_LINE, Blocks.LONGEST_LINE + 100_000);
    }

    @Test
    void lines_before_a_cut_are_handed_out_before_it_is_told() throws IOException {
        String text = "2026-11-20T10:00:00Z stdout F a\n2026-11-20T10:00:00Z stdout F b\n2026-";
        var cut = new SequenceInputStream(new ByteArrayInputStream(text.getBytes(UTF_8)), new Broken());
        var stream = new UnwrappedLines(cut, Wrapping.CRI);
        assertThat(new String(stream.readNBytes(4), UTF_8)).isEqualTo("a\nb\n");
        assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
    }

    private static String unwrapped(Wrapping wrapping, String text) throws IOException {
        var stream = new UnwrappedLines(new ByteArrayInputStream(text.getBytes(UTF_8)), wrapping);
        return new String(stream.readAllBytes(), UTF_8);
    }

    /** Gives no more than some bytes at once. */
    private static final class Slow extends FilterInputStream {

        private final int most;

        Slow(InputStream stream, int most) {
            super(stream);
            this.most = most;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return super.read(bytes, offset, Math.min(length, most));
        }
    }

    /** Cannot be read. */
    private static final class Broken extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("cut");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("cut");
        }
    }
}
