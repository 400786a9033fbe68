package io.github.linkfault.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class MachineTest {

    @TempDir
    Path folder;

    @Test
    void a_program_that_is_not_there_skips_the_test_and_says_which() {
        assertThatThrownBy(() -> new Machine(Map.of("PATH", folder.toString())).needs("node"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("node is not installed");
    }

    @Test
    void in_ci_it_fails_the_test() {
        assertThatThrownBy(() -> new Machine(Map.of("PATH", folder.toString(), "CI", "true")).needs("node"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("node is not installed");
    }

    @Test
    void a_program_is_found_on_the_path() throws IOException {
        Path program = Files.createFile(folder.resolve("node"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(new Machine(Map.of("PATH", "/nowhere:" + folder, "CI", "true")).needs("node"))
                .isEqualTo(program);
    }

    @Test
    void a_node_that_is_too_old_is_told_from_one_that_will_do() throws IOException {
        Path program = Files.writeString(folder.resolve("node"), "#!/bin/sh\necho v18.20.4\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        var machine = new Machine(Map.of("PATH", folder.toString()));
        assertThat(machine.needsNode(18)).isEqualTo(program);
        assertThatThrownBy(() -> machine.needsNode(20))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("node is v18.20.4, and 20 or later is needed");
    }
}
