package io.github.linkfault.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.diff.Catalogs;
import io.github.linkfault.diff.EditedCatalog;
import io.github.linkfault.diff.Releases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code linkfault diff}, with catalogs in files and with a release that a test made up. */
class DiffCommandTest {

    private static final String ENTRY = "aerosync/getBalance/AC-105";
    private static final String UNRELEASED = "0.2.0-SNAPSHOT";

    @TempDir
    Path folder;

    private final EditedCatalog edited = new EditedCatalog(Version.current());

    @Test
    void a_changed_status_is_breaking_and_names_the_entry() throws IOException {
        edited.entry(ENTRY, entry -> {
            entry.put("status", 418);
            entry.set("statuses", JsonMapper.shared().readTree("[418]"));
        });
        CommandLineRun run = CommandLineRun.of("diff", "this-build", file(edited), "--fail-on", "breaking");
        assertThat(run.out()).startsWith("""
                        BREAKING   entry aerosync/getBalance/AC-105   status
                                   old  405
                                   new  418
                        """).contains(": 2 breaking, 0 additive, 0 editorial.");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(CommandLineRun.of("diff", "this-build", file(edited)).exitCode())
                .isZero();
    }

    @Test
    void a_new_code_is_additive() throws IOException {
        edited.list(
                "entries",
                entries -> entries.add(((ObjectNode) entries.get(0).deepCopy())
                        .put("id", "aerosync/createToken/AC-204")
                        .put("code", "AC-204")));
        CommandLineRun run = CommandLineRun.of("diff", "this-build", file(edited), "--fail-on", "breaking");
        assertThat(run.out())
                .startsWith("ADDITIVE   entry aerosync/createToken/AC-204   added\n")
                .contains(": 0 breaking, 1 additive, 0 editorial.");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_reworded_remedy_is_editorial() throws IOException {
        edited.entry(ENTRY, entry -> entry.put("remedy", "Do \u001b[31msomething\u202e else."));
        CommandLineRun run = CommandLineRun.of("diff", "this-build", file(edited), "--fail-on", "breaking");
        assertThat(run.out())
                .startsWith("EDITORIAL  entry aerosync/getBalance/AC-105   remedy\n")
                .contains("           new  \"Do \\u001B[31msomething\\u202E else.\"\n")
                .contains(": 0 breaking, 0 additive, 1 editorial.");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void machines_read_the_same() throws IOException {
        edited.entry(ENTRY, entry -> entry.put("message", "Other | `words`."));
        edited.list("conditions", conditions -> conditions.remove(0));
        JsonNode json = JsonMapper.shared()
                .readTree(CommandLineRun.of("diff", "this-build", file(edited), "--format", "json")
                        .out());
        assertThat(json.path("summary").toString()).isEqualTo("{\"breaking\":1,\"additive\":0,\"editorial\":1}");
        assertThat(json.at("/changes/0").toString())
                .isEqualTo("{\"class\":\"breaking\",\"kind\":\"entry\",\"id\":\"" + ENTRY
                        + "\",\"change\":\"changed\",\"member\":\"message\",\"old\":\"Balance check not available for"
                        + " manually linked users.\",\"new\":\"Other | `words`.\"}");
        assertThat(json.at("/changes/1/change").asString()).isEqualTo("removed");
        assertThat(json.at("/changes/1/old/how").isString()).isTrue();
        assertThat(json.at("/changes/1/new").isNull()).isTrue();
    }

    @Test
    void markdown_in_a_catalog_takes_no_effect() throws IOException {
        edited.entry(ENTRY, entry -> entry.put("message", "Other | `words` <b>."));
        assertThat(CommandLineRun.of("diff", "this-build", file(edited), "--format", "markdown")
                        .out())
                .startsWith("## Changes of the catalog\n\n")
                .contains("### Breaking\n\n| what | change | old | new |\n|---|---|---|---|\n| entry " + ENTRY
                        + " | message")
                .contains("| \"Other \\| \\`words\\` &lt;b&gt;.\" |\n");
    }

    @Test
    void nothing_is_different_from_itself() throws IOException {
        Files.writeString(folder.resolve("versions.txt"), "");
        assertThat(run(UNRELEASED, "", "this-build", UNRELEASED, "--fail-on", "breaking")
                        .out())
                .isEqualTo("%s to %s: no change.\n".formatted(UNRELEASED, UNRELEASED));
    }

    @ParameterizedTest
    @CsvSource({
        // changed, this version, next version, exit code
        "remedy, 0.3.1-SNAPSHOT, 0.3.1, 0",
        "remedy, 0.3.0, 0.3.1, 1",
        "message, 0.3.1-SNAPSHOT, 0.4.0, 1",
        "message, 0.4.0-SNAPSHOT, 0.4.0, 0",
        "source, 0.3.0, 0.3.0, 0",
        "source, 0.3.0-SNAPSHOT, 0.3.0, 1",
        "source, 0.2.0, 0.3.0, 1",
    })
    void the_last_release_says_which_version_may_come(String changed, String version, String next, int exitCode)
            throws IOException {
        release("0.2.0", new EditedCatalog("0.2.0").list("errata", ArrayNode::removeAll));
        release(
                "0.3.0",
                new EditedCatalog("0.3.0").entry(ENTRY, entry -> entry.put(changed, "features/other.feature:1")));
        CommandLineRun run = run(version, "", "last-release", "this-build", "--fail-on", "version");
        assertThat(run.out()).contains("\nThe next version is at least " + next + ".");
        assertThat(run.out().contains(version + " is too small.")).isEqualTo(exitCode == 1);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run(version, "", "0.2.0", "0.3.0", "--fail-on", "breaking").out())
                .contains("0.2.0 to 0.3.0: ");
    }

    @Test
    void before_the_first_release_there_is_nothing_to_compare_with() throws IOException {
        Files.writeString(folder.resolve("versions.txt"), "# none yet\n");
        CommandLineRun run = run("0.1.0-SNAPSHOT", "", "last-release", "this-build", "--fail-on", "version");
        assertThat(run.out()).isEqualTo("""
                Nothing is released yet: there is nothing to compare 0.1.0-SNAPSHOT with.
                The next version is at least 0.1.0.
                """);
        assertThat(run.exitCode()).isZero();
        assertThat(run("0.0.9", "", "last-release", "this-build", "--fail-on", "version")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void standard_input_is_one_of_both() throws IOException {
        Files.writeString(folder.resolve("versions.txt"), "");
        String catalog = new String(new EditedCatalog(UNRELEASED).bytes(), UTF_8);
        assertThat(run("0.1.0", catalog, "-", "this-build").out()).endsWith(" to 0.1.0: no change.\n");
        assertThat(run("0.1.0", catalog, "this-build", "-").out())
                .contains("0.1.0 to ")
                .contains(": no change.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "diff | Missing required parameters: 'OLD', 'NEW'",
                "diff - - | OLD and NEW are both -: standard input holds one catalog.",
                "diff 9.9.9 this-build | 9.9.9: no such version is in this build. Give a file that linkfault export wrote,"
                        + " the folder of a catalog, or a version: ",
                "diff nowhere.json this-build | nowhere.json: there is no such file. Give a file",
                "diff . this-build | .: features/contents.yaml is missing in this folder. Give a file",
                "diff this-build this-build --fail-on additive | Invalid value for option '--fail-on'",
            })
    void what_cannot_be_compared_is_told(String arguments, String message) {
        CommandLineRun run = CommandLineRun.of(arguments.split(" ", -1));
        assertThat(run.err()).startsWith(message).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void no_version_follows_one_that_is_no_release() throws IOException {
        CommandLineRun run =
                CommandLineRun.of("diff", file(new EditedCatalog(UNRELEASED)), "this-build", "--fail-on", "version");
        assertThat(run.err()).startsWith("--fail-on version: OLD must be a release such as 0.1.0");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | line 1: there is nothing in it",
                "{ | line 1: not JSON: Unexpected end-of-input: expected close marker for Object",
                "{} {} | line 1: not JSON: ",
                "{\"version\": \"1\", \"version\": \"2\"} | line 1: not JSON: Duplicate",
                "42 | expected what linkfault export --format json writes",
            })
    void what_is_no_catalog_is_told_by_line(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("catalog.json"), text);
        CommandLineRun run = CommandLineRun.of("diff", file.toString(), "this-build");
        assertThat(run.err())
                .startsWith("Catalog " + file + " is not valid:\n  " + message)
                .doesNotContain("Source");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void every_fault_of_a_catalog_is_told_with_its_place() throws IOException {
        edited.entry(ENTRY, entry -> entry.put("status", "405"));
        edited.list("errata", errata -> errata.add(errata.get(0)));
        assertThat(CommandLineRun.of("diff", file(edited), "this-build").err())
                .contains("line 1, entries.", ".status: ", "string found");
        assertThat(CommandLineRun.of(
                                "diff",
                                file(new EditedCatalog("1.0.0").list("errata", errata -> errata.add(errata.get(0)))),
                                "this-build")
                        .err())
                .contains(": this erratum stands at errata.0 too; name each once");
    }

    private String file(EditedCatalog catalog) throws IOException {
        return Files.write(folder.resolve("edited.json"), catalog.bytes()).toString();
    }

    /** Releases a catalog, in the folder that {@link #run} looks into. */
    private void release(String version, EditedCatalog catalog) throws IOException {
        Path versions = folder.resolve("versions.txt");
        Files.write(folder.resolve("catalog-" + version + ".json"), catalog.bytes());
        Files.writeString(versions, (Files.exists(versions) ? Files.readString(versions) : "") + version + "\n");
    }

    /** The command in a build of this version, with the releases of the temporary folder. */
    private CommandLineRun run(String version, String standardInput, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var command = new DiffCommand(
                Map.of(),
                new ByteArrayInputStream(standardInput.getBytes(UTF_8)),
                new Catalogs(Releases.in(folder), version));
        int exitCode = new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        assertThat(err.toString()).isEmpty();
        return new CommandLineRun(exitCode, out.toString(), err.toString());
    }
}
