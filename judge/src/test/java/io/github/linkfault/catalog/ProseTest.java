package io.github.linkfault.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words in the data: none empty, none padded, and all our own. */
class ProseTest {

    private final Catalog catalog = Catalog.bundled();
    private final VendorSentences vendors = VendorSentences.read();

    @Test
    void noTextIsEmptyOrPadded() {
        JsonNode tree = JsonMapper.shared().readTree(CatalogJson.render(catalog, "0"));

        assertThat(texts("", tree)).hasSizeGreaterThan(2000).allSatisfy((place, text) -> assertThat(text)
                .as(place)
                .isNotBlank()
                .isEqualTo(text.strip())
                .doesNotContain("  ", "\t", "\n"));
    }

    @Test
    void causesAndRemediesAreSentences() {
        assertThat(catalog.entries()).allSatisfy(entry -> {
            assertThat(entry.cause()).as("%s, cause", entry.place()).matches("[A-Z].*\\.");
            assertThat(entry.remedy()).as("%s, remedy", entry.place()).matches("[A-Z].*\\.");
        });
    }

    @Test
    void causesAndRemediesAreOurOwn() {
        assertThat(vendors.size()).isGreaterThanOrEqualTo(100);
        assertThat(catalog.entries()).allSatisfy(entry -> {
            assertThat(vendors.repeatedBy(entry.cause()))
                    .as("%s, cause", entry.place())
                    .isEmpty();
            assertThat(vendors.repeatedBy(entry.remedy()))
                    .as("%s, remedy", entry.place())
                    .isEmpty();
        });
    }

    @Test
    void conditionsAndActionsAreOurOwn() {
        assertThat(catalog.conditions()).allSatisfy(condition -> {
            assertThat(vendors.repeatedBy(condition.sentence())).isEmpty();
            assertThat(vendors.repeatedBy(condition.how())).isEmpty();
        });
        assertThat(catalog.actions()).allSatisfy(action -> assertThat(vendors.repeatedBy(action.does()))
                .isEmpty());
    }

    @Test
    void whatHelpsReadersIsOurOwn() {
        assertThat(catalog.lookalikes()).isNotEmpty().allSatisfy(lookalike -> {
            assertThat(lookalike.tellApart()).endsWith(".");
            assertThat(vendors.repeatedBy(lookalike.tellApart())).isEmpty();
        });
        assertThat(catalog.actions().stream().map(action -> action.endUser().wording()))
                .filteredOn(Objects::nonNull)
                .hasSizeGreaterThan(5)
                .allSatisfy(wording -> assertThat(vendors.repeatedBy(wording)).isEmpty());
    }

    @Test
    void errataAreOurOwn() {
        assertThat(catalog.errata()).allSatisfy(erratum -> {
            assertThat(vendors.repeatedBy(erratum.accepts())).isEmpty();
            assertThat(vendors.repeatedBy(erratum.why())).isEmpty();
            assertThat(vendors.repeatedBy(erratum.advice())).isEmpty();
        });
    }

    @Test
    void aRepeatedSentenceIsFoundWhateverItsCaseAndPunctuation() {
        VendorSentences page = VendorSentences.of("Feed the cat, then wait.");

        assertThat(page.repeatedBy("It is late. Feed the Cat then wait!")).containsExactly("Feed the Cat then wait!");
        assertThat(page.repeatedBy("Feed the cat; then wait.")).containsExactly("Feed the cat; then wait.");
        assertThat(page.repeatedBy("Feed the cat and wait.")).isEmpty();
    }

    private static Map<String, String> texts(String place, JsonNode node) {
        var texts = new LinkedHashMap<String, String>();
        if (node.isString()) {
            texts.put(place, node.asString());
        }
        node.properties().forEach(member -> texts.putAll(texts(place + "/" + member.getKey(), member.getValue())));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            texts.putAll(texts(place + "/" + index, node.get(index)));
        }
        return texts;
    }
}
