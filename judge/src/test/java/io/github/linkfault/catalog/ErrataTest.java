package io.github.linkfault.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.judge.JsonSchema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every erratum is a contradiction, and where an answer can take a side, it can take either. */
class ErrataTest {

    private static final Catalog CATALOG = Catalog.bundled();
    private static final List<JsonNode> ANSWERS = PossibleAnswers.of(CATALOG);

    /** One reading of an erratum, and another one of it; both can be seen. */
    record Pair(Erratum erratum, Reading one, Reading other) {
        @Override
        public String toString() {
            return erratum.id() + ": " + one.says() + " / " + other.says();
        }
    }

    static Stream<Pair> pairs() {
        return CATALOG.errata().stream().flatMap(erratum -> {
            List<Reading> seen = erratum.readings().stream()
                    .filter(reading -> reading.seen() != null)
                    .toList();
            return seen.stream().flatMap(one -> seen.stream()
                    .filter(other -> !other.equals(one))
                    .map(other -> new Pair(erratum, one, other)));
        });
    }

    @Test
    void everyOneHasTwoReadingsOrMore() {
        assertThat(CATALOG.errata()).hasSizeGreaterThanOrEqualTo(60).allSatisfy(erratum -> {
            assertThat(erratum.readings()).as(erratum.id()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(erratum.readings())
                    .as(erratum.id())
                    .extracting(Reading::says)
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void everyEntryThatOneTouchesExistsAndNamesIt() {
        assertThat(CATALOG.errata())
                .allSatisfy(erratum -> assertThat(erratum.entries()).allSatisfy(id -> assertThat(
                                CATALOG.entry(id).map(Entry::errata).orElse(List.of()))
                        .as("errata of %s", id)
                        .contains(erratum.id())));
        assertThat(CATALOG.entries())
                .allSatisfy(entry -> assertThat(entry.errata()).allSatisfy(id -> assertThat(
                                CATALOG.erratum(id).map(Erratum::entries).orElse(List.of()))
                        .as("entries of %s", id)
                        .contains(entry.id())));
    }

    @Test
    void manyCanBeSeen() {
        assertThat(pairs()).hasSizeGreaterThanOrEqualTo(50);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void someAnswerFollowsTheOneAndNotTheOther(Pair pair) {
        assertThat(tellsApart(seen(pair.one()), seen(pair.other())))
                .as(
                        "some answer follows \"%s\" and not \"%s\"",
                        pair.one().says(), pair.other().says())
                .isTrue();
    }

    @Test
    void readingsThatLookAlikeAreNotToldApart() {
        JsonNode narrow = JsonMapper.shared().readTree("{\"properties\": {\"status\": {\"const\": 400}}}");
        JsonNode wide = JsonMapper.shared().readTree("{\"properties\": {\"status\": {\"enum\": [400, 404]}}}");

        assertThat(tellsApart(wide, narrow)).isTrue();
        assertThat(tellsApart(narrow, wide)).isFalse();
        assertThat(tellsApart(narrow, narrow)).isFalse();
    }

    private static boolean tellsApart(JsonNode one, JsonNode other) {
        JsonSchema first = JsonSchema.of(one);
        JsonSchema second = JsonSchema.of(other);
        return ANSWERS.stream()
                .anyMatch(answer ->
                        first.faults(answer).isEmpty() && !second.faults(answer).isEmpty());
    }

    private static JsonNode seen(Reading reading) {
        @Nullable JsonNode seen = reading.seen();
        return seen == null ? JsonMapper.shared().readTree("false") : seen;
    }
}
