package io.github.linkfault.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.audit.count.AuditCounters;
import io.github.linkfault.audit.count.Classification;
import io.github.linkfault.audit.count.InputLocation;
import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.Recorded;
import io.github.linkfault.audit.key.VerdictKey;
import io.github.linkfault.audit.report.Summaries;
import io.github.linkfault.audit.report.Summary;
import io.github.linkfault.audit.route.Routes;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.judge.Judge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two answers with the same key come to the same: nothing that decides is left out of it. */
class VerdictKeyTest {

    private static final Catalog CATALOG = Audits.AUDITOR.catalog();

    @TempDir
    Path folder;

    /** An answer and what the judge, asked for it alone, makes of it. */
    private record Case(Recorded recorded, Classification sighting) {}

    private static final List<Case> CASES = cases();

    private static List<Case> cases() {
        var cases = new ArrayList<Case>();
        try {
            var answers = new MutatedAnswers(CATALOG, 19);
            answers.each(recorded -> {
                cases.add(new Case(recorded, Audits.AUDITOR.of(recorded)));
                Recorded other = answers.harmless(recorded);
                cases.add(new Case(other, Audits.AUDITOR.of(other)));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return cases;
    }

    @Test
    void the_key_forgets_nothing_that_decides() {
        var key = new VerdictKey(CATALOG, Audits.AUDITOR.reads());
        assertThat(contradictions(key, UnaryOperator.identity())).isEmpty();
    }

    @Test
    void the_key_leaves_out_what_decides_nothing() {
        var key = new VerdictKey(CATALOG, Audits.AUDITOR.reads());
        var keys = new HashSet<ByteBuffer>();
        var sightings = new HashSet<Classification>();
        int keyed = 0;
        for (Case one : CASES) {
            byte[] bytes = bytes(key, one.recorded());
            keyed += bytes.length > 0 ? 1 : 0;
            keys.add(ByteBuffer.wrap(bytes));
            sightings.add(one.sighting());
        }
        assertThat(CASES).hasSizeGreaterThan(20_000);
        assertThat(keyed).isGreaterThan(CASES.size() * 9 / 10);
        assertThat(keys).hasSizeLessThan(CASES.size() / 2);
        assertThat(sightings).hasSizeGreaterThan(500);
    }

    /** Keys that forget one thing are found out. */
    @ParameterizedTest
    @CsvSource({"operation, 0, 2", "status, 2, 4", "whether header fields were recorded, 4, 5"})
    void a_key_without_a_part_of_the_head_is_noticed(String part, int from, int to) {
        var key = new VerdictKey(CATALOG, Audits.AUDITOR.reads());
        assertThat(contradictions(key, bytes -> {
                    byte[] forgetful = bytes.clone();
                    Arrays.fill(forgetful, from, Math.min(to, forgetful.length), (byte) 0);
                    return forgetful;
                }))
                .as(part)
                .isNotEmpty();
    }

    /** A judge that goes by other schemas reads less of a body than ours does. */
    @ParameterizedTest
    @ValueSource(strings = {"enum", "items"})
    void a_key_that_knows_nothing_of_a_keyword_is_noticed(String keyword) throws IOException {
        Catalog other = changed("schemas", ".schema.json", text -> text.replace("\"" + keyword + "\"", "\"$comment\""));
        assertThat(contradictions(new VerdictKey(CATALOG, new Judge(other).reads()), UnaryOperator.identity()))
                .isNotEmpty();
    }

    /** Nor does one know more than its documents do. */
    @ParameterizedTest
    @CsvSource({
        "errata.yaml, 'pattern: ', 'description: '",
        ".feature, 'User <connectionId> not found.', 'Nobody is found.'"
    })
    void a_key_that_knows_nothing_of_a_pattern_or_a_message_is_noticed(String file, String word, String instead)
            throws IOException {
        Catalog other = changed("features", file, text -> text.replace(word, instead));
        assertThat(contradictions(new VerdictKey(CATALOG, new Judge(other).reads()), UnaryOperator.identity()))
                .isNotEmpty();
    }

    @Test
    void lines_are_counted_as_the_judge_alone_counts_them() {
        var quick = new AuditCounters();
        var slow = new AuditCounters();
        var quickAudit = new LineAudit(Audits.AUDITOR, FieldMapping.PUBLISHED, quick, true);
        var slowAudit = new LineAudit(Audits.AUDITOR, FieldMapping.PUBLISHED, slow, false);
        for (int line = 0; line < CASES.size(); line += 3) {
            byte[] bytes = MutatedAnswers.line(CASES.get(line).recorded());
            quickAudit.exchange(bytes, 0, bytes.length - 1, new InputLocation(0, 0, line));
            slowAudit.exchange(bytes, 0, bytes.length - 1, new InputLocation(0, 0, line));
        }
        assertThat(json(quick)).isEqualTo(json(slow));
    }

    private static String json(AuditCounters tally) {
        return Summaries.json(new Summary(CATALOG, tally, List.of(new Summary.Source("in", false))));
    }

    /** Pairs of answers that have the same key and come to something else. */
    private static List<String> contradictions(VerdictKey key, UnaryOperator<byte[]> change) {
        Map<ByteBuffer, Case> first = new HashMap<>();
        var contradictions = new ArrayList<String>();
        for (Case one : CASES) {
            byte[] bytes = bytes(key, one.recorded());
            if (bytes.length == 0) {
                continue;
            }
            Case known = first.putIfAbsent(ByteBuffer.wrap(change.apply(bytes)), one);
            if (known != null && !known.sighting().equals(one.sighting())) {
                contradictions.add(known + "\n" + one);
            }
        }
        return contradictions;
    }

    /** The key of an answer; empty where it has none. */
    private static byte[] bytes(VerdictKey key, Recorded recorded) {
        var match = new Routes.Match();
        return Audits.AUDITOR.routes().find(recorded.method(), recorded.url(), match) && key.of(recorded, match)
                ? key.bytes()
                : new byte[0];
    }

    /** The bundled catalog with a change made to some of its files. */
    private Catalog changed(String part, String ending, UnaryOperator<String> change) throws IOException {
        for (String copied : List.of("features", "schemas")) {
            Path from = Path.of("..", copied);
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(path -> !path.toString().contains("target"))
                        .filter(Files::isRegularFile)
                        .toList()) {
                    Path to =
                            folder.resolve(copied).resolve(from.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    boolean changes = copied.equals(part) && file.toString().endsWith(ending);
                    if (changes) {
                        Files.writeString(to, change.apply(Files.readString(file)));
                    } else {
                        Files.copy(file, to);
                    }
                }
            }
        }
        return Catalog.ofFolder(folder, null);
    }
}
