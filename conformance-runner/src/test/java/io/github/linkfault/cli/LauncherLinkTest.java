package io.github.linkfault.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher at the root may be called through links, as the way onto the PATH is. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a script for a POSIX shell")
class LauncherLinkTest {

    @TempDir
    Path folder;

    @Test
    void the_launcher_finds_its_home_through_links() throws Exception {
        Path home = checkout();
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("lf"), home.resolve("linkfault"));
        Files.createSymbolicLink(bin.resolve("lf2"), Path.of("lf"));
        for (String command : List.of(home + "/linkfault", bin + "/lf", bin + "/lf2")) {
            var builder = new ProcessBuilder("/bin/sh", command, "explain", "AC-105").redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            assertThat(output)
                    .contains("-cp " + home.toRealPath() + "/conformance-runner/target/linkfault.jar ")
                    .endsWith("io.github.linkfault.cli.Main explain AC-105\n");
        }
    }

    @Test
    void a_closed_standard_input_is_an_empty_one() throws Exception {
        Path home = checkout();
        Files.writeString(folder.resolve("java/bin/java"), "#!/bin/sh\nreadlink /proc/self/fd/0\n");
        var builder =
                new ProcessBuilder("/bin/sh", "-c", "'" + home + "/linkfault' audit - <&-").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
        Process process = builder.start();
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEqualTo("/dev/null\n");
        assertThat(process.waitFor()).isZero();
    }

    /** A checkout with a jar that is newer than its sources, and a Java that says how it was called. */
    private Path checkout() throws IOException {
        Path home = Files.createDirectories(folder.resolve("checkout"));
        Path runner = home.resolve("conformance-runner");
        Files.createDirectories(runner.resolve("src/main/sh"));
        Files.createDirectories(runner.resolve("target"));
        Files.copy(Path.of("../linkfault"), home.resolve("linkfault"));
        Files.copy(Path.of("src/main/sh/start.sh"), runner.resolve("src/main/sh/start.sh"));
        Path jar = Files.writeString(runner.resolve("target/linkfault.jar"), "");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return home;
    }
}
