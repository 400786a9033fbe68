package io.github.linkfault.mock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a vendor may do tomorrow differs in one thing from what is documented, and never counts as documented. */
class UndocumentedTest {

    private static final String BALANCE = "/v2/accounts/any/balance";
    private static final String ENTITY = "/v1/entities/any";

    private static MockServer mock;
    private static Caller caller;

    @BeforeAll
    static void start() {
        mock = MockServer.start(Catalog.bundled());
        caller = new Caller(mock.url());
    }

    @AfterAll
    static void stop() {
        caller.close();
        mock.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown | /error/code",
                "extra-member | /error/hint, /hint",
                "message-changed | /error/message",
                "missing-message | /error/message",
                "wrong-media-type | ''",
            })
    void one_thing_differs_from_the_documented_error(String variant, String places) {
        Response documented = caller.prefer(BALANCE, "error=AC-104");
        Response changed = caller.prefer(BALANCE, "error=" + variant + "; of=AC-104");
        assertThat(changed.status()).isEqualTo(documented.status());
        assertThat(changed.headers().first("Linkfault-Undocumented")).contains(variant);
        assertThat(changed.headers().first("Linkfault-Entry")).isEmpty();
        assertThat(changed.headers().first("Linkfault-Evidence")).isEmpty();
        assertThat(changed.headers().first("Preference-Applied")).contains("error=" + variant);
        assertThat(changed.headers().first("Content-Type"))
                .contains(variant.equals("wrong-media-type") ? "text/plain" : "application/json");
        assertThat(differences("", Caller.json(documented), Caller.json(changed)))
                .isEqualTo(places.isEmpty() ? List.of() : List.of(places.split(", ")));
    }

    @Test
    void an_unknown_code_has_the_documented_form_and_is_in_no_table() {
        Catalog catalog = Catalog.bundled();
        for (var path : Map.of(BALANCE, "/error/code", ENTITY, "/code").entrySet()) {
            String code = Caller.json(caller.prefer(path.getKey(), "error=unknown"))
                    .at(path.getValue())
                    .asString();
            assertThat(code).isNotEmpty();
            assertThat(catalog.entries()).noneMatch(entry -> code.equals(entry.code()));
            assertThat(catalog.apis())
                    .anyMatch(api -> api.errorBody().codeForm().matcher(code).matches());
        }
    }

    @Test
    void the_texts_of_an_api_without_messages_are_its_title_and_details() {
        JsonNode body = Caller.json(caller.prefer(ENTITY, "error=missing-message; of=internal_server_error"));
        assertThat(body.has("title") || body.has("details")).isFalse();
        assertThat(body.path("code").asString()).isEqualTo("internal_server_error");
    }

    @Test
    void it_is_not_counted_as_a_documented_error() {
        try (MockServer fresh = MockServer.start(Catalog.bundled());
                var client = new Caller(fresh.url())) {
            client.prefer(BALANCE, "error=message-changed; of=AC-105");
            JsonNode summary = Caller.json(client.get("/coverage", Map.of())).path("summary");
            assertThat(summary.path("met").asInt()).isZero();
            assertThat(summary.path("requests").asInt()).isEqualTo(1);
        }
    }

    @Test
    void a_dripping_answer_arrives_in_full_a_byte_at_a_time() throws IOException {
        long before = System.nanoTime();
        int reads = 0;
        var text = new StringBuilder();
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(mock.url()).getPort())) {
            socket.getOutputStream()
                    .write(String.join(
                                    "\r\n",
                                    "GET /v2/accounts/any HTTP/1.1",
                                    "Host: x",
                                    "Connection: close",
                                    "Prefer: error=AC-102, fault=drip",
                                    "",
                                    "")
                            .getBytes(UTF_8));
            var buffer = new byte[4_096];
            for (int read = socket.getInputStream().read(buffer);
                    read > 0;
                    read = socket.getInputStream().read(buffer)) {
                reads++;
                text.append(new String(buffer, 0, read, UTF_8));
            }
        }
        int body = text.length() - text.indexOf("\r\n\r\n") - 4;
        assertThat(text).contains("Content-Length: " + body, "Linkfault-Entry: aerosync/getAccount/AC-102");
        assertThat(text).endsWith("}");
        assertThat(System.nanoTime() - before).isGreaterThan((body - 2) * 45_000_000L);
        assertThat(reads).isGreaterThan(body / 2);
    }

    /** The places, as JSON Pointers, at which one tree differs from another. */
    private static List<String> differences(String here, JsonNode one, JsonNode other) {
        if (!one.isObject() || !other.isObject()) {
            return one.equals(other) ? List.of() : List.of(here);
        }
        var names = new java.util.TreeSet<>(one.propertyNames());
        names.addAll(other.propertyNames());
        return names.stream()
                .flatMap(name -> differences(here + "/" + name, one.path(name), other.path(name)).stream())
                .toList();
    }
}
