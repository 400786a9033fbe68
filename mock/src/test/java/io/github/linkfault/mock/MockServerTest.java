package io.github.linkfault.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mock decides by the request alone; that it answers with each documented error, a run against it shows. */
class MockServerTest {

    private static final Catalog CATALOG = Catalog.bundled();
    private static final String HEALTHY = "c0ffee00000000000000000000000000";
    private static MockServer mock;
    private static JdkClient client;

    @BeforeAll
    static void start() {
        mock = MockServer.start(CATALOG);
        client = new JdkClient(Duration.ofSeconds(10));
    }

    @AfterAll
    static void stop() {
        client.close();
        mock.close();
    }

    static List<Operation> operations() {
        return CATALOG.operations();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_valid_request_is_answered_with_the_documented_success(Operation operation) {
        Response response = send(operation);
        assertThat(response.status()).isEqualTo(operation.successStatus());
        // What a job has to read first is left out until then.
        List<String> members = operation.successBody().propertyNames().stream()
                .filter(member -> !(operation.id().equals("getIdentity") && member.equals("identity")))
                .toList();
        assertThat(json(response).propertyNames()).containsExactlyElementsOf(members);
        assertThat(response.body().text()).doesNotContainPattern("\\{[A-Za-z]+}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer not-a-token", "Basic dXNlcg==", "Bearer mock-token-1"})
    void a_token_that_the_mock_did_not_issue_is_refused(String authorization) {
        Response response = get("/v2/accounts/" + HEALTHY, Map.of("Authorization", authorization));
        assertThat(json(response).at("/error/code").asString()).isEqualTo("AC-001");
        assertThat(response.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "'{', AC-100, 400",
        "'[]', AC-100, 400",
        "'{\"apiKey\": 1, \"apiSecret\": 2}', AC-100, 400",
        "'{\"apiKey\": \"mock-aerosync-key\", \"apiSecret\": \"wrong\"}', AC-101, 401",
    })
    void a_token_is_issued_for_the_right_key_and_secret_only(String body, String code, int status) {
        Response response =
                (Response) client.send(new Request("POST", mock.url() + "/v2/token", Headers.NONE, Body.of(body)));
        assertThat(json(response).at("/error/code").asString()).isEqualTo(code);
        assertThat(response.status()).isEqualTo(status);
    }

    @Test
    void a_condition_shows_only_where_the_documents_have_it() {
        Map<String, String> token = Map.of("Authorization", "Bearer " + token());
        String locked = "/v2/accounts/c0ffee00000000000000000000000108";
        assertThat(get(locked, token).status()).isEqualTo(200);
        assertThat(post(locked + "/refresh", token, "").status()).isEqualTo(429);
    }

    @Test
    void a_request_of_no_operation_cannot_be_mistaken_for_the_apis() {
        Response response = get("/v2/nowhere", Map.of());
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.headers().first("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().first("Linkfault-Miss")).isPresent();
        assertThat(response.headers().first("Linkfault-Entry")).isEmpty();
        assertThat(json(response).path("title").asString()).startsWith("linkfault mock: ");
        assertThat(json(response).has("error") || json(response).has("code")).isFalse();
        assertThat(post("/v2/accounts/" + HEALTHY, Map.of(), "").status()).isEqualTo(404);
    }

    @Test
    void the_administration_of_its_server_is_closed() {
        assertThat(get("/__admin/mappings", Map.of()).status()).isEqualTo(404);
        assertThat(post("/__admin/shutdown", Map.of(), "").status()).isEqualTo(404);
        assertThat(get("/v2/nowhere", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void it_listens_on_loopback_only() {
        assertThat(mock.url()).startsWith("http://127.0.0.1:");
    }

    private static Response send(Operation operation) {
        if (operation.api().id().equals("aerosync")) {
            // One connection for each operation: a job that one has begun would keep the others waiting.
            String own = "c0ffee%022x0000".formatted(CATALOG.operations().indexOf(operation));
            String path =
                    "/v2" + operation.path().replace("{connectionId}", own).replace("{jobId}", "REF-" + own);
            String body = operation.id().equals("createToken") ? credentials() : "";
            Map<String, String> headers =
                    operation.id().equals("createToken") ? Map.of() : Map.of("Authorization", "Bearer " + token());
            return operation.method().equals("GET") ? get(path, headers) : post(path, headers, body);
        }
        return (Response) client.send(Samples.of(mock.url(), CATALOG).of(operation));
    }

    private static String token() {
        return json(post("/v2/token", Map.of(), credentials())).path("token").asString();
    }

    private static String credentials() {
        return "{\"apiKey\":\"mock-aerosync-key\",\"apiSecret\":\"mock-aerosync-secret\"}";
    }

    private static Response get(String path, Map<String, String> headers) {
        return (Response) client.send(new Request("GET", mock.url() + path, Headers.of(headers), Body.EMPTY));
    }

    private static Response post(String path, Map<String, String> headers, String body) {
        return (Response) client.send(new Request("POST", mock.url() + path, Headers.of(headers), Body.of(body)));
    }

    private static JsonNode json(Response response) {
        return JsonMapper.shared().readTree(response.body().text());
    }
}
