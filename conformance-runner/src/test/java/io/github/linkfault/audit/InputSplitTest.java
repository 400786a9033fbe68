package io.github.linkfault.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linkfault.audit.count.AuditCounters;
import io.github.linkfault.audit.input.Blocks;
import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.Format;
import io.github.linkfault.audit.input.Input;
import io.github.linkfault.audit.input.InputSplit;
import io.github.linkfault.audit.input.LineRange;
import io.github.linkfault.audit.report.Summaries;
import io.github.linkfault.audit.report.Summary;
import io.github.linkfault.catalog.Catalog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** A file that is audited in pieces says what it says in one, wherever the pieces meet. */
class InputSplitTest {

    @Property(tries = 300)
    void ranges_that_meet_have_every_line_once(@ForAll long seed, @ForAll @LongRange(min = 1, max = 40) long bytes)
            throws IOException {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int at = random.nextInt(90); at > 0; at--) {
            text.append(random.nextInt(6) == 0 ? '\n' : 'x');
        }
        byte[] all = text.toString().getBytes(UTF_8);
        var joined = new ByteArrayOutputStream();
        for (InputSplit piece : InputSplit.of(0, input(all), Format.NDJSON, Audits.AUDITOR.texts(), bytes)) {
            int skipped = (int) Math.max(0, piece.from() - 1);
            var rest = new ByteArrayInputStream(all, skipped, all.length - skipped);
            byte[] read = new LineRange(rest, piece.from(), piece.to()).readAllBytes();
            joined.writeBytes(read);
            assertThat(read.length == 0 || read[read.length - 1] == '\n' || joined.size() == all.length)
                    .as("a piece ends with a line")
                    .isTrue();
        }
        assertThat(joined.toByteArray()).isEqualTo(all);
    }

    @Property(tries = 25)
    void pieces_in_any_order_say_what_the_whole_says(
            @ForAll long seed, @ForAll @LongRange(min = 20, max = 9_000) long bytes) {
        var random = new Random(seed);
        var generator = new TrafficGenerator(Catalog.bundled(), seed);
        var text = new StringBuilder(random.nextBoolean() ? "\ufeff" : "");
        for (int line = 0; line < 40; line++) {
            text.append(generator.next().ndjson()).append(random.nextInt(5) == 0 ? "\n\n" : "\n");
        }
        byte[] all = text.substring(0, text.length() - random.nextInt(30)).getBytes(UTF_8);
        same(all, bytes, random);
    }

    @Test
    void strings_of_the_widget_are_divided_too() {
        String text = "Error Type: BAD, Code: AR-100, Message: x\n".repeat(50);
        assertThat(InputSplit.of(0, input(text.getBytes(UTF_8)), null, Audits.AUDITOR.texts(), 100))
                .hasSizeGreaterThan(15);
        same(text.getBytes(UTF_8), 100, new Random(1));
    }

    @Test
    void a_line_that_is_too_long_is_one_of_its_piece() {
        byte[] all = ("{}\n" + "x".repeat(Blocks.LONGEST_LINE + 5) + "\n{}\n").getBytes(UTF_8);
        assertThat(same(all, 1 << 20, new Random(2))).contains("too-long").contains("in:2");
    }

    @Test
    void what_is_packed_and_a_har_stay_whole() throws IOException {
        byte[] lines = "{}\n".repeat(5_000).getBytes(UTF_8);
        assertThat(InputSplit.of(0, input(packed(lines)), null, Audits.AUDITOR.texts(), 10))
                .hasSize(1);
        same(packed(lines), 10, new Random(3));
        byte[] har = "{\"log\": {\"entries\": [{}, {}, {}]}}".getBytes(UTF_8);
        assertThat(InputSplit.of(0, input(har), null, Audits.AUDITOR.texts(), 10))
                .hasSize(1);
        assertThat(same(har, 10, new Random(4))).contains("in entries[2]");
    }

    @Test
    void what_is_cut_off_is_told_at_its_line() throws IOException {
        var random = new Random(5);
        var lines = new byte[200_000];
        random.nextBytes(lines);
        byte[] whole = packed(new String(lines, ISO_8859_1).getBytes(UTF_8));
        assertThat(same(Arrays.copyOf(whole, whole.length / 2), 10, random)).contains("cut-off");
        assertThat(same(Arrays.copyOf(whole, 5), 10, random)).contains("cut-off");
    }

    @Test
    void what_cannot_be_opened_is_not_counted_but_told_to_whoever_may_try_again() {
        var audit = new SplitAudit(Audits.AUDITOR, FieldMapping.PUBLISHED, new AuditCounters());
        assertThatThrownBy(() -> audit.audit(new InputSplit(0, 0, Format.NDJSON, 0, 1), position -> {
                    throw new IOException("away");
                }))
                .isInstanceOf(UncheckedIOException.class);
    }

    /** Audits in one and in pieces of which each is merged when it is ready, and returns what both say. */
    private static String same(byte[] all, long bytes, Random random) {
        var pieces = new ArrayList<>(InputSplit.of(0, input(all), null, Audits.AUDITOR.texts(), bytes));
        boolean har = pieces.get(0).format() == Format.HAR;
        Collections.shuffle(pieces, random);
        var whole = new AuditCounters();
        for (InputSplit piece : pieces) {
            var tally = new AuditCounters();
            new SplitAudit(Audits.AUDITOR, FieldMapping.PUBLISHED, tally)
                    .audit(
                            piece,
                            position -> new ByteArrayInputStream(all, (int) position, all.length - (int) position));
            whole.merge(tally);
        }
        String inOne = Summaries.json(Audits.ofBytes(all));
        var summary = new Summary(Audits.AUDITOR.catalog(), whole, List.of(new Summary.Source("in", har)));
        assertThat(Summaries.json(summary)).isEqualTo(inOne);
        return inOne;
    }

    private static Input input(byte[] all) {
        return new Input("in", all.length, null, new ByteArrayInputStream(all));
    }

    private static byte[] packed(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }
}
