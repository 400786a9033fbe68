package io.github.linkfault.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.Format;
import io.github.linkfault.audit.input.Input;
import io.github.linkfault.audit.report.Summaries;
import io.github.linkfault.audit.report.Summary;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.input.UnusableInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whatever bytes come, the readers end, and every line is counted as exactly one thing, unless the input is refused. */
class ReaderTest {

    @Property(tries = 300)
    void random_bytes_end_in_a_summary(@ForAll @Size(max = 3000) byte[] bytes) {
        for (Format format : Format.values()) {
            everyLineIsOneThing(audited(bytes, format));
        }
        everyLineIsOneThing(audited(bytes, null));
    }

    @Property(tries = 150)
    void damaged_files_end_in_a_summary(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        byte[] good = random.nextBoolean() ? ndjson(seed) : har(seed);
        byte[] packed = random.nextInt(3) == 0 ? gzip(good) : good;
        for (int change = 0; change < 1 + random.nextInt(6); change++) {
            packed[random.nextInt(packed.length)] = (byte) random.nextInt(256);
        }
        byte[] cut = random.nextBoolean() ? packed : Arrays.copyOf(packed, random.nextInt(packed.length));
        everyLineIsOneThing(audited(cut, null));
    }

    private static void everyLineIsOneThing(@Nullable Summary summary) {
        if (summary == null) {
            return;
        }
        long counted = 0;
        for (Category kind : Category.values()) {
            counted += kind.isCounted() ? summary.total(kind) : 0;
        }
        // Blank lines are none; what broke off is told once beside the lines before it.
        assertThat(counted).isLessThanOrEqualTo(Summaries.tally(summary).lines() + 1);
        assertThat(Summaries.text(summary)).isNotEmpty();
        assertThat(Summaries.json(summary)).isNotEmpty();
        assertThat(Summaries.drafts(summary)).isNotEmpty();
    }

    /** Null where the input is surely no traffic, or of another format. */
    private static @Nullable Summary audited(byte[] bytes, @Nullable Format format) {
        List<Input> inputs = List.of(Input.of("in", new ByteArrayInputStream(bytes)));
        try {
            return Audits.of(Audits.AUDITOR, FieldMapping.PUBLISHED, format, inputs, 1);
        } catch (UnusableInput refused) {
            assertThat(refused).hasMessageStartingWith("Input in ");
            return null;
        }
    }

    private static byte[] ndjson(long seed) {
        var generator = new TrafficGenerator(Catalog.bundled(), seed);
        var text = new StringBuilder();
        for (int line = 0; line < 6; line++) {
            text.append(generator.next().ndjson()).append('\n');
        }
        return text.toString().getBytes(UTF_8);
    }

    private static byte[] har(long seed) {
        var generator = new TrafficGenerator(Catalog.bundled(), seed);
        var text = new StringBuilder("{\"log\":{\"version\":\"1.2\",\"entries\":[");
        for (int entry = 0; entry < 6; entry++) {
            text.append(entry == 0 ? "" : ",").append(generator.next().har());
        }
        return text.append("]}}").toString().getBytes(UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
