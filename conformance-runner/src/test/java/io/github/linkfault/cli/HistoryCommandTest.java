package io.github.linkfault.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.defect.Defects;
import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.mock.MockServer;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is remembered of runs, file by file and together. The target answers AC-105 with 418. */
class HistoryCommandTest {

    private static final String ENTRY = "aerosync/getBalance/AC-105";
    private static final Catalog CATALOG = Catalog.bundled();
    private static MockServer wrong;
    private static MockServer right;

    @TempDir
    Path folder;

    private Path history = Path.of("");

    @BeforeAll
    static void start() {
        wrong = MockServer.startFaulty(
                CATALOG, CATALOG.entry(ENTRY).orElseThrow(), Defects.named("status is teapot", CATALOG));
        right = MockServer.start(CATALOG);
    }

    @AfterAll
    static void stop() {
        wrong.close();
        right.close();
    }

    @BeforeEach
    void choose() {
        history = folder.resolve("history");
    }

    @Test
    void a_finding_is_new_then_known_and_only_what_is_new_may_fail() throws IOException {
        CommandLineRun first = run(wrong, "--fail-on", "new");
        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(first.out())
                .contains(
                        "        history   new in this run\n",
                        "History: this is the first run of its kind, so everything in it is new.");

        CommandLineRun second = run(wrong, "--fail-on", "new");
        assertThat(second.exitCode()).isZero();
        assertThat(second.out())
                .containsPattern("        history   since [0-9-]+ [0-9:]+, in 2 runs\n")
                .contains("0 new, 1 known, 0 healed.", "The target does not conform, but nothing of it is new.");
        assertThat(report("report.html")).contains("has no new failures", "id=\"part:history\"");
        assertThat(JsonSchema.bundled("linkfault/report")
                        .faults(JsonMapper.shared().readTree(report("report.json"))))
                .isEmpty();
        assertThat(report("junit.xml")).contains("failures=\"0\"", "known failure: status, since ");
        assertThat(report("ctrf.json")).contains("\"other\" : 1");
        assertThat(report("badge.json")).contains("\"message\":\"1 known\"", "\"color\":\"yellow\"");

        assertThat(run(wrong).exitCode()).as("without --fail-on").isEqualTo(1);
    }

    @Test
    void a_file_of_a_run_conforms_to_its_schema_and_tells_nothing() throws IOException {
        run(wrong);
        String text = Files.readString(files().get(0));
        assertThat(JsonSchema.bundled("linkfault/history")
                        .faults(JsonMapper.shared().readTree(text)))
                .isEmpty();
        assertThat(text.length()).isLessThan(10_000);
        assertThat(text)
                .contains("{\"id\":\"" + ENTRY + "\",\"verdict\":\"failed\",\"findings\":[{\"rule\":\"status\"")
                .doesNotContain(wrong.url(), folder.toString(), "connectionId", "http");
    }

    @Test
    void broken_and_lost_files_cost_only_themselves() throws IOException {
        run(wrong);
        run(wrong);
        run(wrong);
        Files.delete(files().get(1));
        Files.writeString(history.resolve("2026-01-01.json"), "{\"tool\":");
        Files.writeString(history.resolve("2026-01-02.json"), "{}");
        Files.write(history.resolve("2026-01-03.json"), new byte[] {(byte) 0xff});
        Files.writeString(history.resolve("README.txt"), "not a run");
        CommandLineRun printed = CommandLineRun.of("history", history.toString());
        assertThat(printed.exitCode()).isZero();
        assertThat(printed.out())
                .contains("2 runs, ", "drift ", "status 418: stays\n")
                .contains("PROBLEM  2026-01-01.json is left out: not JSON.\n")
                .contains("PROBLEM  2026-01-02.json is left out: not a file of a run: ")
                .contains("PROBLEM  2026-01-03.json is left out: it cannot be read as UTF-8 text.\n");
        CommandLineRun next = run(wrong, "--fail-on", "new");
        assertThat(next.exitCode()).isZero();
        assertThat(next.out()).contains("History: 2026-01-01.json is left out: not JSON.");
    }

    @Test
    void runs_that_look_at_something_else_are_told_apart() throws IOException {
        run(right);
        run(right, "--api", "fuse");
        run(right, "--strict");
        // The same file name for another place.
        run(wrong);
        run(right);
        JsonNode all = JsonMapper.shared()
                .readTree(CommandLineRun.of("history", history.toString(), "--format", "json")
                        .out());
        assertThat(all.path("series")).hasSize(4);
        assertThat(all.path("series").path(0).path("runs")).hasSize(2);
        String id = all.path("series").path(1).path("id").asString();
        assertThat(CommandLineRun.of("history", history.toString(), "--series", id)
                        .out())
                .startsWith("target.yaml: 1 run, ");
        assertThat(CommandLineRun.of("history", history.toString(), "--series", "00000000")
                        .err())
                .startsWith("--series 00000000: no runs have this id. There are ");
    }

    @Test
    void a_healing_is_told_once() throws IOException {
        run(wrong);
        // The same place answers rightly now: what was remembered is said of it.
        run(right);
        String place = place(files().get(1));
        Path earlier = files().get(0);
        Files.writeString(
                earlier,
                Files.readString(earlier).replaceFirst("\"place\":\"[0-9a-f]+\"", "\"place\":\"" + place + "\""));
        CommandLineRun healed = run(right);
        assertThat(healed.out()).doesNotContain("HEALED").contains("0 new, 0 known, 0 healed.");
        Files.delete(files().get(2));
        Files.delete(files().get(1));
        healed = run(right);
        assertThat(healed.out()).containsPattern("HEALED  " + ENTRY + "   status 418: from .* to .*, in 1 run\n");
        assertThat(run(right).out()).doesNotContain("HEALED");
    }

    private static String place(Path file) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(file))
                .path("target")
                .path("place")
                .asString();
    }

    @Test
    void every_form_is_what_its_readers_take() throws Exception {
        run(right);
        run(wrong);
        assertThat(printed("markdown")).startsWith("## Linkfault: history\n").contains("| run | exit | failed |");
        Document svg = xml(printed("svg"));
        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("rect").getLength()).isGreaterThan(1);
        Document feed = xml(printed("atom"));
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(1);
        for (String required : List.of("id", "title", "updated", "author")) {
            assertThat(feed.getElementsByTagName(required).getLength())
                    .as(required)
                    .isPositive();
        }
        JsonNode badge = JsonMapper.shared().readTree(printed("badge"));
        assertThat(badge.path("schemaVersion").asInt()).isEqualTo(1);
        assertThat(badge.path("message").asString()).isEqualTo("1 failed");
        Path file = folder.resolve("nights.svg");
        assertThat(CommandLineRun.of("history", history.toString(), "--format", "svg", "--output", file.toString())
                        .out())
                .isEmpty();
        assertThat(file).exists();
    }

    @Test
    void what_cannot_be_used_is_told() throws IOException {
        assertThat(CommandLineRun.of("run", "--fail-on", "new").err())
                .startsWith("--fail-on new: there is nothing to compare with. Add --history DIR");
        Path file = Files.writeString(folder.resolve("file"), "");
        CommandLineRun onAFile = CommandLineRun.of("run", "--history", file.toString(), "--report", folder.toString());
        assertThat(onAFile.err())
                .isEqualTo("History folder " + file + " cannot be written: it is a file; give a folder with"
                        + " --history.\n");
        assertThat(onAFile.exitCode()).isEqualTo(2);
        CommandLineRun nowhere =
                CommandLineRun.of("history", folder.resolve("none").toString());
        assertThat(nowhere.err()).contains("cannot be read; give a folder that linkfault run --history has written");
        assertThat(nowhere.exitCode()).isEqualTo(2);
        Files.createDirectories(history);
        assertThat(CommandLineRun.of("history", history.toString()).out()).isEqualTo("No run is remembered.\n");
        assertThat(CommandLineRun.of("history", history.toString(), "--format", "svg")
                        .exitCode())
                .isEqualTo(2);
        assertThat(CommandLineRun.of("history", history.toString(), "--format", "pdf")
                        .err())
                .startsWith("--format pdf: no such format.");
    }

    private String printed(String format) {
        CommandLineRun run = CommandLineRun.of("history", history.toString(), "--format", format);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private String report(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    /** The files of the runs, in their order. */
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(history)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private CommandLineRun run(MockServer mock, String... more) throws IOException {
        Path target = Files.writeString(folder.resolve("target.yaml"), mock.targetFile());
        var arguments = new ArrayList<>(List.of(
                "run",
                "--target",
                target.toString(),
                "--report",
                folder.resolve("out").toString(),
                "--history",
                history.toString(),
                "--confirm",
                "0"));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(new String[0]));
    }
}
