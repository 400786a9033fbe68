package io.github.linkfault.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every bundled {@code api.yaml} conforms to its schema. */
class BundledApisTest {

    private static final Path FEATURES = DataFolder.ROOT.resolveSibling("features");

    @Test
    void everyApiConforms() throws IOException {
        Compiled schema = Compiled.of(DataFolder.read(DataFolder.ROOT.resolve("linkfault/api.schema.json")));
        try (Stream<Path> folders = Files.list(FEATURES)) {
            List<Path> apis = folders.map(folder -> folder.resolve("api.yaml"))
                    .filter(Files::exists)
                    .toList();
            assertThat(apis).hasSizeGreaterThanOrEqualTo(2).allSatisfy(api -> assertThat(
                            schema.faults(DataFolder.read(api)))
                    .as(api.toString())
                    .isEmpty());
        }
    }
}
