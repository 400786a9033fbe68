package io.github.linkfault.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.check.CatalogCheck;
import io.github.linkfault.check.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code examples/growing-catalog}: how the codes of one API grew, and what a comparison says of each step. */
class GrowingCatalogTest {

    private static final Path EXAMPLE = Path.of("../examples/growing-catalog");

    /** Where the catalog of each list is, by its date. */
    private static final Map<String, Path> CATALOGS = new TreeMap<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException, InterruptedException {
        for (List<String> list : rows("lists.tsv")) {
            String date = list.get(0);
            assertThat(written(date)).as(date).isZero();
            CATALOGS.put(date, folder.resolve(date));
        }
    }

    private static int written(String date) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        "sh",
                        EXAMPLE.resolve("catalog.sh").toString(),
                        date,
                        folder.resolve(date).toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static List<List<String>> rows(String file) throws IOException {
        return Files.readAllLines(EXAMPLE.resolve(file)).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t")))
                .toList();
    }

    @Test
    void each_list_has_the_codes_that_it_is_said_to_have() throws IOException {
        assertThat(rows("lists.tsv")).hasSize(11).allSatisfy(list -> {
            Catalog catalog = catalog(list.get(0));
            assertThat(catalog.codes("fuse")).as(list.get(0)).hasSize(Integer.parseInt(list.get(3)));
        });
        assertThat(rows("lists.tsv").stream().map(list -> list.get(3)).distinct())
                .containsExactly("20", "32", "38", "40", "43", "49", "52", "55", "59", "61");
    }

    @Test
    void each_is_a_catalog_without_a_fault() {
        assertThat(CATALOGS).allSatisfy((date, catalog) -> assertThat(
                        CatalogCheck.of(catalog).problems().stream().map(Problem::toString))
                .as(date)
                .isEmpty());
    }

    @Test
    void a_date_without_a_list_writes_nothing() throws IOException, InterruptedException {
        assertThat(written("2023-03-11")).isEqualTo(2);
        assertThat(folder.resolve("2023-03-11")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-10, 2023-04-17, 0, 12",
        "2023-04-17, 2023-05-06, 0, 6",
        "2023-05-06, 2023-05-23, 0, 2",
        "2023-05-23, 2023-06-05, 0, 3",
        "2023-06-05, 2023-06-13, 0, 6",
        "2023-06-13, 2023-06-21, 0, 3",
        "2023-06-21, 2023-06-23, 2, 2",
        "2023-06-23, 2023-07-28, 0, 3",
        "2023-07-28, 2023-09-14, 0, 4",
        "2023-09-14, 2023-10-17, 0, 2",
        "2023-03-10, 2023-10-17, 0, 41",
    })
    void a_step_is_breaking_where_a_code_goes_and_additive_where_one_comes(
            String before, String after, int gone, int come) {
        CatalogDiff diff = diff(before, after);

        assertThat(diff.count(Impact.BREAKING)).isEqualTo(gone);
        assertThat(diff.count(Impact.ADDITIVE)).isEqualTo(come);
    }

    @Test
    void two_codes_went_although_the_list_is_as_long() {
        assertThat(diff("2023-06-21", "2023-06-23").changes())
                .filteredOn(change -> change.kind().equals("entry"))
                .extracting(Change::impact, Change::id)
                .containsExactlyInAnyOrder(
                        tuple(Impact.BREAKING, "fuse/spend_power_not_found"),
                        tuple(Impact.BREAKING, "fuse/spend_power_customization_not_found"),
                        tuple(Impact.ADDITIVE, "fuse/consumer_risk_report_not_found"),
                        tuple(Impact.ADDITIVE, "fuse/consumer_risk_report_customization_not_found"));
    }

    /** What {@code features/fuse/errata.yaml} says of the packages and the page. */
    @Test
    void the_last_list_has_forty_one_codes_that_the_page_lacks_and_lacks_two_of_its() {
        Set<String> page = Catalog.bundled().codes("fuse");
        Set<String> last = catalog("2023-10-17").codes("fuse");

        assertThat(without(last, page)).hasSize(41).contains("entity_not_found", "timeout");
        assertThat(without(page, last))
                .containsExactlyInAnyOrder("missing_plaid_verification_header", "missing_teller_signature_header");
        assertThat(without(last, page).stream().filter(code -> !code.contains("sophtron")))
                .hasSize(39);
    }

    private static Set<String> without(Set<String> codes, Set<String> others) {
        var rest = new HashSet<>(codes);
        rest.removeAll(others);
        return rest.stream().collect(Collectors.toUnmodifiableSet());
    }

    private static CatalogDiff diff(String before, String after) {
        var catalogs = new Catalogs(Releases.bundled(), "0.1.0");
        return CatalogDiff.of(catalogs.of(before, catalog(before)), catalogs.of(after, catalog(after)));
    }

    private static Catalog catalog(String date) {
        return Catalog.ofFolder(folder.resolve(date), null);
    }
}
