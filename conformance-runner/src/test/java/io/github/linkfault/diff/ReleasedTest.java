package io.github.linkfault.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code released/} is what {@code linkfault diff} takes it for. */
class ReleasedTest {

    private static final Path FOLDER = Path.of("../features/released");

    private final Releases releases = Releases.in(FOLDER);

    @Test
    void comes_with_the_program() {
        assertThat(Releases.bundled().versions()).isEqualTo(releases.versions());
    }

    @Test
    void lists_what_lies_there_and_nothing_else() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(releases.versions().stream()
                            .map(version -> "catalog-" + version + ".json")
                            .toList());
        }
    }

    @Test
    void lists_releases_the_oldest_first() {
        assertThat(releases.versions().stream()
                        .map(version -> Release.parse(version).orElseThrow()))
                .allSatisfy(version -> assertThat(version.preview()).isEmpty())
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparingInt(Release::major)
                        .thenComparingInt(Release::minor)
                        .thenComparingInt(Release::patch));
    }

    @Test
    void each_release_has_a_day_and_none_is_before_the_one_that_it_follows() {
        assertThat(releases.versions().stream()
                        .map(version -> releases.day(version).orElseThrow()))
                .isSorted();
    }

    @Test
    void a_line_is_a_version_and_its_day(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("versions.txt"), "# all\n0.1.0 2026-12-01\n\n0.2.0\n");
        Releases two = Releases.in(folder);

        assertThat(two.versions()).containsExactly("0.1.0", "0.2.0");
        assertThat(two.day("0.1.0")).contains(LocalDate.of(2026, 12, 1));
        assertThat(two.day("0.2.0")).isEmpty();
        assertThat(two.day("0.3.0")).isEmpty();
    }

    /** The schema may only grow by what older catalogs do without. */
    @Test
    void every_catalog_can_still_be_read_and_is_of_its_version() {
        var catalogs = new Catalogs(releases, "0.0.0");
        assertThat(releases.versions()).allSatisfy(version -> assertThat(
                        catalogs.named(version, Catalog.bundled()).orElseThrow().version())
                .isEqualTo(version));
    }
}
