package io.github.linkfault.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.AcmeCatalog;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.defect.Defects;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.target.TargetExample;
import io.github.linkfault.target.TargetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what the program prints. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");

    private static final Pattern NUMBER = Pattern.compile(" *\\b[0-9]+\\b");

    @TempDir
    Path folder;

    @Test
    void the_run_prints_what_the_readme_shows() throws IOException {
        CommandLineRun run = CommandLineRun.of("run", "--report", folder.toString());
        assertThat(withoutNumbers(readme()))
                .contains(withoutNumbers(run.out().replace(folder.toString(), "linkfault-report")));
    }

    @Test
    void a_failure_looks_as_the_readme_shows() throws IOException {
        Catalog catalog = Catalog.bundled();
        String id = "aerosync/getBalance/AC-105";
        try (MockServer mock = MockServer.startFaulty(
                catalog, catalog.entry(id).orElseThrow(), Defects.named("status is teapot", Catalog.bundled()))) {
            Path target = Files.writeString(folder.resolve("target.yaml"), mock.targetFile());
            CommandLineRun run = CommandLineRun.of(
                    "run", "--target", target.toString(), "--entry", id, "--report", folder.toString());
            assertThat(readme())
                    .contains(run.out()
                            .substring(0, run.out().indexOf("\n\n"))
                            .replace(target.toString(), "staging.yaml"));
        }
    }

    @Test
    void the_mock_prints_what_the_readme_shows() throws IOException {
        try (MockProcess mock = MockProcess.start("--port", "0")) {
            assertThat(mock.welcome()).contains(mock.url() + "/target.yaml");
            assertThat(readme()).contains("\n" + mock.welcome().replace(mock.url(), "http://127.0.0.1:8105") + "\n");
        }
        assertThat(CommandLineRun.of("mock", "--help").out()).contains("Default: 8105.");
    }

    @Test
    void explain_prints_what_the_readme_shows() throws IOException {
        assertThat(readme())
                .contains(CommandLineRun.of("explain", "AC-105").out().strip());
    }

    @Test
    void the_audit_prints_what_the_readme_shows() throws IOException {
        Path traffic = folder.resolve("traffic.ndjson");
        Files.copy(Path.of("src/test/resources/io/github/linkfault/audit/traffic.ndjson"), traffic);
        CommandLineRun run = CommandLineRun.of(
                "audit", traffic.toString(), "--report", folder.resolve("out").toString());
        String shown = run.out().replace(traffic.toString(), "traffic.ndjson");
        assertThat(withoutNumbers(readme()))
                .contains(withoutNumbers("\n" + shown.substring(0, shown.indexOf("\nFAILED")) + "```"));
    }

    @Test
    void check_prints_what_the_readme_shows() throws IOException {
        Path copy = AcmeCatalog.copyTo(folder);
        replace(copy.resolve("features/acme/api.yaml"), "make: mock-acme-key", "mak: mock-acme-key");
        replace(copy.resolve("features/acme/putItem.feature"), "| wait        |", "| weight      |");
        replace(
                copy.resolve("schemas/acme/error-body.open.schema.json"),
                "{\"type\": \"string\"}}",
                "{\"$ref\": \"#/$defs/text\"}}");
        CommandLineRun run = CommandLineRun.of("check", "--catalog", copy.toString());

        assertThat(readme()).contains("\n" + run.out().replace(copy.toString(), "my-api") + "```");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    private static void replace(Path file, String right, String wrong) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong));
    }

    @Test
    void the_example_target_is_valid_and_needs_what_it_names() throws IOException {
        Path example = ROOT.resolve("target.example.yaml");
        assertThat(example)
                .as("renew it with ./linkfault export --format target --output target.example.yaml")
                .hasContent(TargetExample.render(Catalog.bundled()));
        Map<String, String> environment = new HashMap<>();
        Pattern.compile("(?m)^[^#]*?\\$\\{([A-Z_]+)}")
                .matcher(Files.readString(example))
                .results()
                .forEach(variable -> environment.put(variable.group(1), "value"));
        assertThat(environment).hasSizeGreaterThan(15);
        assertThat(TargetFile.read(example, Catalog.bundled(), environment).apis())
                .hasSize(2);
    }

    @Test
    void every_link_of_the_readme_leads_somewhere() throws IOException {
        List<String> links = Pattern.compile("\\]\\(([^)#]+)\\)")
                .matcher(readme())
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links).hasSizeGreaterThan(10).allSatisfy(link -> assertThat(ROOT.resolve(link))
                .exists());
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    /** A text whose numbers are left open: {@code DocumentedFactsTest} holds those of the README to the tables. */
    private static String withoutNumbers(String text) {
        return NUMBER.matcher(text).replaceAll(" N");
    }
}
