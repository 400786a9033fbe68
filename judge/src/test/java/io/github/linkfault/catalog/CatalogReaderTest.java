package io.github.linkfault.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One thing is wrong in a copy of the features; the reader refuses it, and says where and what. */
class CatalogReaderTest {

    @Test
    void readsTheFeaturesAsTheyAre(@TempDir Path folder) {
        assertThat(new EditedFeatures(folder).catalog().entries())
                .isEqualTo(Catalog.bundled().entries());
    }

    @ParameterizedTest
    @MethodSource("io.github.linkfault.catalog.BrokenTables#tables")
    void refusesABrokenTable(Breakage broken, @TempDir Path folder) {
        refuses(broken, folder);
    }

    @ParameterizedTest
    @MethodSource("io.github.linkfault.catalog.BrokenTables#references")
    void refusesAReferenceToNothing(Breakage broken, @TempDir Path folder) {
        refuses(broken, folder);
    }

    @ParameterizedTest
    @MethodSource("io.github.linkfault.catalog.BrokenDataFiles#data")
    void refusesABrokenItem(Breakage broken, @TempDir Path folder) {
        refuses(broken, folder);
    }

    @ParameterizedTest
    @MethodSource("io.github.linkfault.catalog.BrokenDataFiles#forReaders")
    void refusesWhatWouldLeaveAReaderWithoutHelp(Breakage broken, @TempDir Path folder) {
        refuses(broken, folder);
    }

    @ParameterizedTest
    @MethodSource("io.github.linkfault.catalog.BrokenDataFiles#files")
    void refusesABrokenFile(Breakage broken, @TempDir Path folder) {
        refuses(broken, folder);
    }

    private static void refuses(Breakage broken, Path folder) {
        EditedFeatures features = broken.edit().apply(new EditedFeatures(folder));

        assertThatExceptionOfType(BrokenCatalog.class)
                .isThrownBy(features::catalog)
                .withMessage("features/" + broken.message());
    }
}
