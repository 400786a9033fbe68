package io.github.linkfault.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.defect.Defects;
import io.github.linkfault.mock.MockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Known findings are accepted, and only as long as the list is true. The target answers AC-105 with 418. */
class DeviationsTest {

    private static final String ENTRY = "aerosync/getBalance/AC-105";
    private static MockServer mock;

    @TempDir
    Path folder;

    private Path target = Path.of("");

    @BeforeAll
    static void start() {
        Catalog catalog = Catalog.bundled();
        mock = MockServer.startFaulty(
                catalog, catalog.entry(ENTRY).orElseThrow(), Defects.named("status is teapot", Catalog.bundled()));
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @BeforeEach
    void writeTarget() throws IOException {
        target = Files.writeString(folder.resolve("target.yaml"), mock.targetFile());
    }

    @Test
    void a_listed_failure_is_accepted_and_shown() throws IOException {
        CommandLineRun run = run(deviation(ENTRY, "status", "2999-12-31"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "ACCEPTED " + ENTRY + "   status: expected 405, actual 418",
                        "until 2999-12-31, payments: known since the spring release",
                        Counts.line(1, "1 accepted, ") + " The target conforms.");
    }

    @Test
    void an_alias_in_the_file_is_refused() throws IOException {
        CommandLineRun run = run(deviation(ENTRY, "status", "2999-12-31") + "  link: &a https://issues.example/1\n"
                + deviation(ENTRY, "code", "2999-12-31") + "  link: *a\n");
        assertThat(run.err())
                .contains("an alias of YAML is not read here (* and a name)")
                .containsPattern("line [0-9]+: ");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void an_unlisted_rule_of_the_same_entry_still_fails() throws IOException {
        CommandLineRun run = run(deviation(ENTRY, "message", "2999-12-31"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("FAILED  " + ENTRY + "   status");
    }

    @Test
    void a_deviation_that_no_longer_occurs_fails_the_run() throws IOException {
        CommandLineRun run = run(deviation(ENTRY, "status", "2999-12-31")
                + deviation("aerosync/getBalance/AC-106", "status", "2999-12-31"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("PROBLEM  deviations.yaml:6: aerosync/getBalance/AC-106 status no longer occurs; remove this"
                        + " deviation.");
    }

    @Test
    void a_deviation_that_has_expired_fails_the_run() throws IOException {
        CommandLineRun run = run(deviation(ENTRY, "status", "2001-02-03"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "PROBLEM  deviations.yaml:1: the deviation " + ENTRY
                                + " status expired on 2001-02-03; remove it, or"
                                + " agree on a later day with payments.",
                        "FAILED  " + ENTRY + "   status");
    }

    @Test
    void what_does_not_exist_or_stands_twice_fails_the_run() throws IOException {
        CommandLineRun run = run(deviation(ENTRY, "status", "2999-12-31")
                + deviation("aerosync/getBalance/AC-999", "status", "2999-12-31")
                + deviation(ENTRY, "colour", "2999-12-31")
                + deviation(ENTRY, "status", "2999-12-30"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "PROBLEM  deviations.yaml:6: no entry has the id aerosync/getBalance/AC-999; remove or correct this"
                                + " deviation.",
                        "PROBLEM  deviations.yaml:11: no rule has the id colour; remove or correct this deviation.",
                        "PROBLEM  deviations.yaml:16: " + ENTRY
                                + " status is listed at deviations.yaml:1 already; remove one" + " of them.");
    }

    @Test
    void an_entry_that_was_not_asked_for_says_nothing_of_its_deviation() throws IOException {
        CommandLineRun run = run(deviation(ENTRY, "status", "2999-12-31"), "--api", "fuse");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void the_lines_that_a_failure_prints_can_be_pasted() throws IOException {
        String printed = run("[]").out();
        int from = printed.indexOf("- entry:");
        String lines = printed.substring(from, printed.indexOf("\n\n", from) + 1);
        assertThat(run(lines).exitCode()).isZero();
    }

    @Test
    void a_file_that_is_wrong_is_told_by_line() throws IOException {
        CommandLineRun noDay = run(deviation(ENTRY, "status", "2026-02-30"));
        assertThat(noDay.exitCode()).isEqualTo(2);
        assertThat(noDay.err())
                .isEqualTo("Deviations file " + folder.resolve("deviations.yaml")
                        + " is not valid:\n  line 5, 0.until: 2026-02-30 is no day of the calendar\n");
        assertThat(run("- entry: " + ENTRY + "\n").err()).contains("line 1, 0: required property 'rule' not found");
        assertThat(run("").err()).contains("line 1: there is nothing in it");
    }

    private CommandLineRun run(String deviations, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("deviations.yaml"), deviations);
        var arguments = new ArrayList<>(List.of(
                "run",
                "--target",
                target.toString(),
                "--report",
                folder.toString(),
                "--confirm",
                "0",
                "--deviations",
                file.toString()));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(new String[0]));
    }

    private static String deviation(String entry, String rule, String until) {
        return """
                - entry: %s
                  rule: %s
                  reason: known since the spring release
                  owner: payments
                  until: '%s'
                """.formatted(entry, rule, until);
    }
}
