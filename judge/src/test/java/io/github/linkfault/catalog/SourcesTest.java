package io.github.linkfault.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every documented fact of the catalog names the document that it is from. */
class SourcesTest {

    private static final Catalog CATALOG = Catalog.bundled();

    @Test
    void eachSourceHasAnAddressAndADay() {
        assertThat(CATALOG.sources()).hasSizeGreaterThan(20).allSatisfy(source -> {
            assertThat(source.address()).as(source.id()).isNotNull();
            assertThat(source.read()).as(source.id()).isAfter(LocalDate.of(2026, 1, 1));
        });
    }

    @Test
    void eachSourceIsQuotedOrSaysWhyItIsNot() {
        assertThat(CATALOG.sources()).allSatisfy(source -> assertThat(
                        source.quotation() == null && !source.gives().contains("No sentence is quoted, since "))
                .as(source.id())
                .isFalse());
        assertThat(CATALOG.sources())
                .filteredOn(source -> source.quotation() != null)
                .hasSizeGreaterThan(25)
                .allSatisfy(source -> assertThat(source.gives()).doesNotContain("No sentence is quoted"));
    }

    @Test
    void eachRowNamesItsSource() {
        assertThat(CATALOG.entries()).hasSize(88).allSatisfy(entry -> assertThat(
                        CATALOG.sourceOf(String.valueOf(entry.documentedIn())))
                .as(entry.id())
                .hasValueSatisfying(source -> assertThat(source.api()).isEqualTo(entry.api())));
    }

    @Test
    void eachDocumentedPathNamesItsSource() {
        List<Operation> documented = CATALOG.operations().stream()
                .filter(operation -> operation.pathEvidence() == Evidence.DOCUMENTED)
                .toList();

        assertThat(documented).hasSizeGreaterThan(10).allSatisfy(operation -> assertThat(
                        CATALOG.sourceOf(String.valueOf(operation.documentedIn())))
                .as(operation.id())
                .isPresent());
    }

    @Test
    void whatIsInferredNamesNone() {
        assertThat(CATALOG.operations())
                .filteredOn(operation -> operation.pathEvidence() == Evidence.INFERRED)
                .isNotEmpty()
                .allSatisfy(operation ->
                        assertThat(operation.documentedIn()).as(operation.id()).isNull());
    }

    @Test
    void aTableMayNameAnotherSource(@TempDir Path folder) {
        Catalog catalog = new EditedFeatures(folder)
                .replace(
                        "aerosync/createToken.feature",
                        "  POST /token\n",
                        "  POST /token\n  Documented in: Older Aerosync pages, POST /token\n")
                .catalog();

        Entry entry = catalog.entry("aerosync/createToken/AC-101").orElseThrow();
        assertThat(entry.documentedIn()).isEqualTo("Older Aerosync pages, POST /token");
        assertThat(catalog.entry("aerosync/getAccount/AC-100").orElseThrow().documentedIn())
                .isEqualTo("Error Glossary");
    }

    @Test
    void aTextBeginsWithTheLongestIdThatFits() {
        Source page = source("Page");
        Source pageTwo = source("Page 2");

        assertThat(new SourceIds(List.of(page, pageTwo)).of("Page 2, table 1")).contains(pageTwo);
        assertThat(new SourceIds(List.of(page, pageTwo)).of("Page 1")).contains(page);
        assertThat(new SourceIds(List.of(page, pageTwo)).of("A page")).isEmpty();
    }

    @Test
    void whereAndWhenIsWhatIsKnown() {
        LocalDate day = LocalDate.of(2026, 1, 31);

        assertThat(new Source("Page", null, "https://acme.example", day, "All.", null).whereAndWhen())
                .isEqualTo("https://acme.example, read 2026-01-31");
        assertThat(new Source("Page", null, null, day, "All.", null).whereAndWhen())
                .isEqualTo("read 2026-01-31");
        assertThat(source("Page").whereAndWhen()).isEmpty();
    }

    private static Source source(String id) {
        return new Source(id, null, null, null, "All.", null);
    }
}
