package io.github.linkfault.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who ends quickly with an error, or with less than the whole work, must not win. */
final class ProgramTest {

    @TempDir
    private Path folder;

    private static final int PASSED = GeneratedCatalog.BUNDLED - GeneratedCatalog.DECLARED;
    private static final String RIGHT = counts(PASSED);

    @Test
    void hands_out_what_the_program_said_and_how_it_ended() throws Exception {
        Program.Ended ended = shell("echo \"$WORD\"; echo aside >&2; exit 3")
                .with("WORD", "said")
                .run();

        assertThat(ended.out()).isEqualTo("said\n");
        assertThat(ended.err()).isEqualTo("aside\n");
        assertThat(ended.exit()).isEqualTo(3);
    }

    @Test
    void refuses_another_exit_code_and_tells_the_last_words() {
        assertThatThrownBy(() -> shell("echo no such host >&2; exit 1").run("quick", 0))
                .isInstanceOf(WrongWork.class)
                .hasMessage("quick did not do the work: expected exit code 0, actual 1, no such host");
    }

    @Test
    void tells_where_a_long_complaint_begins_and_ends() {
        assertThatThrownBy(() -> shell("seq 1 9 >&2; exit 1").run("quick", 0))
                .hasMessageEndingWith("actual 1, 1 / 2 / ... / 8 / 9");
    }

    @Test
    void refuses_a_summary_that_counts_less() {
        assertThatCode(() -> Peers.said("peer", "checking\n88 passed\n", "^88 passed$"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Peers.said("peer", "checking\n87 passed\n", "^88 passed$"))
                .isInstanceOf(WrongWork.class)
                .hasMessageContaining("actual 87 passed");
    }

    @Test
    void refuses_a_run_whose_report_has_fewer_passed() throws Exception {
        assertThatCode(() -> reporting(RIGHT).once()).doesNotThrowAnyException();
        assertThatThrownBy(() -> reporting(counts(PASSED - 1)).once())
                .isInstanceOf(WrongWork.class)
                .hasMessage(
                        "ours did not do the work: expected %1$d entries, %2$d passed, actual %1$d entries, %3$d passed"
                                .formatted(GeneratedCatalog.BUNDLED, PASSED, PASSED - 1));
    }

    @Test
    void does_not_take_the_last_turns_report_for_this_ones() throws Exception {
        reporting(RIGHT).once();
        var silent = new CheckedRun("ours", shell("exit 0"), folder, GeneratedCatalog.BUNDLED);

        assertThatThrownBy(silent::once)
                .isInstanceOf(WrongWork.class)
                .hasMessage("ours did not do the work: expected a report, actual none");
    }

    private CheckedRun reporting(String summary) {
        Program program = shell("echo '{\"summary\": " + summary + "}' >report.json");
        return new CheckedRun("ours", program, folder, GeneratedCatalog.BUNDLED);
    }

    private Program shell(String script) {
        return new Program(folder, Map.of(), List.of("sh", "-c", script));
    }

    private static String counts(int passed) {
        return "{\"entries\": %d, \"passed\": %d}".formatted(GeneratedCatalog.BUNDLED, passed);
    }
}
