package io.github.linkfault.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalog says what the vendors' pages say: cell by cell, no row more, no row less. */
class DocumentedFactsTest {

    private final DocumentedFacts documented = DocumentedFacts.read();

    @Test
    void equalTheCatalog() {
        assertThat(documented.size()).isEqualTo(88);
        assertThat(documented.differences(Catalog.bundled())).isEmpty();
    }

    /** What the texts for readers say of the tables. */
    @ParameterizedTest
    @CsvSource({
        "README.md, each of the %d documented errors",
        "README.md, '%d entries: '",
        "CHANGELOG.md, %d documented errors",
    })
    void areCountedInTheTexts(String file, String sentence) throws IOException {
        assertThat(Files.readString(Repository.ROOT.resolve(file))).contains(sentence.formatted(documented.size()));
    }

    @Test
    void showAWrongStatus(@TempDir Path folder) {
        Catalog catalog = new EditedFeatures(folder)
                .cell("aerosync/getBalance.feature", "AC-105", "405", "400")
                .catalog();

        assertThat(documented.differences(catalog))
                .containsExactly("features/aerosync/getBalance.feature:25: aerosync/getBalance/AC-105, column status:"
                        + " the page has \"405\", the table has \"400\"");
    }

    @Test
    void showAWrongClassOfStatuses(@TempDir Path folder) {
        Catalog catalog = new EditedFeatures(folder)
                .cell("fuse/webhook-errors.feature", "webhook_error", "4xx or 5xx", "4xx")
                .catalog();

        assertThat(documented.differences(catalog))
                .containsExactly("features/fuse/webhook-errors.feature:14: fuse/webhook_error, column status:"
                        + " the page has \"4xx or 5xx\", the table has \"4xx\"");
    }

    @Test
    void showAWrongMessage(@TempDir Path folder) {
        Catalog catalog = new EditedFeatures(folder)
                .replace("aerosync/createIdentityJob.feature", "Conflict — another", "Conflict - another")
                .catalog();

        assertThat(documented.differences(catalog))
                .containsExactly("features/aerosync/createIdentityJob.feature:32: aerosync/createIdentityJob/AC-112,"
                        + " column message: the page has \"Conflict — another job currently in progress.\","
                        + " the table has \"Conflict - another job currently in progress.\"");
    }

    @Test
    void showARowTooManyAndARowTooFew(@TempDir Path folder) {
        Catalog catalog = new EditedFeatures(folder)
                .cell("fuse/webhook-errors.feature", "webhook_error", "webhook_error", "webhook_mistake")
                .catalog();

        assertThat(documented.differences(catalog))
                .containsExactly(
                        "features/fuse/webhook-errors.feature:14: fuse/webhook_mistake is on no page",
                        "documented.tsv: fuse/webhook_error is in no table below features/");
    }
}
