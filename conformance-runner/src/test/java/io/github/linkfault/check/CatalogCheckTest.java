package io.github.linkfault.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linkfault.AcmeCatalog;
import io.github.linkfault.FeatureCopy;
import io.github.linkfault.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One thing is wrong in a copy of a catalog; the check says where and what, and nothing else. */
class CatalogCheckTest {

    private static final Path FAULTS = Path.of("src/test/resources/io/github/linkfault/check");
    private static final Path FEATURES = Path.of("../features");
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

    static List<PlantedFault> inACatalogWithAQuery() throws IOException {
        return PlantedFault.read(FAULTS.resolve("query-faults.txt"));
    }

    @ParameterizedTest
    @MethodSource
    void inACatalogWithAQuery(PlantedFault fault) throws IOException {
        Path copy = AcmeCatalog.withQuery(folder);
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

    static List<Path> yamlFiles() throws IOException {
        try (Stream<Path> files = Files.walk(FEATURES, 2)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    // Its members are the ids of APIs.
                    .filter(file -> !file.endsWith("contents.yaml"))
                    .toList();
        }
    }

    /** A letter too many in the first member of each file that the bundled catalog has. */
    @ParameterizedTest
    @MethodSource("yamlFiles")
    void a_misspelt_member_gets_the_nearest_word(Path file) throws IOException {
        Path copy =
                bundled().resolve("features").resolve(FEATURES.relativize(file).toString());
        String text = Files.readString(copy);
        Matcher first = Pattern.compile("(?m)^(- )?(\\w+):").matcher(text);
        assertThat(first.find()).isTrue();
        Files.writeString(copy, text.substring(0, first.end(2)) + "x" + text.substring(first.end(2)));

        String word = first.group(2);
        assertThat(CatalogCheck.of(folder).faults()).anySatisfy(fault -> assertThat(fault.toString())
                .startsWith("features/" + FEATURES.relativize(file) + ":")
                .endsWith("unknown word \"" + word + "x\"; did you mean \"" + word + "\"?"));
    }

    @Test
    void a_file_that_is_a_link_out_of_the_folder_is_not_read() throws IOException {
        Path copy = AcmeCatalog.copyTo(folder.resolve("catalog"));
        Path errata = copy.resolve("features/acme/errata.yaml");
        Files.move(errata, folder.resolve("errata.yaml"));
        Files.createSymbolicLink(errata, folder.resolve("errata.yaml"));

        assertThat(CatalogCheck.of(copy).faults().stream().map(Problem::toString))
                .containsExactly(
                        "features/acme/errata.yaml:1:1: is a link to a file outside the folder of the catalog; put it inside");
        assertThatThrownBy(() -> Catalog.ofFolder(copy, null))
                .hasMessage("features/acme/errata.yaml: is a link to a file outside the folder of the catalog");
    }

    /** To the schema, a name that is blank is a name. */
    @Test
    void what_only_the_readers_refuse_is_a_fault_too() throws IOException {
        Path copy = AcmeCatalog.copyTo(folder);
        Path api = copy.resolve("features/acme/api.yaml");
        Files.writeString(api, Files.readString(api).replace("name: Acme", "name: ' '"));

        assertThat(CatalogCheck.of(copy).problems().stream().map(Problem::toString))
                .containsExactly("features/acme/api.yaml:1:1: the member \"name\" is missing or empty");
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
