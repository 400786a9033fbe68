package io.github.linkfault.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.defect.Defects;
import io.github.linkfault.judge.Judge;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.result.Deviations;
import io.github.linkfault.result.Report;
import io.github.linkfault.result.Verdict;
import io.github.linkfault.suite.SuiteRun;
import io.github.linkfault.target.Client;
import io.github.linkfault.target.Session;
import io.github.linkfault.target.Target;
import io.github.linkfault.target.TargetFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A generated catalog is worth measuring only if all of its entries pass, and only a right answer makes them pass. */
final class GeneratedCatalogTest {

    private static final int ENTRIES = 200;
    private static final String GENERATED = "aerosync/generatedAAAD/AC-301";

    @TempDir
    private Path folder;

    @Test
    void passes_but_for_the_widget() throws IOException {
        Catalog catalog = generated();
        try (MockServer mock = MockServer.start(catalog)) {
            Report report = run(catalog, mock);

            assertThat(catalog.entries()).hasSize(ENTRIES);
            assertThat(report.count(Verdict.PASSED)).isEqualTo(ENTRIES - GeneratedCatalog.DECLARED);
            assertThat(report.exitCode()).isZero();
        }
    }

    @Test
    void has_more_entries_than_the_bundled_catalog() {
        assertThatThrownBy(() -> GeneratedCatalog.write(Path.of("../features"), folder, GeneratedCatalog.BUNDLED))
                .hasMessageContaining("more than the " + GeneratedCatalog.BUNDLED + " bundled entries");
    }

    @Test
    void fails_in_one_generated_entry_when_its_answer_is_wrong() throws IOException {
        Catalog catalog = generated();
        Entry entry = catalog.entry(GENERATED).orElseThrow();
        try (MockServer mock =
                MockServer.startFaulty(catalog, entry, Defects.named("code is another", Catalog.bundled()))) {
            Report report = run(catalog, mock);

            assertThat(report.count(Verdict.FAILED)).isEqualTo(1);
            assertThat(report.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void is_a_work_list_that_the_bare_loop_finds_all_right() throws IOException {
        Catalog catalog = generated();
        try (MockServer mock = MockServer.start(catalog)) {
            WorkList work = WorkList.of(catalog, target(mock, catalog));

            assertThat(work.checks()).isEqualTo(ENTRIES - GeneratedCatalog.DECLARED);
            // As the peers read it: from its file.
            WorkList read = WorkList.read(work.write(folder.resolve("work.json")));
            assertThat(read).isEqualTo(work);
            assertThat(BareLoop.wrong(read)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "status is teapot, status 418",
        "content type is html, media type text/html",
        "body is cut short, no JSON",
        "code is missing, schema",
        "code is another, code AC-999",
        "message is another, message Something went wrong.",
    })
    void is_a_work_list_in_which_the_bare_loop_finds_each_kind_of_wrong_answer(String defect, String found)
            throws IOException {
        Catalog catalog = generated();
        for (String id : List.of(GENERATED, "aerosync/getBalance/AC-105")) {
            Entry entry = catalog.entry(id).orElseThrow();
            try (MockServer mock = MockServer.startFaulty(catalog, entry, Defects.named(defect, catalog))) {
                assertThat(BareLoop.wrong(WorkList.of(catalog, target(mock, catalog))))
                        .isEqualTo(id + ": " + found);
            }
        }
    }

    @Test
    void fills_a_segment_that_a_client_would_drop_and_asks_by_name() throws IOException {
        Catalog catalog = Catalog.bundled();
        try (MockServer mock = MockServer.start(catalog)) {
            WorkList work = WorkList.of(catalog, target(mock, catalog));
            var sendable = new WorkList(
                    work.items().stream().map(WorkItem::withoutEmptySegment).toList());

            assertThat(work.items()).anyMatch(item -> item.url().endsWith("/accounts//balance"));
            assertThat(sendable.items())
                    .noneMatch(item -> item.url().substring(7).contains("//"));
            assertThat(BareLoop.wrong(sendable)).isEmpty();
        }
    }

    private Catalog generated() throws IOException {
        return Catalog.of(GeneratedCatalog.write(Path.of("../features"), folder.resolve("features"), ENTRIES));
    }

    /** As {@code linkfault run --target} does it. */
    private static Report run(Catalog catalog, MockServer mock) {
        Target target = target(mock, catalog);
        try (var client = new Client(Duration.ofSeconds(10))) {
            var session = new Session(target, catalog, client, "linkfault/test", 0);
            var suite = new SuiteRun(catalog, session, new Judge(catalog), (entry, outcome) -> {});
            suite.run(catalog.entries(), 1);
            return new Report(
                    catalog,
                    "test",
                    target.name(),
                    Instant.EPOCH,
                    Duration.ZERO,
                    Report.join(catalog.entries(), suite.outcomes(), false, Deviations.NONE),
                    List.of());
        }
    }

    private static Target target(MockServer mock, Catalog catalog) {
        return TargetFile.parse("a mock", mock.targetFile(), catalog, Map.of());
    }
}
