package io.github.linkfault.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.defect.Defect;
import io.github.linkfault.defect.Defects;
import io.github.linkfault.judge.Severity;
import io.github.linkfault.mock.MockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A mock that lies about one entry, in any way that the project knows, makes a run fail with exactly that entry. */
class FaultyMockTest {

    private static final Catalog CATALOG = Catalog.bundled();

    @TempDir
    Path folder;

    static List<Defect> defects() {
        return Defects.of(CATALOG);
    }

    @ParameterizedTest
    @MethodSource("defects")
    void a_run_names_the_entry_and_the_rule(Defect defect) throws IOException {
        Entry entry = CATALOG.entry(entryFor(defect)).orElseThrow();
        try (MockServer mock = MockServer.startFaulty(CATALOG, entry, defect)) {
            Path target = Files.writeString(folder.resolve("target.yaml"), mock.targetFile());
            CommandLineRun run = CommandLineRun.of(
                    "run", "--target", target.toString(), "--report", folder.toString(), "--confirm", "0.01");

            boolean violation = defect.rule().severity() == Severity.VIOLATION;
            assertThat(run.exitCode()).isEqualTo(violation ? 1 : 0);
            assertThat(run.out())
                    .contains(
                            violation
                                    ? "FAILED  " + entry.id() + "   "
                                            + defect.rule().id()
                                    : "WARNING  " + entry.id() + "   "
                                            + defect.rule().id());
            assertThat(entriesWith("failed")).isEqualTo(violation ? List.of(entry.id()) : List.of());
            assertThat(entriesWith("passed")).hasSize(Counts.overTheApi() - (violation ? 1 : 0));
        }
        CommandLineRun strict = strictRun(entry, defect);
        assertThat(strict.exitCode()).isEqualTo(1);
    }

    private CommandLineRun strictRun(Entry entry, Defect defect) throws IOException {
        try (MockServer mock = MockServer.startFaulty(CATALOG, entry, defect)) {
            Path target = Files.writeString(folder.resolve("target.yaml"), mock.targetFile());
            return CommandLineRun.of(
                    "run",
                    "--strict",
                    "--target",
                    target.toString(),
                    "--report",
                    folder.toString(),
                    "--confirm",
                    "0",
                    "--entry",
                    entry.id());
        }
    }

    private static String entryFor(Defect defect) {
        return switch (defect.words()) {
            case "source is internal", "data is missing", "data has no errors", "details are a stack trace" ->
                "fuse/aggregator_error";
            case "challenge is missing" -> "aerosync/createToken/AC-101";
            // Without it the message of AC-105 is an older one, which is a warning.
            case "message lacks its full stop" -> "aerosync/getBalance/AC-106";
            case "secret is repeated" -> "fuse/webhook_error";
            default -> "aerosync/getBalance/AC-105";
        };
    }

    private List<String> entriesWith(String verdict) throws IOException {
        JsonNode report = JsonMapper.shared().readTree(Files.readString(folder.resolve("report.json")));
        var ids = new ArrayList<String>();
        for (JsonNode entry : report.path("entries")) {
            if (entry.path("verdict").asString().equals(verdict)) {
                ids.add(entry.path("id").asString());
            }
        }
        return ids;
    }
}
