package io.github.linkfault.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.defect.Defect;
import io.github.linkfault.defect.Defects;
import io.github.linkfault.mock.MockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The newest wording of a message passes, one of a superseded document is a warning, and any other is a violation. */
class OlderMessageTest {

    private static final Catalog CATALOG = Catalog.bundled();
    private static final Entry ENTRY =
            CATALOG.entry("aerosync/getBalance/AC-105").orElseThrow();
    private static final String SUPERSEDED = "the wording of a superseded document";

    @TempDir
    Path folder;

    @Test
    void the_newest_wording_is_accepted() throws IOException {
        try (MockServer mock = MockServer.start(CATALOG)) {
            CommandLineRun run = run(mock);
            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).contains("1 passed").doesNotContain("WARNING", SUPERSEDED);
        }
    }

    @Test
    void an_older_wording_is_a_warning_and_fails_a_strict_run_alone() throws IOException {
        try (MockServer mock = MockServer.startFaulty(CATALOG, ENTRY, defect("message lacks its full stop"))) {
            CommandLineRun run = run(mock);
            assertThat(run.exitCode()).isZero();
            assertThat(run.out())
                    .contains("WARNING  aerosync/getBalance/AC-105   message", SUPERSEDED, "1 passed")
                    .doesNotContain("FAILED");
            assertThat(run(mock, "--strict").exitCode()).isEqualTo(1);
        }
    }

    @Test
    void a_wording_of_no_document_is_a_violation() throws IOException {
        try (MockServer mock = MockServer.startFaulty(CATALOG, ENTRY, defect("message is another"))) {
            CommandLineRun run = run(mock);
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out())
                    .contains("FAILED  aerosync/getBalance/AC-105   message")
                    .doesNotContain(SUPERSEDED);
        }
    }

    private static Defect defect(String words) {
        return Defects.of(CATALOG).stream()
                .filter(defect -> defect.words().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        Defects.of(CATALOG).stream().map(Defect::words).toList()));
    }

    private CommandLineRun run(MockServer mock, String... more) throws IOException {
        Path target = Files.writeString(folder.resolve("target.yaml"), mock.targetFile());
        var arguments = new java.util.ArrayList<>(java.util.List.of(
                "run",
                "--target",
                target.toString(),
                "--report",
                folder.resolve("report").toString(),
                "--confirm",
                "0.01",
                "--entry",
                ENTRY.id()));
        arguments.addAll(java.util.List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }
}
