package io.github.linkfault.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linkfault.FeatureCopy;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Place;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One changed cell of a feature file, against an API that has not changed, fails exactly its entry. */
class ChangedCellTest {

    private static MockServer mock;

    @TempDir
    Path folder;

    @BeforeAll
    static void startUnchangedApi() {
        mock = MockServer.start(Catalog.bundled());
    }

    @AfterAll
    static void stopApi() {
        mock.close();
    }

    @ParameterizedTest
    @CsvSource({
        "aerosync/getBalance.feature, | AC-105 | 405, | AC-105 | 404, aerosync/getBalance/AC-105, status",
        "aerosync/getJob.feature, | AC-001 , | AC-002 , aerosync/getJob/AC-002, code",
        "aerosync/getJob.feature, Job <job_id> not found., Job <job_id> is unknown., aerosync/getJob/AC-109, message",
        "fuse/webhook-errors.feature, | webhook_error | , | webhook_fault | ," + " fuse/webhook_fault, code",
        "fuse/client-errors.feature, | invalid_headers | createSession | 4xx, | invalid_headers | createSession | 500,"
                + " fuse/invalid_headers, status",
    })
    void fails_its_entry_and_names_the_row(String file, String right, String wrong, String entry, String rule)
            throws IOException {
        var features = FeatureCopy.into(folder);
        String changed = features.edit(file, right, wrong);

        List<EntryResult> failed = run(features.catalog()).stream()
                .filter(result -> result.verdict() == Verdict.FAILED)
                .toList();

        assertThat(failed).extracting(result -> result.entry().id()).containsExactly(entry);
        assertThat(failed.get(0).findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly(rule);
        Place place = failed.get(0).entry().place();
        assertThat(place.file()).isEqualTo(file);
        assertThat(changed.lines().toList().get(place.line() - 1)).contains(wrong);
    }

    @Test
    void a_code_that_errata_speak_of_cannot_vanish_unseen() throws IOException {
        var features = FeatureCopy.into(folder);
        features.edit("aerosync/getBalance.feature", "| AC-105 |", "| AC-165 |");
        assertThatThrownBy(features::catalog)
                .hasMessageStartingWith("features/aerosync/errata.yaml, item ")
                .hasMessageEndingWith("no entry has the id aerosync/getBalance/AC-105");
    }

    @Test
    void unchanged_features_pass() throws IOException {
        assertThat(run(FeatureCopy.into(folder).catalog())).noneMatch(result -> result.verdict() == Verdict.FAILED);
    }

    private static List<EntryResult> run(Catalog catalog) {
        return Runs.of(catalog, mock.targetFile(), catalog.entries());
    }
}
