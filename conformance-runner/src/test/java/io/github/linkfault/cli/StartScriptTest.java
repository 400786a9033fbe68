package io.github.linkfault.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The launchers start without an archive, and say nothing, where the class that makes it cannot be found. */
class StartScriptTest {

    @Test
    void each_class_that_the_launchers_name_exists() throws IOException {
        String script = Files.readString(Path.of("src/main/sh/start.sh"));
        List<String> classes = Pattern.compile("io\\.github\\.linkfault[A-Za-z0-9.]+")
                .matcher(script)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(classes).hasSize(2).allSatisfy(name -> assertThat(
                        Class.forName(name).getDeclaredMethod("main", String[].class))
                .isNotNull());
    }
}
