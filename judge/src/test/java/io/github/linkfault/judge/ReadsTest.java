package io.github.linkfault.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.Reading;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Header;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.exchange.Secrets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the judge says that it reads is all that changes a judgement. */
class ReadsTest {

    private static final Catalog CATALOG = Catalog.bundled();
    private static final Judge JUDGE = new Judge(CATALOG);

    @Test
    void every_name_in_a_schema_of_an_erratum_and_in_a_rule_is_among_the_headers() {
        assertThat(JUDGE.reads().headers()).containsAll(HeadRules.HEADERS.values());
        int schemas = 0;
        for (Erratum erratum : CATALOG.errata()) {
            for (Reading reading : erratum.readings()) {
                JsonNode seen = reading.seen();
                if (seen != null) {
                    List<JsonNode> named = seen.findValues("headers");
                    schemas += named.isEmpty() ? 0 : 1;
                    assertThat(JUDGE.reads().needsHeaders(reading)).isEqualTo(!named.isEmpty());
                    named.stream()
                            .flatMap(schema -> schema.findValues("required").stream())
                            .flatMap(JsonNode::valueStream)
                            .forEach(name -> assertThat(JUDGE.reads().headers()).contains(name.asString()));
                }
            }
        }
        assertThat(schemas).isPositive();
    }

    @Test
    void no_other_header_changes_a_judgement() {
        var others = new Headers(
                List.of(new Header("Retry-After", "5"), new Header("X-Request-Id", "1"), new Header("Server", "a b")));
        for (Entry entry : CATALOG.entries()) {
            if (entry.surface().isApi()) {
                Response response = RightAnswers.of(entry);
                for (int status : List.of(200, 400, 401, 405, 429, 500)) {
                    var bare = new Response(status, Headers.NONE, response.body());
                    var more = new Response(status, others, response.body());
                    assertThat(judged(entry, more)).isEqualTo(judged(entry, bare));
                }
            }
        }
    }

    @Test
    void a_rule_needs_headers_when_it_changes_with_them() {
        assertThat(JUDGE.reads().needsHeaders(Rule.ALLOW)).isTrue();
        assertThat(JUDGE.reads().needsHeaders(Rule.MEDIA_TYPE)).isTrue();
        assertThat(JUDGE.reads().needsHeaders(Rule.STATUS)).isFalse();
    }

    @Test
    void the_values_that_messages_name_are_bound() {
        Api withMessages = CATALOG.api("aerosync").orElseThrow();
        assertThat(JUDGE.reads().binding(withMessages, "connectionId")).isTrue();
        assertThat(JUDGE.reads().binding(withMessages, "jobId")).isTrue();
        assertThat(JUDGE.reads().binding(withMessages, "job_id")).isFalse();
        assertThat(JUDGE.reads().binding(withMessages, "other")).isFalse();
        assertThat(JUDGE.reads().binding(CATALOG.api("fuse").orElseThrow(), "entityId"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'properties':{'headers':{'required':['a']}}}",
                "{'properties':{'headers':{'not':{'properties':{'a':{'const':'x'}}}}}}",
                "{'anyOf':[{'not':{'properties':{'headers':{'oneOf':[{'required':['a']},true]}}}}]}",
                "{'if':{'properties':{'status':{'const':1}}},'then':{'properties':{'headers':{'required':['a']}}}}",
            })
    void names_are_found_wherever_a_schema_has_them(String schema) {
        assertThat(names(schema)).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'properties':{'headers':{'minProperties':1}}}",
                "{'properties':{'headers':{'not':{'patternProperties':{'^x-':true}}}}}",
                "{'properties':{'headers':{'required':['Allow']}}}",
                "{'additionalProperties':{'required':['a']}}",
                "{'not':{'$ref':'#/$defs/a'}}",
            })
    void a_schema_that_names_no_header_and_may_look_at_any_is_refused(String schema) {
        assertThatThrownBy(() -> names(schema)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Iterable<String> names(String schema) {
        JsonNode tree = JsonMapper.shared().readTree(schema.replace('\'', '"'));
        return HeaderNames.of(new Reading("a", "b", tree), tree);
    }

    private static Judgement judged(Entry entry, Response response) {
        return JUDGE.judge(
                entry,
                new Exchange(new Request("GET", "https://api.example/x", Headers.NONE, Body.EMPTY), response),
                Map.of(),
                Secrets.NONE);
    }
}
