package io.github.linkfault.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** What Spark's audit says of options and files, in Spark's local mode inside this process; what it counts, {@link SubmitTest} compares. */
@EnabledForJreRange(max = JRE.JAVA_23, disabledReason = "Spark's Hadoop client asks for what Java 24 has removed")
class SparkAuditTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void many_pieces_are_one_audit() throws IOException {
        Path file = folder.resolve("widget.txt");
        Files.writeString(file, "Error Type: AUTH, Code: AR-999, Message: x\n".repeat(20_000));
        Path report = folder.resolve("report");
        assertThat(audit(file.toString(), "--report", report.toString())).isEqualTo(1);
        assertThat(Files.readString(report.resolve("audit.json")))
                .contains("\"lines\" : 20000")
                .contains(file + ":1\"");
        assertThat(out.toString()).contains("20000 undocumented");
    }

    @Test
    void what_cannot_be_read_is_told_before_anything_is_written() throws IOException {
        Path report = folder.resolve("report");
        Path known = Files.writeString(folder.resolve("known"), "{}\n");
        refused(folder + "/absent", "does not exist", report);
        refused(folder.toString(), "is a directory", report);
        refused(folder + "/*.gz", "matches no file", report);
        assertThat(audit(known.toString(), folder + "/kn*", "--report", report.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("named twice");
        assertThat(report).doesNotExist();
    }

    @Test
    void options_are_refused_as_on_one_machine() {
        assertThat(audit("any", "--field", "colour=red")).isEqualTo(2);
        assertThat(err.toString()).contains("--field colour=red: expected NAME=DOTTED.NAME");
        assertThat(audit()).isEqualTo(2);
        assertThat(err.toString()).contains("FILE").contains("See SparkAudit --help.");
    }

    @Test
    void an_empty_file_is_incomplete() throws IOException {
        Path file = Files.writeString(folder.resolve("empty"), "");
        assertThat(audit(file.toString(), "--report", folder.resolve("report").toString()))
                .isEqualTo(3);
        assertThat(out.toString()).contains("Nothing was read");
    }

    @Test
    void a_file_that_no_executor_can_open_makes_the_audit_incomplete() throws IOException {
        Path file = Files.writeString(folder.resolve("traffic"), "{}\n");
        Path report = folder.resolve("report");
        assertThat(audit("lost://" + file, "--report", report.toString())).isEqualTo(3);
        assertThat(err.toString())
                .startsWith("Spark gave up, and no report was written: ")
                .contains("away");
        assertThat(report.resolve("report.json")).doesNotExist();
    }

    private void refused(String file, String why, Path report) {
        assertThat(audit(file, "--report", report.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("Input " + file + " " + why);
    }

    private int audit(String... arguments) {
        return SparkAudit.execute(new PrintWriter(out), new PrintWriter(err), Map.of(), arguments);
    }
}
