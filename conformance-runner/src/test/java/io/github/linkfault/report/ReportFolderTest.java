package io.github.linkfault.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.exc.JacksonIOException;

class ReportFolderTest {

    private static final String FULL = "No space left on device";

    @TempDir
    Path folder;

    @Test
    void a_full_disk_is_told_and_leaves_no_draft() throws IOException {
        ReportFolder reports = ReportFolder.at(folder);
        assertThatThrownBy(() -> reports.write("report.json", out -> {
                    out.write("{");
                    throw JacksonIOException.construct(new IOException(FULL));
                }))
                .isInstanceOf(UnwritableReport.class)
                .hasMessage("Report directory " + folder + " cannot be written: " + FULL
                        + ". Give another with --report, or make it writable.");
        assertThatThrownBy(() -> reports.write("report.html", out -> {
                    throw new IOException(FULL);
                }))
                .isInstanceOf(UnwritableReport.class)
                .hasMessageContaining(FULL);
        assertThat(files()).isEmpty();
    }

    @Test
    void two_runs_may_write_into_one_folder() throws IOException {
        IntStream.range(0, 40).parallel().forEach(run -> ReportFolder.at(folder).write("summary.md", out -> {
            for (int line = 0; line < 200; line++) {
                out.write("run " + run + "\n");
                out.flush();
            }
        }));
        assertThat(files()).containsExactly("summary.md");
        assertThat(Files.readAllLines(folder.resolve("summary.md")).stream().distinct())
                .hasSize(1);
    }

    private String[] files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toArray(String[]::new);
        }
    }
}
