package io.github.linkfault.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.DocumentedEntries;
import io.github.linkfault.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target that is wrong in many places is taken in at once, and stays red until a person has looked at each finding. */
final class AdoptionTest {

    @TempDir
    Path scratch;

    @Test
    void all_failures_become_deviations_that_a_person_fills_in() throws IOException {
        Path file = scratch.resolve("deviations.yaml");
        Script media = Script.reply(reply -> reply.with("Content-Type", "text/plain"));
        try (StandIn standIn = StandIn.start(entry -> entry.startsWith("aerosync/"), media)) {
            CommandLineRun first = run(standIn, "--write-deviations", file.toString());
            assertThat(first.exitCode()).isEqualTo(1);
            String drafts = Files.readString(file);
            long count = drafts.lines().filter(line -> line.startsWith("- ")).count();
            assertThat(first.out()).contains(file + " has " + count + " to fill in: each needs a reason and an owner.");
            assertThat(count).as("one a code, and not one an entry").isLessThan(20);
            assertThat(drafts).contains("""
                            - entry: 'aerosync/*/AC-102'
                              rule: media-type
                              actual: '"text/plain"'
                              count: %d
                              reason: '' # expected application/json
                              owner: ''
                            """.formatted(operationsWith("AC-102")));

            CommandLineRun blank = run(standIn, "--deviations", file.toString());
            assertThat(blank.exitCode()).isEqualTo(1);
            assertThat(blank.out().lines().filter(line -> line.startsWith("PROBLEM  deviations.yaml:")))
                    .hasSize((int) count)
                    .allMatch(line ->
                            line.endsWith("has no reason and no owner yet; fill it in, or remove the deviation."));

            Files.writeString(
                    file,
                    drafts.replaceAll("reason: ''", "reason: the proxy sets it").replace("owner: ''", "owner: edge"));
            CommandLineRun filledIn = run(standIn, "--deviations", file.toString());
            assertThat(filledIn.out()).doesNotContain("PROBLEM");
            assertThat(filledIn.exitCode()).isZero();

            CommandLineRun twice = run(standIn, "--write-deviations", file.toString());
            assertThat(twice.exitCode()).isEqualTo(2);
            assertThat(twice.err()).contains("something is there already, and nothing is written over");
        }
        try (StandIn standIn = StandIn.start()) {
            assertThat(run(
                                    standIn,
                                    "--write-deviations",
                                    scratch.resolve("none.yaml").toString())
                            .out())
                    .contains("nothing failed, so ");
            assertThat(scratch.resolve("none.yaml")).doesNotExist();
        }
    }

    @Test
    void declare_prints_the_whole_block_of_what_a_target_lacks() throws IOException {
        try (StandIn standIn = StandIn.start()) {
            String target = standIn.targetFile()
                    .lines()
                    .filter(line -> !line.contains("jobInProgress:") && !line.contains("connectionFinished:"))
                    .reduce("", (text, line) -> text + line + "\n");
            Path file = Files.writeString(
                    scratch.resolve("staging.yaml"), target + "declared:\n  fuse/status/429: it's never busy\n");
            CommandLineRun declared = CommandLineRun.of("declare", "--target", file.toString());
            assertThat(declared.exitCode()).as(declared.err()).isZero();
            assertThat(declared.out())
                    .startsWith("declared:\n  fuse/status/429: 'it''s never busy'\n")
                    .contains(
                            "  # without aerosync.fixtures.jobInProgress\n",
                            "  aerosync/createIdentityJob/AC-112: '' # ")
                    .endsWith(" reasons to fill in, or add what is missing. Put this block into " + file + ".\n");
            assertThat(standIn.requests()).isEmpty();

            // Not green before somebody has said why.
            Files.writeString(file, target + declared.out());
            CommandLineRun blank = run(file);
            assertThat(blank.exitCode()).isEqualTo(2);
            assertThat(blank.err()).contains("declared.aerosync/createIdentityJob/AC-112");
            Files.writeString(file, target + declared.out().replace(": ''", ": not in staging"));
            assertThat(run(file).exitCode()).isZero();
            assertThat(CommandLineRun.of("declare", "--target", file.toString()).out())
                    .endsWith("# The target file lacks nothing.\n");
        }
    }

    private static int operationsWith(String code) {
        return (int) DocumentedEntries.overTheApi().stream()
                .filter(entry -> entry.id().endsWith("/" + code))
                .count();
    }

    private CommandLineRun run(StandIn standIn, String... more) throws IOException {
        return run(Files.writeString(scratch.resolve("staging.yaml"), standIn.targetFile()), more);
    }

    private CommandLineRun run(Path target, String... more) {
        var arguments = new ArrayList<>(List.of(
                "run",
                "--target",
                target.toString(),
                "--report",
                scratch.resolve("report").toString(),
                "--confirm",
                "0"));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }
}
