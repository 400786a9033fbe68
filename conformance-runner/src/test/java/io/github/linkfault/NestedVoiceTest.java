package io.github.linkfault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.NestedAdvice;
import io.github.linkfault.catalog.NestedError;
import io.github.linkfault.catalog.Provider;
import io.github.linkfault.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each error of a provider, wrapped as the one example of the API's documents is: the programs say the same of it. */
class NestedVoiceTest {

    private static final Catalog CATALOG = Catalog.bundled();
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path folder;

    static Stream<Arguments> errors() {
        return CATALOG.providers().stream()
                .flatMap(provider -> provider.errors().stream().map(error -> Arguments.of(provider, error)));
    }

    @Test
    void they_are_all_there() {
        Map<String, Integer> codes = new LinkedHashMap<>();
        CATALOG.providers().forEach(provider -> codes.put(provider.id(), provider.codes()));
        assertThat(codes).isEqualTo(Map.of("plaid", 165, "teller", 9, "mx", 22));
    }

    @Test
    void these_have_no_documented_meaning() {
        assertThat(CATALOG.providers().stream()
                        .flatMap(provider -> provider.errors().stream())
                        .filter(error -> error.advice() == null)
                        .map(NestedError::code))
                .containsExactly("PROFILE_ACCESS_FORBIDDEN");
    }

    @ParameterizedTest
    @MethodSource("errors")
    void explain_says_what_the_catalog_says(Provider provider, NestedError error) throws IOException {
        Path body = Files.writeString(folder.resolve("body.json"), body(provider, error));
        CommandLineRun run = CommandLineRun.of("explain", body.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Inside: " + error.code() + " (" + error.group() + ") of " + provider.name());
        NestedAdvice advice = error.advice();
        if (advice == null) {
            assertThat(run.out()).contains("meaning      not documented");
            return;
        }
        String inner = run.out().substring(0, run.out().indexOf("\naggregator_error\n"));
        assertThat(inner)
                .contains(
                        "what to do   " + advice.remedy(),
                        " " + advice.action().id() + ": " + advice.action().does(),
                        "retry        " + advice.action().retry() + "; who acts: "
                                + advice.action().actor(),
                        "why          " + advice.cause());
    }

    @Test
    void the_audit_counts_each_and_holds_none_against_the_api() throws IOException {
        String lines = errors().map(arguments -> line(body(
                        (Provider) arguments.get()[0], (NestedError) arguments.get()[1])))
                .collect(Collectors.joining());
        String unknown = line(body("plaid", "ITEM_ERROR", "ITEM_ASLEEP"))
                + line(body("initech", "X", "DOWN"))
                + line(body("plaid", "ITEM_ERROR", "sk_live_51H"));
        Path traffic = Files.writeString(folder.resolve("traffic.ndjson"), lines + lines + unknown);
        Path report = folder.resolve("report");
        CommandLineRun run = CommandLineRun.of("audit", traffic.toString(), "--report", report.toString());

        assertThat(run.exitCode()).isNotEqualTo(1);
        assertThat(run.out()).contains("NESTED  plaid NO_ACCOUNTS inside fuse");
        JsonNode audit = JSON.readTree(Files.readString(report.resolve("audit.json")));
        assertThat(audit.at("/totals/deviating").asInt()).isZero();
        Map<String, JsonNode> counted = audit.path("nested")
                .valueStream()
                .collect(Collectors.toMap(
                        one -> one.path("provider").asString() + " "
                                + one.path("code").asString(),
                        one -> one));
        for (Provider provider : CATALOG.providers()) {
            for (NestedError error : provider.errors()) {
                JsonNode one = counted.get(provider.id() + " " + error.code());
                long rows = provider.errors(error.code(), "").size();
                assertThat(one).as(error.code()).isNotNull();
                assertThat(one.path("count").asLong()).as(error.code()).isEqualTo(2 * rows);
                assertThat(one.path("listed").asBoolean()).isTrue();
                assertThat(one.at("/example/place").asString()).startsWith(traffic.toString());
            }
        }
        assertThat(counted.get("plaid ITEM_ASLEEP").path("listed").asBoolean()).isFalse();
        assertThat(counted).containsKeys("initech DOWN", "plaid (of another form)");
        assertThat(audit.toString()).doesNotContain("sk_live_51H");
    }

    private static String body(Provider provider, NestedError error) {
        return body(provider.id(), error.group(), error.code());
    }

    private static String body(String provider, String group, String code) {
        return """
                {"request_id": "b2c1", "title": "Aggregator Error", "details": "It failed.", "code": "aggregator_error",\
                 "type": "server_error", "source": "aggregator", "data": {"aggregator": "%s", "errors": [{"request_id": null,\
                 "title": "An error", "details": "It failed there.", "code": "%s", "type": "%s", "source": "aggregator"}]}}""".formatted(provider, code, group);
    }

    private static String line(String body) {
        return """
                {"request": {"method": "POST", "url": "https://sandbox-api.letsfuse.com/v1/financial_connections/balances"},\
                 "response": {"status": 500, "headers": {"content-type": "application/json"}, "body": %s}}
                """.formatted(JSON.writeValueAsString(body));
    }
}
