package io.github.linkfault.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.Reading;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is refused in the quick way does not conform. */
class RefusalTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void no_answer_that_follows_a_reading_is_refused() {
        Catalog catalog = Catalog.bundled();
        var answers = new ArrayList<JsonNode>();
        for (Entry entry : catalog.entries()) {
            if (entry.surface().isApi()) {
                for (int status : List.of(200, 400, 401, 403, 404, 405, 409, 429, 502)) {
                    ObjectNode answer = JSON.createObjectNode().put("status", status);
                    answer.putObject("headers");
                    answer.set(
                            "body", JSON.readTree(RightAnswers.of(entry).body().bytes()));
                    answers.add(answer);
                }
            }
        }
        int refused = 0;
        int followed = 0;
        for (Erratum erratum : catalog.errata()) {
            for (Reading reading : erratum.readings()) {
                if (reading.seen() != null) {
                    var refusal = Refusal.of(reading.seen());
                    var schema = JsonSchema.of(reading.seen());
                    for (JsonNode answer : answers) {
                        boolean follows = schema.faults(answer).isEmpty();
                        followed += follows ? 1 : 0;
                        refused += refusal.refuses(answer) ? 1 : 0;
                        assertThat(follows && refusal.refuses(answer))
                                .as("%s", answer)
                                .isFalse();
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(1000);
        assertThat(followed).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"properties\": {\"a\": {\"const\": 1}}} | {\"a\": 2} | true",
                "{\"properties\": {\"a\": {\"const\": 1}}} | {\"a\": 1.0} | false",
                "{\"properties\": {\"a\": {\"const\": 1}}} | {} | false",
                "{\"properties\": {\"a\": {\"enum\": [1, \"x\"]}}} | {\"a\": \"x\"} | false",
                "{\"properties\": {\"a\": {\"enum\": [1, \"x\"]}}} | {\"a\": null} | true",
                "{\"properties\": {\"a\": {\"pattern\": \"^b\"}}} | {\"a\": \"ab\"} | true",
                "{\"properties\": {\"a\": {\"pattern\": \"^b\"}}} | {\"a\": 7} | false",
                "{\"anyOf\": [{\"const\": 1}, {\"const\": 2}]} | 3 | false",
                "{\"not\": {\"const\": 1}} | 2 | false",
                "{\"properties\": {\"0\": {\"const\": 1}}} | [2] | false"
            })
    void only_what_must_be_everywhere_refuses(String schema, String document, boolean refused) {
        assertThat(Refusal.of(JSON.readTree(schema)).refuses(JSON.readTree(document)))
                .isEqualTo(refused);
        if (refused) {
            assertThat(JsonSchema.of(JSON.readTree(schema)).faults(JSON.readTree(document)))
                    .isNotEmpty();
        }
    }
}
