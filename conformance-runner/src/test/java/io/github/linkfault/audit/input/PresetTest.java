package io.github.linkfault.audit.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.audit.bytes.Lexer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line of a well-known recorder says. */
class PresetTest {

    @Test
    void the_text_of_envoy_has_its_client_and_host_among_the_last_quoted_fields() {
        String begin = "[2026-11-20T20:17:00.310Z] \"GET /v2/x HTTP/2\" 405 ";
        String quoted =
                "\"10.0.35.28, 10.0.0.1\" \"shop/1.4 (a b)\" \"cc21\" \"api.example.com\" \"tcp://10.0.2.1:80\"";
        for (String between : List.of(
                "- 154 0 226 100 ",
                "UAEX ext_authz_denied - \"-\" 0 387 16 - ",
                "UF via_upstream - \"TLS error: 1 2 3 - expired\" 0 387 - - ")) {
            for (String more : List.of("", " outbound|80||x \"a\" \"b\" \"c\" \"d\" \"e\" 10.0.0.1:8443 - -")) {
                Recorded read = read("envoy", begin + between + quoted + more);
                assertThat(read.client()).as(between).isEqualTo("shop/1.4 (a b)");
                assertThat(read.host()).as(between).isEqualTo("api.example.com");
                assertThat(read.status()).isEqualTo(405);
            }
        }
        assertThat(read("envoy", begin + "- 154 0").host()).isEmpty();
        assertThat(read("envoy", begin + "-" + " \"-\" 1".repeat(100_000)).host())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GET /v2/a; `httpMethod`:`GET`,`routeKey`:`ANY /v2/a`",
                "GET /v2/a; `routeKey`:`ANY /v2/a`,`httpMethod`:`GET`",
                "POST /v2/b; `routeKey`:`ANY /v2/a`,`path`:`/v2/b`,`httpMethod`:`POST`",
                "POST /v2/b; `path`:`/v2/b`,`httpMethod`:`POST`,`routeKey`:`GET /v2/a`",
                "PUT /v2/b; `path`:`/v2/b`,`routeKey`:`PUT /v2/a`",
                "PUT /v2/a; `routeKey`:`PUT /v2/a`",
                "- /v2/a; `routeKey`:`ANY /v2/a`",
                "GET /v2/b; `httpMethod`:`GET`,`routeKey`:`$default`,`path`:`/v2/b`",
                "GET /v2/b; `httpMethod`:`GET`,`resourcePath`:`/{proxy+}`,`path`:`/v2/b`",
                "GET /p/v2/b; `path`:`/p/v2/b`,`resourcePath`:`/v2/{proxy+}`,`httpMethod`:`GET`",
                "GET /v2/{id}; `httpMethod`:`GET`,`path`:`/p/v2/b`,`resourcePath`:`/v2/{id}`",
                "GET /p/v2/b; `routeKey`:`GET /v2/{proxy+}`,`path`:`/p/v2/b`",
                "GET /v2/{proxy+}; `httpMethod`:`GET`,`resourcePath`:`/v2/{proxy+}`"
            })
    void a_route_of_the_gateway_says_only_what_no_field_says(String request, String members) {
        Recorded read = read("aws-api-gateway", "{" + members.replace('`', '"') + ",\"status\":\"502\"}");
        assertThat(read.method() + " " + read.url()).isEqualTo(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`method`:`GET`,`request`:`/v2/a b`",
                "`request`:`/v2/a b`,`method`:`GET`",
                "`request`:`GET /v2/x HTTP/1.1`,`method`:`GET`,`uri`:`/v2/a b`"
            })
    void a_path_may_stand_in_the_place_of_the_request_line(String members) {
        Recorded read = read("apache", "{" + members.replace('`', '"') + ",\"status\":\"502\"}");
        assertThat(read.method() + " " + read.url()).isEqualTo("GET /v2/a b");
    }

    @Test
    void a_hyphen_or_nothing_is_no_host_and_no_client() {
        for (String absent : List.of("\"-\"", "\"\"", "null")) {
            String request = "\"method\":\"GET\",\"path\":\"/v2/x\",\"response_code\":502";
            String members = "\"authority\":" + absent + ",\"user_agent\":" + absent;
            String upstream = "\"upstream_host\":\"10.0.0.1:80\"";
            for (String line : List.of(
                    "{" + members + "," + request + "," + upstream + "}",
                    "{" + upstream + "," + request + "," + members + "}")) {
                assertThat(read("envoy", line).host()).as(line).isEqualTo("10.0.0.1:80");
                assertThat(read("envoy", line).client()).as(line).isEmpty();
            }
            assertThat(read("envoy", "{" + request + "," + members + "}").host())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"@timestamp", "timestamp", "time"})
    void the_time_of_nginx_may_have_one_of_the_usual_names(String name) {
        String line =
                "{\"" + name + "\":\"2026-11-20T10:15:30+01:00\",\"request\":\"GET /v2/x HTTP/1.1\",\"status\":\"502\"";
        assertThat(read("nginx", line + "}").time()).isEqualTo("2026-11-20T09:15:30");
        assertThat(read("nginx", line + ",\"time_iso8601\":\"2026-11-20T00:00:00Z\"}")
                        .time())
                .isEqualTo("2026-11-20T00:00:00");
    }

    @Test
    void a_connection_without_a_request_is_of_nobodys_operation() {
        for (String none : List.of("null", "\"-\"", "\"\"")) {
            String line = "{\"path\":" + none + ",\"method\":" + none + ",\"response_code\":0,\"authority\":null}";
            assertThat(read("envoy", line).method()).as(line).isEqualTo("-");
            assertThat(read("envoy", line).url()).as(line).isEqualTo("-");
        }
        for (String line : List.of(
                "{\"path\":null,\"response_code\":0}",
                "{\"method\":\"GET\",\"path\":null,\"response_code\":0}",
                "{\"response_code\":0}")) {
            assertThat(broken(Preset.of("envoy").orElseThrow().mapping(), line))
                    .isEqualTo(UnreadableReason.NOT_AN_EXCHANGE);
        }
        assertThat(broken(
                        FieldMapping.PUBLISHED,
                        "{\"request\":{\"method\":null,\"url\":null},\"response\":{\"status\":200}}"))
                .isEqualTo(UnreadableReason.NOT_AN_EXCHANGE);
    }

    private static @Nullable UnreadableReason broken(FieldMapping mapping, String line) {
        return new RecordReader(mapping)
                .read(line.getBytes(UTF_8), 0, line.length())
                .broken();
    }

    @Test
    void a_client_that_went_got_no_answer() {
        String json = "{\"request_method\":\"GET\",\"request_uri\":\"/v2/x\",\"status\":%s}";
        String text = "10.0.0.1 - - [20/Nov/2026:10:15:30 +0100] \"GET /v2/x HTTP/1.1\" %s 0 \"-\" \"curl/8\"";
        for (String line : List.of(json.formatted("499"), json.formatted("\"499\""), text.formatted("499"))) {
            assertThat(read("nginx", line).status()).as(line).isZero();
            assertThat(read("nginx", line.replace("499", "498")).status()).isEqualTo(498);
        }
        assertThat(read("apache", text.formatted("499")).status()).isEqualTo(499);
    }

    @ParameterizedTest
    @CsvSource({"405.0, 405", "`405.0`, 405", "`-`, 0", "`405`, 405", "0, 0"})
    void a_status_may_be_written_in_another_way(String json, int status) {
        String line = "{\"httpMethod\":\"GET\",\"path\":\"/v2/x\",\"status\":" + json.replace('`', '"') + "}";
        assertThat(read("aws-api-gateway", line).status()).isEqualTo(status);
    }

    @Test
    void a_hyphen_in_the_place_of_the_status_means_that_no_answer_came() {
        String line = "10.0.0.1 - - [20/Nov/2026:10:15:30 +0100] \"GET /v2/x HTTP/1.1\" - 0";
        assertThat(read("nginx", line).status()).isZero();
        assertThat(read("envoy", "[2026-11-20T20:17:00.310Z] \"GET /v2/x HTTP/2\" - DC 0")
                        .status())
                .isZero();
    }

    /** Reads a line with a preset; where the scanner takes it too, it must say the same. */
    private static Recorded read(String preset, String text) {
        FieldMapping mapping = Preset.of(preset).orElseThrow().mapping();
        byte[] line = (text + "\n       ").getBytes(UTF_8);
        int end = text.getBytes(UTF_8).length;
        Recorded read = Objects.requireNonNull(
                new RecordReader(mapping).read(line, 0, end).exchange(), text);
        var places = new FieldOffsets(List.of());
        if (new LineScanner(mapping, places).find(line, 0, end + 1) != Lexer.GIVE_UP) {
            assertThat(places.isExchange()).as(text).isTrue();
            assertThat(part(places, FieldOffsets.METHOD)).as(text).isEqualTo(read.method());
            assertThat(part(places, FieldOffsets.URL)).as(text).isEqualTo(read.url());
            assertThat(part(places, FieldOffsets.HOST)).as(text).isEqualTo(read.host());
            assertThat(part(places, FieldOffsets.CLIENT)).as(text).isEqualTo(read.client());
            assertThat(places.status()).as(text).isEqualTo(read.status());
        }
        return read;
    }

    private static String part(FieldOffsets places, int part) {
        return places.has(part)
                ? new String(places.line, places.from[part], places.to[part] - places.from[part], UTF_8)
                : "";
    }
}
