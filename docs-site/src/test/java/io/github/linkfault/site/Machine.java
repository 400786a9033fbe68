package io.github.linkfault.site;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** The programs of a machine that some tests need beside the JDK. A test without them is skipped, with the reason; in CI it fails. */
record Machine(Map<String, String> environment) {

    static Machine here() {
        return new Machine(System.getenv());
    }

    /** The program of this name on the path. */
    Path needs(String program) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(environment.getOrDefault("PATH", ""))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> lacks(program + " is not installed"));
    }

    /** Ends the test, since something is not there; never returns. */
    private RuntimeException lacks(String reason) {
        if ("true".equals(environment.get("CI"))) {
            return fail(reason + "; in CI this test must run");
        }
        return Assumptions.abort(reason);
    }
}
