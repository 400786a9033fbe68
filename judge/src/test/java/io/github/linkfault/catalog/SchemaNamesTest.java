package io.github.linkfault.catalog;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.judge.Severity;
import io.github.linkfault.result.Reason;
import io.github.linkfault.result.Verdict;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The closed lists of the schemas are those of the pages and of the code, in both directions. A row that no page has fails
 * {@code DocumentedFactsTest}, and it alone.
 */
class SchemaNamesTest {

    private final Catalog catalog = Catalog.bundled();
    private final DocumentedFacts documented = DocumentedFacts.read();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actions",
                "api",
                "audit",
                "catalog",
                "conditions",
                "contents",
                "deviations",
                "errata",
                "exam",
                "exchange",
                "handle-first",
                "lookalikes",
                "nested",
                "operations",
                "report",
                "scenarios",
                "sources",
                "target"
            })
    void ownFilesNameNoApi(String schema) {
        String text = JsonSchema.source("linkfault/" + schema).toString().toLowerCase(Locale.ROOT);

        assertThat(catalog.apis()).isNotEmpty().allSatisfy(api -> {
            assertThat(text).doesNotContain(api.id(), api.name().toLowerCase(Locale.ROOT));
            api.surfaces().forEach(surface -> assertThat(text).doesNotContain(surface.id()));
        });
    }

    @Test
    void codesOfAerosync() {
        Set<String> codes = codes("aerosync", true);
        var andOneOfAnOlderPage = new TreeSet<>(codes);
        andOneOfAnOlderPage.add("AC-204");

        assertThat(SchemaTree.values("aerosync/error-body.strict", "/$defs/code/enum"))
                .isEqualTo(codes);
        assertThat(SchemaTree.values("aerosync/error-body.open", "/$defs/code/anyOf/0/enum"))
                .isEqualTo(andOneOfAnOlderPage);
    }

    @Test
    void codesOfFuse() {
        Set<String> codes = codes("fuse", true);

        assertThat(SchemaTree.values("fuse/error-body.strict", "/$defs/code/enum"))
                .isEqualTo(codes);
        assertThat(SchemaTree.values("fuse/error-body.open", "/$defs/code/anyOf/0/enum"))
                .isEqualTo(codes);
    }

    @Test
    void codesAndTypesOfTheWidget() {
        Set<String> codes = codes("aerosync", false);
        Set<String> types = entries("aerosync", false)
                .map(entry -> String.valueOf(entry.type()))
                .collect(toSet());

        assertThat(SchemaTree.values("aerosync/widget-error.strict", "/$defs/code/enum"))
                .isEqualTo(codes);
        assertThat(SchemaTree.values("aerosync/widget-error.strict", "/$defs/type/enum"))
                .isEqualTo(types);
        assertThat(SchemaTree.values("aerosync/widget-error.open", "/$defs/code/anyOf/0/enum"))
                .isEqualTo(codes);
        assertThat(SchemaTree.values("aerosync/widget-error.open", "/$defs/type/anyOf/0/enum"))
                .isEqualTo(types);
        assertThat(SchemaTree.values("aerosync/widget-string.strict", "/pattern")
                        .toString())
                .satisfies(pattern ->
                        assertThat(codes).allSatisfy(code -> assertThat(pattern).contains(code)))
                .satisfies(pattern ->
                        assertThat(types).allSatisfy(type -> assertThat(pattern).contains(type)));
    }

    @Test
    void reasons() {
        Set<String> reasons = ids(Reason.values(), Reason::id);
        reasons.add("null");

        assertThat(SchemaTree.values("linkfault/report", "/$defs/entry/properties/reason/enum"))
                .isEqualTo(reasons);
    }

    @Test
    void verdicts() {
        assertThat(SchemaTree.values("linkfault/report", "/$defs/entry/properties/verdict/enum"))
                .isEqualTo(ids(Verdict.values(), Verdict::id));
    }

    @Test
    void severities() {
        assertThat(SchemaTree.values("linkfault/report", "/$defs/finding/properties/severity/enum"))
                .isEqualTo(ids(Severity.values(), Severity::id));
    }

    @Test
    void sureness() {
        assertThat(SchemaTree.values("linkfault/catalog", "/$defs/sureness/enum"))
                .isEqualTo(ids(Evidence.values(), Evidence::id));
        assertThat(SchemaTree.values("linkfault/operations", "/$defs/certainty/enum"))
                .isEqualTo(ids(Evidence.values(), Evidence::id));
    }

    private Set<String> codes(String api, boolean overTheApi) {
        return entries(api, overTheApi)
                .flatMap(entry -> Stream.ofNullable(entry.code()))
                .collect(toSet());
    }

    private Stream<Entry> entries(String api, boolean overTheApi) {
        return catalog.entries().stream()
                .filter(documented::has)
                .filter(entry -> entry.api().id().equals(api) && entry.surface().isApi() == overTheApi);
    }

    private static <T> Set<String> ids(T[] constants, Function<T, String> id) {
        return new TreeSet<>(Arrays.stream(constants).map(id).toList());
    }
}
