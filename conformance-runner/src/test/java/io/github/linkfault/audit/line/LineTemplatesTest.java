package io.github.linkfault.audit.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.audit.Mutations;
import io.github.linkfault.audit.TrafficGenerator;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.judge.Judge;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A line that follows a shape is one that would have been found on its own, and its parts stand where they do. */
class LineTemplatesTest {

    private final FieldOffsets found =
            new FieldOffsets(new Judge(Catalog.bundled()).reads().headers());
    private final FastLine fast = new FastLine(new Lexer(), found);
    private final Lexer lexer = new Lexer();
    private final FieldOffsets followed =
            new FieldOffsets(new Judge(Catalog.bundled()).reads().headers());
    private final LineTemplates shapes = new LineTemplates(lexer, followed);
    private final FastLine learner = new FastLine(lexer, followed);

    @Test
    void what_follows_a_shape_is_found_in_the_same_places() {
        var generator = new TrafficGenerator(Catalog.bundled(), 5);
        var mutations = new Mutations(5);
        int fits = 0;
        int usual = 0;
        for (int line = 0; line < 100_000; line++) {
            byte[] bytes = mutations.of(generator.next().ndjson());
            boolean right = fast.find(bytes, 0, Mutations.end(bytes));
            usual += right ? 1 : 0;
            fits += follows(bytes, right) ? 1 : 0;
        }
        assertThat(usual).isGreaterThan(30_000);
        assertThat(fits).isGreaterThan(10_000);
    }

    /** Every place of some lines, with every byte that means something there. */
    @Test
    void no_byte_of_a_line_is_taken_for_another() {
        String text =
                "{\"time\":\"2026-11-18T00:00:00Z\",\"n\":-1.5,\"request\":{\"method\":\"GET\",\"url\":\"/v2/accounts/1\"},"
                        + "\"response\":{\"status\":404,\"headers\":{\"Content-Type\":\"a/b\",\"X\":\"y\"},\"body\":\"{\\\"a\\\":\\\"\\\\\\\\ \u00e9\\\"}\"}}";
        String number = text.replace("\"2026-11-18T00:00:00Z\"", "1763632800")
                .replace("\"{\\\"a\\\":\\\"\\\\\\\\ \u00e9\\\"}\"", "{\"error\": [1, {\"code\":\"b\"}]}");
        for (String good : List.of(text, number)) {
            byte[] line = padded(good);
            assertThat(follows(line, true)).isFalse();
            assertThat(follows(line, true)).isTrue();
            for (int at = 0; at < Mutations.end(line); at++) {
                for (int value = 0; value < 256; value++) {
                    byte[] changed = line.clone();
                    changed[at] = (byte) value;
                    if (value != '\n') {
                        follows(changed);
                    }
                }
                for (String more :
                        List.of("\"", "\\", "\\n", "0", "1", ".", "e", ",", " ", "\u00e9", "\"\"", "A", "x")) {
                    follows(padded(new String(line, 0, at, UTF_8)
                            + more
                            + new String(line, at, Mutations.end(line) - at, UTF_8)));
                }
                follows(padded(new String(line, 0, at, UTF_8)
                        + new String(line, at + 1, Mutations.end(line) - at - 1, UTF_8)));
            }
        }
    }

    @Test
    void a_part_that_is_not_what_it_may_be_fits_no_shape() {
        String good =
                "{\"time\":1,\"request\":{\"method\":\"GET\",\"url\":\"/v2\"},\"response\":{\"status\":404,\"headers\":{\"Allow\":\"GET\"}}}";
        follows(padded(good), true);
        assertThat(follows(padded(good.replace("404", "405").replace("/v2", "/v3")), true))
                .isTrue();
        for (String wrong : List.of(
                good.replace("404", "604"),
                good.replace("404", "40"),
                good.replace("404", "4040"),
                good.replace("\"/v2\"", "\"\""),
                good.replace("\"GET\",", "\"get\","),
                good.replace("\"GET\",", "\"\","),
                good.replace(":1,", ":01,"),
                good.replace(":1,", ":1e3,"),
                good.replace(":1,", ":1234567890123456,"),
                good + "}",
                good.replace("}}}", "}}"))) {
            assertThat(follows(padded(wrong))).as(wrong).isFalse();
        }
        // An escape in a header field's value makes it no plain one, in another shape.
        assertThat(follows(padded(good.replace("\"GET\"}", "\"\\t\"}")))).isFalse();
        assertThat(follows(padded(good.replace("\"GET\"}", "\"\\r\"}")))).isTrue();
        assertThat(followed.hasPlainHeaders).isFalse();
    }

    @Test
    void more_shapes_than_are_kept_do_no_harm() {
        for (int round = 0; round < 3; round++) {
            for (int name = 0; name < 1000; name++) {
                follows(
                        padded(
                                "{\"" + name
                                        + "\":1,\"request\":{\"method\":\"GET\",\"url\":\"/v2\"},\"response\":{\"status\":404}}"),
                        true);
            }
        }
        for (int again = 0; again < 100; again++) {
            follows(padded("{\"request\":{\"method\":\"GET\",\"url\":\"/v2\"},\"response\":{\"status\":404}}"), true);
        }
        assertThat(follows(
                        padded("{\"request\":{\"method\":\"GET\",\"url\":\"/v3\"},\"response\":{\"status\":404}}"),
                        true))
                .isTrue();
    }

    private boolean follows(byte[] bytes) {
        return follows(bytes, fast.find(bytes, 0, Mutations.end(bytes)));
    }

    /** Whether the line follows a shape; if it does not, its own is learned. */
    private boolean follows(byte[] bytes, boolean right) {
        int end = Mutations.end(bytes);
        fast.find(bytes, 0, end);
        int to = shapes.follow(bytes, 0, end + 1);
        if (to != Lexer.GIVE_UP) {
            assertThat(to).isEqualTo(end);
            assertThat(right).as(new String(bytes, 0, end, UTF_8)).isTrue();
            assertThat(told(followed)).as(new String(bytes, 0, end, UTF_8)).isEqualTo(told(found));
            return true;
        }
        if (learner.find(bytes, 0, end)) {
            shapes.learn(bytes, 0, end, learner.slots());
        }
        return false;
    }

    private static String told(FieldOffsets places) {
        var told = new StringBuilder();
        for (int part = 0; part < places.from.length; part++) {
            told.append(places.has(part) ? places.from[part] + "-" + places.to[part] : "none")
                    .append(' ');
        }
        return told + " " + places.timeIsText + places.bodyIsText + places.hasHeaders + places.hasPlainHeaders;
    }

    private static byte[] padded(String line) {
        return (line + "\n       ").getBytes(UTF_8);
    }
}
