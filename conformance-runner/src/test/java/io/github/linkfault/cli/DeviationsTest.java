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
    }

    @Test
    void a_file_without_a_deviation_means_none() throws IOException {
        assertThat(run("").exitCode()).isEqualTo(1);
        assertThat(run("# none any more\n\n").out()).contains("FAILED  " + ENTRY + "   status");
        assertThat(run("").out()).doesNotContain("PROBLEM");
        assertThat(run("  # none yet\n").exitCode()).isEqualTo(1);
    }

    @Test
    void a_file_that_is_not_there_is_a_mistake_and_says_what_would_mean_none() {
        Path missing = folder.resolve("deviation.yaml");
        CommandLineRun run = CommandLineRun.of("run", "--deviations", missing.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("Deviations file " + missing
                        + " does not exist; give the path of a YAML file with --deviations."
                        + " An empty file accepts nothing.\n");
    }

    @Test
    void another_wrong_value_is_a_new_failure() throws IOException {
        String known = deviation(ENTRY, "status", "2999-12-31");
        assertThat(run(known).out()).contains("(accepts any value; say which with actual)");
        CommandLineRun same = run(known + "  actual: '418'\n");
        assertThat(same.exitCode()).isZero();
        assertThat(same.out()).doesNotContain("accepts any value");
        assertThat(run(known + "  actual: '4*'\n").exitCode()).isZero();
        CommandLineRun other = run(known + "  actual: '400'\n");
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.out())
                .contains(
                        "FAILED  " + ENTRY + "   status",
                        "PROBLEM  deviations.yaml:1: " + ENTRY
                                + " status is 418 now, and not 400; correct or remove this deviation.");
    }

    @Test
    void a_deviation_without_reason_or_owner_accepts_nothing_and_is_named() throws IOException {
        CommandLineRun run = run(deviation(ENTRY, "status", "2999-12-31").replaceFirst("reason: .*", "reason: ''"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "FAILED  " + ENTRY + "   status",
                        "PROBLEM  deviations.yaml:1: the deviation " + ENTRY
                                + " status has no reason yet; fill it in, or remove the deviation.");
    }

    @Test
    void a_count_holds_the_operations_of_one_code_together() throws IOException {
        String all = deviation("aerosync/*/AC-105", "status", "2999-12-31")
                .replace("entry: aerosync/*/AC-105", "entry: 'aerosync/*/AC-105'");
        assertThat(run(all + "  count: 1\n  actual: '418'\n").exitCode()).isZero();
        CommandLineRun two = run(all + "  count: 2\n");
        assertThat(two.exitCode()).isEqualTo(1);
        assertThat(two.out())
                .contains(
                        "PROBLEM  deviations.yaml:1: aerosync/*/AC-105 status is meant for 2 entries and occurs at 1 ("
                                + ENTRY + "); look at them, and correct the count.");
        assertThat(run(all).err()).contains("line 1, 0: required property 'count' not found");
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
