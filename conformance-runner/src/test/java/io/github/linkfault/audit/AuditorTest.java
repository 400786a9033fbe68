package io.github.linkfault.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.audit.count.Annotation;
import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Classification;
import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.RecordReader;
import io.github.linkfault.audit.input.Recorded;
import io.github.linkfault.audit.route.Base;
import io.github.linkfault.audit.route.Routes;
import io.github.linkfault.audit.verdict.Auditor;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What one exchange comes to, by its URL, its status and its body. */
class AuditorTest {

    private static final String BALANCE = "/v2/accounts/c0ffee00000000000000000000000105/balance";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "405 | {'error':{'code':'AC-105','message':'Balance check not available for manually linked users.'}} | conforming"
                        + " aerosync/getBalance/AC-105 ",
                "400 | {'error':{'code':'AC-105','message':'Balance check not available for manually linked users.'}} | deviating"
                        + " aerosync/getBalance/AC-105 violation status",
                "405 | {'error':{'code':'AC-105','message':'No.'}} | deviating aerosync/getBalance/AC-105 violation message",
                "405 | {'error':{'code':'AC-105','message':'Balance check not available for manually linked users.'}}x | deviating"
                        + " aerosync/getBalance/AC-105 violation body-json",
                "200 | {'error':{'code':'AC-105','message':'Balance check not available for manually linked users.'}} | deviating"
                        + " aerosync/getBalance/AC-105 violation status",
                "200 | {'account':{}} | success  ",
                "200 | not even JSON | success  ",
                "302 | `` | success  ",
                "404 | {'error':{'code':'AC-102','message':'User x not found.'}} | undocumented 404 AC-102 ",
                "400 | {'error':{'code':'AC-204','message':'x'}} | undocumented 400 AC-204 ",
                "400 | {'error':{'code':'tok 123','message':'x'}} | undocumented 400 a code of another form ",
                "400 | {'code':'AC-105'} | undocumented 400 JSON without a code ",
                "400 | {'error':'AC-105'} | undocumented 400 JSON without a code ",
                "502 | <html> | undocumented 502 not JSON ",
                "500 | `` | undocumented 500 empty body ",
                "0 | `` | unanswered  ",
            })
    void an_answer_of_aerosync(int status, String body, String expected) {
        assertThat(told("GET", BALANCE, status, body)).isEqualTo(expected.stripTrailing());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | invalid_headers | conforming fuse/invalid_headers",
                "418 | invalid_headers | deviating fuse/invalid_headers violation status",
                "500 | internal_server_error | conforming fuse/internal_server_error",
                "404 | entity_not_found | undocumented 404 entity_not_found",
                "200 | invalid_headers | deviating fuse/invalid_headers violation status",
                "200 | a_code_of_success | success",
            })
    void an_answer_of_fuse(int status, String code, String expected) {
        String body = "{'request_id':'742c3a9d-f411-4ef1-b8c8-312933e0acd2','title':'T','details':'D','code':'" + code
                + "','type':'bad_request','source':'internal'}";
        assertThat(told("POST", "https://api.letsfuse.com/v1/session", status, body))
                .isEqualTo(expected);
    }

    @Test
    void a_bare_status_is_seen_beside_a_code_that_conforms() {
        Classification sighting = sighting(
                "POST",
                "/v1/session",
                400,
                "{\"request_id\":\"1\",\"title\":\"T\",\"details\":\"D\",\"code\":\"invalid_headers\",\"type\":\"bad_request\","
                        + "\"source\":\"internal\"}",
                Audits.AUDITOR);
        assertThat(sighting.marks()).contains(new Annotation(Category.STATUS_SEEN, "fuse/status/400", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, https://api.aerosync.com/v2/accounts/x/balance, true",
        "GET, https://API.Aerosync.com:443/v2/accounts/x/balance?a=/b#c, true",
        "GET, https://api.aerosync.com/v3/accounts/x/balance, false",
        "GET, https://api.aerosync.com.evil.example/v2/accounts/x/balance, false",
        "GET, https://api.aerosync.com@evil.example/v2/accounts/x/balance, false",
        "GET, https://evil.example/v2/accounts/x/balance, false",
        "GET, /v2/accounts//balance, true",
        "GET, /v2/accounts/x/balance/, false",
        "GET, v2/accounts/x/balance, false",
        "POST, /v2/accounts/x/balance, false",
        "GET, https://api.aerosync.com, false",
        "GET, :///, false",
    })
    void an_operation_is_found_by_host_path_and_method(String method, String url, boolean known) {
        assertThat(Audits.AUDITOR.routes().find(method, url, new Routes.Match()))
                .isEqualTo(known);
    }

    @Test
    void bases_and_paths_may_be_elsewhere() {
        var auditor = new Auditor(
                Catalog.bundled(),
                List.of(
                        Base.parse("aerosync", "http://127.0.0.1:8105/v2/").orElseThrow(),
                        Base.parse("fuse", "/fuse").orElseThrow()),
                Map.of(Catalog.bundled().api("aerosync").orElseThrow(), Map.of("getBalance", "/b/{connectionId}")),
                Secrets.NONE);
        var match = new Routes.Match();
        assertThat(auditor.routes().find("GET", "http://127.0.0.1:8105/v2/b/1", match))
                .isTrue();
        assertThat(auditor.routes().find("GET", "http://127.0.0.1:8105/v2/accounts/1/balance", match))
                .isFalse();
        assertThat(auditor.routes().find("POST", "https://any.example/fuse/v1/session", match))
                .isTrue();
        assertThat(auditor.routes().find("POST", "/fuse/v1/session", match)).isTrue();
        assertThat(Base.parse("fuse", "ftp://x")).isEmpty();
        assertThat(Base.parse("fuse", "https://u:p@x")).isEmpty();
        assertThat(Base.parse("fuse", "")).isEmpty();
    }

    @Test
    void a_secret_of_the_target_in_an_answer_is_found() {
        var auditor = new Auditor(
                Catalog.bundled(),
                Base.documented(Catalog.bundled()),
                Map.of(),
                Secrets.of(Map.of("hush-hush-hush", "AEROSYNC_API_KEY")));
        Classification sighting = sighting(
                "GET",
                BALANCE,
                405,
                "{\"error\":{\"code\":\"AC-105\",\"message\":\"Balance check not available for manually linked users.\",\"x\":"
                        + "\"hush-hush-hush\"}}",
                auditor);
        assertThat(sighting.marks())
                .contains(new Annotation(Category.FINDING, "aerosync/getBalance/AC-105", "violation secret"));
    }

    /** An erratum about a header field is decided by nothing where the header fields were not recorded. */
    @Test
    void a_reading_of_header_fields_needs_recorded_ones() {
        String body =
                "{\"error\":{\"code\":\"AC-105\",\"message\":\"Balance check not available for manually linked users.\"}}";
        assertThat(readings(null, body)).isEmpty();
        assertThat(readings("{}", body)).containsExactly("aerosync-405-without-allow 0");
        assertThat(readings("{\"Allow\":\"POST\"}", body)).containsExactly("aerosync-405-without-allow 1");
    }

    private static List<String> readings(@Nullable String headers, String body) {
        byte[] line = ("{\"request\":{\"method\":\"GET\",\"url\":\"" + BALANCE + "\"},\"response\":{\"status\":405"
                        + (headers == null ? "" : ",\"headers\":" + headers) + ",\"body\":" + body + "}}")
                .getBytes(UTF_8);
        Recorded recorded = Objects.requireNonNull(new RecordReader(FieldMapping.PUBLISHED)
                .read(line, 0, line.length)
                .exchange());
        return Audits.AUDITOR.of(recorded).marks().stream()
                .filter(mark -> mark.kind() == Category.READING)
                .map(Annotation::detail)
                .filter(detail -> detail.contains("without-allow"))
                .toList();
    }

    private static String told(String method, String url, int status, String body) {
        Classification sighting = sighting(method, url, status, body.replace('\'', '"'), Audits.AUDITOR);
        String violations = sighting.marks().stream()
                .map(Annotation::detail)
                .filter(detail -> detail.startsWith("violation"))
                .reduce("", (one, other) -> one + " " + other);
        return (sighting.kind().id() + " " + sighting.label() + violations).stripTrailing();
    }

    private static Classification sighting(String method, String url, int status, String body, Auditor auditor) {
        byte[] line = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "request",
                        Map.of("method", method, "url", url),
                        "response",
                        Map.of(
                                "status",
                                status,
                                "headers",
                                Map.of("Content-Type", "application/json", "Allow", "x", "WWW-Authenticate", "x"),
                                "body",
                                body)))
                .getBytes(UTF_8);
        return auditor.of(Objects.requireNonNull(new RecordReader(FieldMapping.PUBLISHED)
                .read(line, 0, line.length)
                .exchange()));
    }
}
