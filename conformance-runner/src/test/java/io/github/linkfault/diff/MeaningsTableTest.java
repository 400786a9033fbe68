package io.github.linkfault.diff;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table in {@code released/README.md} is the one that the program goes by. */
class MeaningsTableTest {

    @Test
    void the_readme_shows_the_tables_of_the_program() throws IOException {
        assertThat(Files.readString(Path.of("../features/released/README.md")))
                .contains("\n|---|---|---|\n" + table() + "\n\n");
    }

    private static String table() {
        return Items.ALL.stream().map(MeaningsTableTest::rows).collect(joining("\n"));
    }

    private static String rows(Items items) {
        return "| %s | the whole item | gone: %s; new: %s |\n"
                        .formatted(
                                items.kind(),
                                items.removed().id(),
                                items.added().id())
                + items.members().stream()
                        .map(Items.Member::meaning)
                        .distinct()
                        .map(meaning -> "| %s | %s | %s |"
                                .formatted(
                                        items.kind(),
                                        items.members().stream()
                                                .filter(member -> member.meaning() == meaning)
                                                .map(member -> "`" + member.name() + "`")
                                                .collect(joining(", ")),
                                        meaning.words()))
                        .collect(joining("\n"));
    }
}
