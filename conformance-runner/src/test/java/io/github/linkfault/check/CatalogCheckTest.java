package io.github.linkfault.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.AcmeCatalog;
import io.github.linkfault.FeatureCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One thing is wrong in a copy of a catalog; the check says where and what, and nothing else. */
class CatalogCheckTest {

    private static final Path FAULTS = Path.of("src/test/resources/io/github/linkfault/check");
    private static final Path SCHEMAS = Path.of("../schemas");

    @TempDir
    Path folder;

    @Test
    void nothing_is_wrong_with_the_bundled_catalog() {
        CheckResult result = CatalogCheck.bundled();

        assertThat(result.problems()).isEmpty();
        assertThat(result.files()).isGreaterThan(30);
        assertThat(result.rows()).isGreaterThanOrEqualTo(88);
    }

    static List<PlantedFault> inAcme() throws IOException {
        return PlantedFault.read(FAULTS.resolve("acme-faults.txt"));
    }

    @ParameterizedTest
    @MethodSource
    void inAcme(PlantedFault fault) throws IOException {
        Path copy = AcmeCatalog.copyTo(folder);
        assertThat(CatalogCheck.of(copy).problems()).isEmpty();

        says(fault, copy);
    }

    static List<PlantedFault> inTheBundledCatalog() throws IOException {
        return PlantedFault.read(FAULTS.resolve("bundled-faults.txt"));
    }

    @ParameterizedTest
    @MethodSource
    void inTheBundledCatalog(PlantedFault fault) throws IOException {
        says(fault, bundled());
    }

    private static void says(PlantedFault fault, Path catalog) throws IOException {
        fault.plant(catalog);

        assertThat(CatalogCheck.of(catalog).problems().stream().map(Problem::toString))
                .as(fault.title())
                .containsExactlyElementsOf(fault.said());
    }

    /** A copy of the bundled catalog with the schemas of its APIs. */
    private Path bundled() throws IOException {
        FeatureCopy.into(folder.resolve("features"));
        try (Stream<Path> files = Files.walk(SCHEMAS, 2)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".schema.json"))
                    .filter(path -> !path.startsWith(SCHEMAS.resolve("linkfault")))
                    .toList()) {
                Path copy = folder.resolve("schemas")
                        .resolve(SCHEMAS.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return folder;
    }
}
