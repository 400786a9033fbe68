package io.github.linkfault.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.linkfault.DocumentedEntries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every curl line of a report runs as pasted, where the variables are set that stand for the secrets. */
final class CurlLinesTest {

    private static final Pattern SECRET_LINE = Pattern.compile("(?m)^ +([A-Za-z-]+): (stand-in-[^ ]+)$");

    @TempDir
    Path scratch;

    @Test
    void each_line_gets_the_answer_of_its_entry() throws Exception {
        assumeTrue(isThere("curl"), "there is no curl on this machine");
        try (StandIn standIn = StandIn.start()) {
            Verdicts verdicts = Verdicts.of(standIn, scratch);
            int before = standIn.requests().size();
            Map<String, String> environment = environment(standIn);
            int tried = 0;
            for (JsonNode entry : JsonMapper.shared().readTree(verdicts.json()).path("entries")) {
                // Two entries share one request; the stand-in tells them apart by the order of their arrival.
                if (entry.path("curl").isNull()
                        || entry.path("id").asString().matches("fuse/(status/500|internal_.*)")) {
                    continue;
                }
                String answer = run(entry.path("curl").asString(), environment);
                assertThat(answer)
                        .as(entry.path("curl").asString())
                        .startsWith("HTTP/1.1 "
                                + entry.at("/exchange/response/status").asInt())
                        .endsWith(entry.at("/exchange/response/body").asString());
                tried++;
            }
            assertThat(tried).isEqualTo(DocumentedEntries.overTheApi().size() - 2);
            assertThat(standIn.requests()).hasSize(before + tried);
            assertThat(standIn.astray()).isZero();
        }
    }

    private static String run(String command, Map<String, String> environment) throws Exception {
        var shell = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true);
        shell.environment().putAll(environment);
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(command + "\n" + output).isZero();
        return output;
    }

    /** What a reader of the report would export: the names are those of the report, the values the target file's. */
    private static Map<String, String> environment(StandIn standIn) {
        var environment = new HashMap<String, String>();
        SECRET_LINE.matcher(standIn.targetFile()).results().forEach(line -> {
            String name = line.group(1)
                    .replaceAll("([a-z])([A-Z])", "$1_$2")
                    .replace('-', '_')
                    .toUpperCase(Locale.ROOT);
            environment.put(name.startsWith("API_") ? "AEROSYNC_" + name : name, line.group(2));
        });
        Pattern.compile("(\\w+): \\{accessToken: ([^,}]+)")
                .matcher(standIn.targetFile())
                .results()
                .forEach(fixture -> environment.put(
                        "FUSE_"
                                + fixture.group(1)
                                        .replaceAll("([a-z])([A-Z])", "$1_$2")
                                        .toUpperCase(Locale.ROOT) + "_ACCESS_TOKEN",
                        fixture.group(2)));
        environment.put("FUSE_RESTRICTED_KEY_FUSE_API_KEY", "stand-in-fuse-key-restricted");
        environment.put("FUSE_RATE_LIMITED_FUSE_API_KEY", "stand-in-fuse-key-limited");
        standIn.requests().stream()
                .map(Received::token)
                .filter(token -> token.startsWith("stand/in"))
                .forEach(token -> environment.put("AEROSYNC_TOKEN", token));
        return environment;
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
