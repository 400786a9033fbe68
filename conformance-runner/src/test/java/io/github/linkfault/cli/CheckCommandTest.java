package io.github.linkfault.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.AcmeCatalog;
import io.github.linkfault.catalog.Catalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code linkfault check} prints, and how it ends. */
class CheckCommandTest {

    @TempDir
    Path folder;

    @Test
    void the_bundled_catalog_has_no_fault() {
        CommandLineRun run = CommandLineRun.of("check");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .matches("[0-9]+ files, " + Catalog.bundled().allEntries().size()
                        + " rows: no faults, no warnings\\.\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void faults_and_warnings_are_told_with_the_folder_and_counted() throws IOException {
        Path copy = AcmeCatalog.copyTo(folder);
        append(copy.resolve("features/acme/conditions.yaml"), "- {condition: it rains, how: Wait., chnge: {}}\n");

        CommandLineRun run = CommandLineRun.of("check", "--catalog", copy.toString());

        String file = copy + "/features/acme/conditions.yaml:13:";
        assertThat(run.out().lines())
                .containsExactly(
                        file
                                + "3: this value does not fit; expected: The circumstances in which the API answers with an"
                                + " error. It has one of fixture, change and surface.",
                        file + "15: warning: no row uses the condition \"it rains\"",
                        file + "37: unknown word \"chnge\"; did you mean \"change\"?",
                        "13 files, 4 rows: 2 faults, 1 warning.");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void a_warning_does_not_change_the_exit_code() throws IOException {
        Path copy = AcmeCatalog.copyTo(folder);
        append(copy.resolve("features/acme/conditions.yaml"), "- {condition: it rains, how: Wait., change: {}}\n");

        CommandLineRun run = CommandLineRun.of("check", "--catalog", copy.toString());

        assertThat(run.out()).contains("warning: no row uses", "no faults, 1 warning.");
        assertThat(run.exitCode()).isZero();
        assertThat(CommandLineRun.of("export", "--catalog", copy.toString()).exitCode())
                .isZero();
    }

    @Test
    void a_part_that_is_a_link_out_of_the_folder_is_refused() throws IOException {
        Path elsewhere = AcmeCatalog.copyTo(folder.resolve("elsewhere"));
        Path linking = Files.createDirectories(folder.resolve("linking"));
        Files.createSymbolicLink(linking.resolve("schemas"), elsewhere.resolve("schemas"));
        Files.createDirectories(linking.resolve("features"));
        Files.copy(elsewhere.resolve("features/contents.yaml"), linking.resolve("features/contents.yaml"));

        CommandLineRun run = CommandLineRun.of("check", "--catalog", linking.toString());

        assertThat(run.err())
                .isEqualToIgnoringNewLines("--catalog " + linking
                        + ": schemas is a link out of the folder. Put the files themselves into the folder.");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void watch_checks_again_on_every_save_until_it_is_stopped() throws Exception {
        Path copy = AcmeCatalog.copyTo(folder);
        var out = new StringWriter();
        var err = new StringWriter();
        var ended = new CompletableFuture<Integer>();
        var watching = new Thread(() -> ended.complete(Main.execute(
                new PrintWriter(out),
                new PrintWriter(err),
                Map.of(),
                "check",
                "--watch",
                "--catalog",
                copy.toString())));
        watching.start();
        try {
            await(() -> out.toString().contains("Watching " + copy + "; Ctrl-C ends it."));
            assertThat(out.toString()).contains("no faults, no warnings.");

            Path sources = copy.resolve("features/sources.yaml");
            Files.writeString(sources, Files.readString(sources).replace("gives:", "gifes:"));

            await(() -> out.toString().contains("1 fault, no warnings."));
            assertThat(out.toString()).contains("unknown word \"gifes\"; did you mean \"gives\"?");
        } finally {
            watching.interrupt();
        }
        assertThat(ended.get(20, TimeUnit.SECONDS)).isZero();
        assertThat(err.toString()).isEmpty();
    }

    private static void append(Path file, String line) throws IOException {
        Files.writeString(file, Files.readString(file) + line);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
