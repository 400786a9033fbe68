package io.github.linkfault.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** The programs of a machine that some tests need beside the JDK. A test without them is skipped, with the reason; in CI it fails. */
public record Machine(Map<String, String> environment) {

    private static final String SERVERS = File.pathSeparator + "/usr/sbin";

    /** This one. */
    public static Machine here() {
        return new Machine(System.getenv());
    }

    /** The program of this name on the path, or where Debian keeps servers. */
    public Path needs(String program) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(environment.getOrDefault("PATH", "") + SERVERS)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> lacks(program + " is not installed"));
    }

    /** Node in this major version or a later one. */
    Path needsNode(int major) throws IOException {
        Path node = needs("node");
        try (var output =
                new ProcessBuilder(node.toString(), "--version").start().inputReader(UTF_8)) {
            String version = String.valueOf(output.readLine());
            if (!version.matches("v[0-9]+\\..*") || Integer.parseInt(version.replaceAll("^v|\\..*", "")) < major) {
                throw lacks("node is " + version + ", and " + major + " or later is needed");
            }
        }
        return node;
    }

    /** Ends the test, since something is not there; never returns. */
    public RuntimeException lacks(String reason) {
        if ("true".equals(environment.get("CI"))) {
            return fail(reason + "; in CI this test must run");
        }
        return Assumptions.abort(reason);
    }
}
