package io.github.linkfault.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.mock.Binding;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.report.ReportFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunCommandTest {

    @TempDir
    Path folder;

    @Test
    void the_embedded_mock_conforms_in_all_entries() throws IOException {
        CommandLineRun run = CommandLineRun.of("run", "--report", folder.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(Counts.line(0, "") + " The target conforms.")
                .doesNotContain("WARNING");
        JsonNode report = report();
        assertThat(report.path("entries")).hasSize(Counts.entries());
        assertThat(ids(report, "passed")).hasSize(Counts.overTheApi());
        assertThat(ids(report, "not-exercised"))
                .containsExactly("aerosync/widget/AC-117", "aerosync/widget/AR-100", "aerosync/widget/AR-500");
    }

    @Test
    void the_reports_are_all_there_and_valid() throws Exception {
        CommandLineRun.of("run", "--report", folder.toString());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(ReportFolder.names());
        }
        assertThat(JsonSchema.bundled("linkfault/report").faults(report())).isEmpty();
        Document junit = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("junit.xml").toFile());
        assertThat(junit.getElementsByTagName("testcase").getLength()).isEqualTo(Counts.entries());
        assertThat(junit.getElementsByTagName("skipped").getLength()).isEqualTo(Counts.otherSurfaces());
        assertThat(junit.getElementsByTagName("failure").getLength()).isZero();
    }

    @Test
    void options_select_entries() throws IOException {
        CommandLineRun run = CommandLineRun.of(
                "run", "--report", folder.toString(), "--api", "fuse", "--tags", "not @category:status");
        assertThat(run.exitCode()).isZero();
        assertThat(report().path("entries"))
                .map(entry -> entry.path("id").asString())
                .contains("fuse/invalid_headers")
                .containsExactlyElementsOf(Catalog.bundled().entries().stream()
                        .filter(entry -> entry.api().id().equals("fuse"))
                        .map(Entry::id)
                        .filter(id -> !id.startsWith("fuse/status/"))
                        .toList());
        CommandLineRun.of("run", "--report", folder.toString(), "--entry", "fuse/status/401");
        assertThat(ids(report(), "passed")).containsExactly("fuse/status/401");
    }

    @Test
    void a_header_that_is_no_secret_may_occur_in_answers() throws IOException {
        try (var mock = MockServer.start(Catalog.bundled())) {
            String target = mock.targetFile().replace("  headers:\n", "  headers:\n    X-Env: internal\n");
            Path file = Files.writeString(folder.resolve("target.yaml"), target);
            CommandLineRun run = CommandLineRun.of(
                    "run", "--target", file.toString(), "--report", folder.toString(), "--api", "fuse");
            assertThat(target).contains("X-Env");
            assertThat(run.exitCode()).as(run.out()).isZero();
        }
    }

    @Test
    void a_mock_with_tls_and_a_run_fit_each_other() throws IOException {
        try (var mock = MockServer.start(Catalog.bundled(), new Binding("127.0.0.1", 0, true), served -> {})) {
            Path file = Files.writeString(folder.resolve("mock.yaml"), mock.targetFile());
            String[] arguments = {"run", "--target", file.toString(), "--report", folder.toString()};
            CommandLineRun without = CommandLineRun.of(arguments);
            assertThat(without.err())
                    .contains("line 3, aerosync.trust: " + folder + "/linkfault-mock.pem does not exist;");
            assertThat(without.exitCode()).isEqualTo(2);

            Files.writeString(
                    folder.resolve(MockServer.CERTIFICATE_FILE),
                    mock.certificate().orElseThrow());
            CommandLineRun with = CommandLineRun.of(arguments);
            assertThat(with.err()).isEmpty();
            assertThat(with.exitCode()).isZero();
            assertThat(with.out()).contains(Counts.line(0, ""));
        }
    }

    @Test
    void help_and_version_are_told() {
        assertThat(CommandLineRun.of("--help").out()).contains("run", "explain", "export", "Exit codes:");
        assertThat(CommandLineRun.of("--version").out()).matches("linkfault [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?\n");
        assertThat(CommandLineRun.of("help", "run").out()).contains("--target=FILE");
    }

    private JsonNode report() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("report.json")));
    }

    private static Set<String> ids(JsonNode report, String verdict) {
        var ids = new TreeSet<String>();
        for (JsonNode entry : report.path("entries")) {
            if (entry.path("verdict").asString().equals(verdict)) {
                ids.add(entry.path("id").asString());
            }
        }
        return ids;
    }
}
