package io.github.linkfault.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.linkfault.DocumentedEntries;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.judge.Rules;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/**
 * The tool tried on an API with one flaw at a time: each must be found, at its entry, by its rule, and nothing else. What is
 * only unusual must pass.
 */
final class DefectMatrixTest {

    /** Those for Fuse's entries that travel over HTTP, and one before the first of them. */
    private static final int FUSE_REQUESTS = DocumentedEntries.requests("fuse") + 1;

    /** Those for Aerosync's, the one before the first of them, and one for a token. */
    private static final int AEROSYNC_REQUESTS = DocumentedEntries.requests("aerosync") + 1 + 1;

    private static final int REQUESTS = FUSE_REQUESTS + AEROSYNC_REQUESTS;

    /** A kept connection that ends without a word is asked again, and so is a GET that is cut off: four times in all, and again at the second look. */
    private static final int REPEATED = 3;

    private static final Duration LONGEST_RUN = Duration.ofSeconds(20);

    /** Rules of the widget's strings and of webhooks, which no run asks for. */
    private static final Set<String> NOT_OVER_HTTP =
            Set.of("widget-format", "widget-type", "webhook-status", "webhook-signature");

    private static final Path TABLE = Path.of("target", "defects.md");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path scratch;

    @Test
    void theStandInIsClean() throws IOException {
        try (StandIn standIn = StandIn.start()) {
            Verdicts first = Verdicts.of(standIn, scratch, "--strict");
            assertThat(first.rules()).isEmpty();
            assertThat(first.others()).isEmpty();
            assertThat(first.exitCode()).isZero();
            assertThat(standIn.requests()).hasSize(REQUESTS);
            assertThat(standIn.astray()).isZero();
        }
    }

    @Test
    void twoRunsSayTheSame() throws IOException {
        try (StandIn standIn = StandIn.start()) {
            String first = timeless(Verdicts.of(standIn, scratch));
            assertThat(timeless(Verdicts.of(standIn, scratch))).isEqualTo(first);
        }
    }

    /** The deadline covers connecting too; such an entry is not exercised, since nothing of the API was seen. */
    @Test
    void aTlsHandshakeThatDripsCostsNoMoreThanTheDeadline() throws IOException {
        byte[] record = {22, 3, 3, 0x40, 0};
        try (StandIn standIn = StandIn.startBelowHttp(wire -> {
            wire.send(record);
            wire.drip(new byte[100], 100);
        })) {
            Verdicts verdicts = assertTimeoutPreemptively(
                    LONGEST_RUN,
                    () -> Verdicts.of(
                            standIn.targetFile().replace("http://", "https://"),
                            scratch,
                            "--entry",
                            "fuse/status/404"));
            assertThat(verdicts.entries("not-exercised")).containsExactly("fuse/status/404");
            assertThat(verdicts.json()).contains("no connection within 1 s").contains("\"reason\" : \"unreachable\"");
            assertThat(verdicts.exitCode()).isEqualTo(3);
        }
    }

    @TestFactory
    Stream<DynamicNode> matrix() {
        var table = new DefectTable();
        List<Flaw> flaws = Flaws.all();
        List<Variant> variants = Variants.all();
        return Stream.of(
                dynamicContainer(
                        "flaws",
                        flaws.stream()
                                .map(flaw -> dynamicTest(
                                        flaw.name() + " in " + flaw.entry(),
                                        () -> assertTimeoutPreemptively(LONGEST_RUN, () -> find(flaw, table))))),
                dynamicContainer(
                        "harmless variants",
                        variants.stream()
                                .map(variant -> dynamicTest(
                                        variant.name(),
                                        () -> assertTimeoutPreemptively(LONGEST_RUN, () -> accept(variant, table))))),
                dynamicTest("the names are unique", () -> assertThat(
                                flaws.stream().map(Flaw::name).toList())
                        .doesNotHaveDuplicates()),
                dynamicTest("every rule has a flaw", () -> assertThat(flaws.stream()
                                .flatMap(flaw -> flaw.rules().stream())
                                .collect(Collectors.toSet()))
                        .isEqualTo(Rules.of(Catalog.bundled()).all().stream()
                                .filter(rule -> !NOT_OVER_HTTP.contains(rule.id()))
                                .collect(Collectors.toSet()))),
                dynamicTest("every operation has a flaw", () -> assertThat(operations(flaws))
                        .isEqualTo(operationsOverHttp())),
                dynamicTest("the table is written", () -> {
                    assertThat(table.flaws()).isEqualTo(flaws.size()).isGreaterThanOrEqualTo(75);
                    assertThat(table.variants()).isEqualTo(variants.size()).isGreaterThanOrEqualTo(14);
                    Files.writeString(TABLE, table.markdown());
                }));
    }

    private void find(Flaw flaw, DefectTable table) throws Exception {
        try (StandIn standIn = StandIn.start(flaw.entry()::equals, flaw.script())) {
            var options = new ArrayList<String>(List.of("--api", flaw.api()));
            if (flaw.isOnlyAWarning()) {
                options.add("--strict");
            }
            Verdicts verdicts = Verdicts.of(standIn, scratch, options.toArray(String[]::new));
            assertThat(standIn.fault()).isNull();
            assertThat(verdicts.run().err()).isEmpty();
            assertThat(verdicts.json()).as("report.json").isNotEqualTo("{}");
            assertThat(verdicts.rules()).isEqualTo(new TreeMap<>(Map.of(flaw.entry(), flaw.rules())));
            assertThat(verdicts.entries("failed")).containsExactly(flaw.entry());
            assertThat(verdicts.others()).containsExactly(flaw.entry());
            assertThat(verdicts.exitCode()).isEqualTo(1);
            assertThat(standIn.astray()).isZero();
            int again = Catalog.bundled()
                    .entry(flaw.entry())
                    .orElseThrow()
                    .conditions()
                    .size();
            assertThat(standIn.requests())
                    .hasSizeBetween(requests(flaw.api()) + again, requests(flaw.api()) + again * (1 + 2 * REPEATED));
            isFitToShow(verdicts, standIn);
            table.found(flaw, verdicts);
        }
    }

    private static int requests(String api) {
        return api.equals("fuse") ? FUSE_REQUESTS : AEROSYNC_REQUESTS;
    }

    private void accept(Variant variant, DefectTable table) throws Exception {
        try (StandIn standIn = StandIn.start(entry -> entry.matches(variant.entries()), variant.script())) {
            Verdicts verdicts = Verdicts.of(standIn, scratch);
            assertThat(standIn.fault()).isNull();
            assertThat(verdicts.others()).isEmpty();
            assertThat(verdicts.rules().values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
                    .isEqualTo(variant.warnings());
            assertThat(verdicts.exitCode()).isZero();
            assertThat(standIn.requests()).hasSize(REQUESTS);
            isFitToShow(verdicts, standIn);
            table.accepted(variant);
        }
    }

    /** Nothing that a server sent may act on a terminal or in a browser, break a file's format, or tell a secret. */
    private static void isFitToShow(Verdicts verdicts, StandIn standIn) throws Exception {
        String tokens = standIn.requests().stream()
                .map(Received::token)
                .filter(token -> token.startsWith("stand/in"))
                .findFirst()
                .orElse("stand/in+token");
        for (String text : verdicts.output()) {
            assertThat(text.chars().filter(Character::isISOControl).filter(point -> point != '\n' && point != '\t'))
                    .isEmpty();
            assertThat(text)
                    .doesNotContain(tokens, "stand-in-fuse-key", "stand-in-teller", "stand-in-plaid", "stand-in-mx")
                    .doesNotContain("access-disconnected-4", "access-fails-", "stand-in-secret", "kEy7+/");
        }
        assertThat(Files.readString(verdicts.folder().resolve("report.html")))
                .doesNotContain("<script>alert", "onload=\"alert");
        String junit = Files.readString(verdicts.folder().resolve("junit.xml"));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(junit)));
    }

    private static String timeless(Verdicts verdicts) {
        return verdicts.json().replaceAll("\"(startedAt|durationMillis)\" : [^\n]*", "");
    }

    private static Set<String> operations(List<Flaw> flaws) {
        Catalog catalog = Catalog.bundled();
        return flaws.stream()
                .map(flaw -> operation(catalog.entry(flaw.entry()).orElseThrow()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> operationsOverHttp() {
        return DocumentedEntries.overTheApi().stream()
                .map(DefectMatrixTest::operation)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String operation(Entry entry) {
        return entry.api().id() + "." + entry.operationId();
    }
}
