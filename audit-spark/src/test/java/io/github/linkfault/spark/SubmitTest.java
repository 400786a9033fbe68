package io.github.linkfault.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** The line of the guide, with Spark's own class behind it: the finished jar says on Spark what the program says on one machine. */
@EnabledForJreRange(max = JRE.JAVA_23, disabledReason = "Spark's Hadoop client asks for what Java 24 has removed")
class SubmitTest {

    private static final List<String> WITH_TIMES = List.of("report.json", "report.html", "junit.xml", "summary.md");
    private static final List<String> OURS = List.of(
            "/io/github/linkfault/",
            "/tools/jackson/",
            "/networknt/",
            "/picocli/",
            "/aircompressor/",
            "/snakeyaml/",
            "/cucumber/",
            "/samskivert/");

    private record Ran(int exitCode, String out, Path report) {}

    @TempDir
    Path folder;

    private List<String> files = List.of();

    @BeforeEach
    void record() throws IOException {
        files = Traffic.write(folder);
    }

    @Test
    void the_reports_of_spark_are_those_of_one_machine_but_for_times() throws IOException, InterruptedException {
        Ran local = local();
        Ran spark = submitted();
        assertThat(spark.exitCode()).isEqualTo(local.exitCode()).isEqualTo(1);
        for (String same : List.of("audit.json", "drafts.md")) {
            assertThat(spark.report().resolve(same))
                    .hasSameBinaryContentAs(local.report().resolve(same));
        }
        for (String timed : WITH_TIMES) {
            assertThat(timeless(spark, timed)).as(timed).isEqualTo(timeless(local, timed));
        }
        assertThat(spark.out()).isEqualTo(local.out());
        assertThat(Files.readString(local.report().resolve("audit.json")))
                .as("everything that can be wrong was there")
                .contains("log-a.ndjson:", "log-b.ndjson", "cut-off", "not-json", "not-utf8", "packed.gz:", "entries[");
    }

    private Ran local() throws IOException, InterruptedException {
        return ran("local", List.of("-jar", "../conformance-runner/target/linkfault.jar", "audit"));
    }

    /** What {@code spark-submit --master local[2] linkfault-audit-spark.jar FILE... --report DIR} runs. */
    private Ran submitted() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of(
                "-cp",
                sparkAlone(),
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                "local[2]",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.driver.bindAddress=127.0.0.1",
                "--conf",
                "spark.files.maxPartitionBytes=100k",
                "--class",
                "io.github.linkfault.spark.SparkAudit",
                "target/linkfault-audit-spark.jar"));
        return ran("spark", command);
    }

    /** What a cluster has: nothing of ours, and none of the libraries that only we use. */
    private static String sparkAlone() {
        Path ours = Path.of("..").toAbsolutePath().normalize();
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(jar -> !Path.of(jar).startsWith(ours))
                .filter(jar -> OURS.stream().noneMatch(jar::contains))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Ran ran(String name, List<String> start) throws IOException, InterruptedException {
        Path report = folder.resolve(name).resolve("report");
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx512m"));
        command.addAll(start);
        command.addAll(files);
        command.addAll(List.of("--report", report.toString()));
        Path out = folder.resolve(name + ".out");
        Path err = folder.resolve(name + ".err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(report).as(() -> read(err)).isDirectory();
        return new Ran(process.exitValue(), read(out).replace(report.toString(), "DIR"), report);
    }

    private static String timeless(Ran ran, String file) throws IOException {
        return Files.readString(ran.report().resolve(file))
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "TIME")
                .replaceAll("[0-9-]+ [0-9:]+ UTC</time>", "TIME")
                .replaceAll("<dt>Took</dt><dd>[^<]*", "TIME")
                .replaceAll("\"durationMillis\" : [0-9]+", "TIME");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
