package io.github.linkfault.catalog;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.judge.Severity;
import io.github.linkfault.result.Reason;
import io.github.linkfault.result.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The closed lists of the schemas are those of the catalog and of the code, in both directions. */
class SchemaNamesTest {

    private final Catalog catalog = Catalog.bundled();

    @ParameterizedTest
    @ValueSource(strings = {"target", "catalog", "report", "deviations"})
    void ownFilesNameNoApi(String schema) {
        String text = JsonSchema.source("linkfault/" + schema).toString().toLowerCase(Locale.ROOT);

        assertThat(catalog.apis()).isNotEmpty().allSatisfy(api -> {
            assertThat(text).doesNotContain(api.id(), api.name().toLowerCase(Locale.ROOT));
            api.surfaces().forEach(surface -> assertThat(text).doesNotContain(surface.id()));
        });
    }

    @Test
    void codesOfAerosync() {
        Set<String> codes = catalog.codes("aerosync");
        var andOneOfAnOlderPage = new TreeSet<>(codes);
        andOneOfAnOlderPage.add("AC-204");

        assertThat(SchemaTree.values("aerosync/error-body.strict", "/$defs/code/enum"))
                .isEqualTo(codes);
        assertThat(SchemaTree.values("aerosync/error-body.open", "/$defs/code/anyOf/0/enum"))
                .isEqualTo(andOneOfAnOlderPage);
    }

    @Test
    void codesOfFuse() {
        assertThat(SchemaTree.values("fuse/error-body.strict", "/$defs/code/enum"))
                .isEqualTo(catalog.codes("fuse"));
        assertThat(SchemaTree.values("fuse/error-body.open", "/$defs/code/anyOf/0/enum"))
                .isEqualTo(catalog.codes("fuse"));
    }

    @Test
    void codesAndTypesOfTheWidget() {
        List<Entry> widget = catalog.entries().stream()
                .filter(entry -> !entry.surface().isApi())
                .toList();
        Set<String> codes =
                widget.stream().map(entry -> String.valueOf(entry.code())).collect(toSet());
        Set<String> types =
                widget.stream().map(entry -> String.valueOf(entry.type())).collect(toSet());

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
    }

    private static <T> Set<String> ids(T[] constants, Function<T, String> id) {
        return new TreeSet<>(Arrays.stream(constants).map(id).toList());
    }
}
