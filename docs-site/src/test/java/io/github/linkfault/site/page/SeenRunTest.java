package io.github.linkfault.site.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.linkfault.site.BuiltSite;
import io.github.linkfault.site.output.BrokenSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report that a build is handed: which side of a contradiction that API takes. */
class SeenRunTest {

    @TempDir
    private Path folder;

    @Test
    void a_run_tells_which_reading_its_answers_follow() {
        SeenRun run = SeenRun.read("conforming/report.json", BuiltSite.ROOT.resolve("samples"));

        assertThat(run.isThere()).isTrue();
        assertThat(run.target()).isEqualTo("embedded mock");
        assertThat(run.following("aerosync-balance-refresh-404-or-400", "AC-102 with 400."))
                .isEqualTo("1");
        assertThat(run.following("aerosync-balance-refresh-404-or-400", "AC-102 with 404."))
                .isEqualTo("0");
        assertThat(run.following("aerosync-401-named-forbidden", "AC-101 answers \"401 Forbidden\"."))
                .isNull();
    }

    @Test
    void without_a_run_nothing_is_followed() {
        assertThat(SeenRun.read("", folder).isThere()).isFalse();
    }

    @Test
    void a_file_that_is_no_report_ends_the_build() throws IOException {
        refuses("missing.json", "it cannot be read");
        refuses(write("{"), "it is not JSON");
        refuses(write("{\"summary\": {}}"), "it does not conform to schemas/linkfault/report.schema.json: ");
    }

    private String write(String text) throws IOException {
        Files.writeString(folder.resolve("report.json"), text);
        return "report.json";
    }

    private void refuses(String file, String why) {
        assertThatExceptionOfType(BrokenSite.class)
                .isThrownBy(() -> SeenRun.read(file, folder))
                .withMessageStartingWith("-Dlinkfault.report=" + folder.resolve(file) + ": " + why)
                .withMessageEndingWith("Expected the report.json that linkfault run --report DIR writes.");
    }
}
