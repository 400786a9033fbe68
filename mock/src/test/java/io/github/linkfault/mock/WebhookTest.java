package io.github.linkfault.mock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.linkfault.catalog.Catalog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client receives webhooks of the mock, and verifies them as the vendor documents it, with Java's library alone. */
class WebhookTest {

    private static final String SECRET = "the client's secret";

    /** A request that the client received. */
    private record Received(
            String text,
            @Nullable String signature,
            @Nullable String agent) {

        /** As documented: HMAC-SHA256 of the raw body in hexadecimal digits, behind {@code sha256=}. */
        boolean isVerifiedBy(String secret) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            var digits = new StringBuilder("sha256=");
            for (byte each : mac.doFinal(text.getBytes(UTF_8))) {
                digits.append("%02x".formatted(each));
            }
            return digits.toString().equals(signature);
        }
    }

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final MockServer mock = MockServer.start(Catalog.bundled());
    private final HttpServer receiver;

    WebhookTest() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void listen() {
        receiver.createContext("/hooks", exchange -> {
            received.add(new Received(
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                    exchange.getRequestHeaders().getFirst("X-Webhook-Signature"),
                    exchange.getRequestHeaders().getFirst("User-Agent")));
            Integer answer = answers.poll();
            exchange.sendResponseHeaders(answer == null ? 204 : answer, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
        mock.close();
    }

    @Test
    void a_webhook_is_received_and_verified_with_the_right_secret_alone() throws Exception {
        JsonNode report = send(Map.of("event", "job.balance", "status", "failed", "secret", SECRET), 200);

        Received webhook = received.remove();
        assertThat(webhook.isVerifiedBy(SECRET)).isTrue();
        assertThat(webhook.isVerifiedBy("another secret")).isFalse();
        assertThat(new Received(webhook.text() + " ", webhook.signature(), null).isVerifiedBy(SECRET))
                .isFalse();
        JsonNode body = JsonMapper.shared().readTree(webhook.text());
        assertThat(body.path("event").asString()).isEqualTo("job.balance");
        assertThat(body.at("/data/status").asString()).isEqualTo("failed");
        assertThat(webhook.agent()).isEqualTo("Aerosync-Webhooks/1.0");
        JsonNode delivery = report.at("/deliveries/0");
        assertThat(delivery.path("signed").asBoolean()).isTrue();
        assertThat(delivery.path("delivered").asBoolean()).isTrue();
        assertThat(attempts(delivery)).containsExactly(204);
    }

    @Test
    void without_a_secret_there_is_no_signature() throws Exception {
        send(Map.of("event", "bank.revocation"), 200);

        Received webhook = received.remove();
        assertThat(webhook.signature()).isNull();
        assertThat(webhook.text()).contains("\"status\":\"revoked\"", "\"connection_id\"");
    }

    @Test
    void one_that_nobody_documents_a_signature_of_has_none() throws Exception {
        JsonNode report = send(Map.of("event", "financial_connection.finished", "secret", SECRET), 200);

        assertThat(received.remove().text()).contains("\"type\":\"financial_connection.finished\"");
        assertThat(report.at("/deliveries/0/signed").asBoolean(true)).isFalse();
    }

    @Test
    void it_is_sent_again_until_a_2xx_answers() throws Exception {
        answers.addAll(List.of(500, 302));
        JsonNode report = send(Map.of("event", "job.identity", "secret", SECRET, "pauseMillis", 1), 200);

        assertThat(attempts(report.at("/deliveries/0"))).containsExactly(500, 302, 204);
        assertThat(received)
                .hasSize(3)
                .extracting(Received::text)
                .containsOnly(received.element().text());
    }

    @Test
    void it_is_given_up_after_three_attempts() throws Exception {
        answers.addAll(List.of(500, 500, 500, 500));
        JsonNode report = send(Map.of("event", "job.identity", "pauseMillis", 1), 200);

        assertThat(attempts(report.at("/deliveries/0"))).containsExactly(500, 500, 500);
        assertThat(report.at("/deliveries/0/delivered").asBoolean(true)).isFalse();
        assertThat(received).hasSize(3);
    }

    @Test
    void out_of_order_the_earlier_status_comes_last() throws Exception {
        send(Map.of("event", "job.balance", "status", "failed", "outOfOrder", true), 200);

        assertThat(received)
                .extracting(webhook -> JsonMapper.shared()
                        .readTree(webhook.text())
                        .at("/data/status")
                        .asString())
                .containsExactly("failed", "initiated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event | job.balanse | did you mean \"job.balance\"?",
                "url | https://example.com/hooks | is not on this machine",
                "url | http://127.0.0.1.example.com/ | is not on this machine",
                "url | http://localhost@example.com/ | is not on this machine",
                "url | ftp://127.0.0.1/ | is not on this machine",
                "url | no url | is no URL",
                "sekret | x | unknown member \"sekret\"",
                "pauseMillis | x | \"pauseMillis\" is no whole number"
            })
    void what_does_not_fit_is_refused_and_nothing_is_sent(String member, String value, String why) throws Exception {
        var asked = new java.util.HashMap<String, Object>(Map.of("event", "job.balance"));
        asked.put(member, value);
        assertThat(send(asked, 400).toString()).contains(why.replace("\"", "\\\""));
        assertThat(received).isEmpty();
    }

    @Test
    void the_index_of_webhooks_lists_what_can_be_sent() throws Exception {
        HttpResponse<String> list = client.send(
                HttpRequest.newBuilder(URI.create(mock.url() + "/linkfault/webhooks"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        JsonNode webhooks = JsonMapper.shared().readTree(list.body());
        assertThat(webhooks)
                .extracting(webhook -> webhook.path("event").asString())
                .contains("job.balance", "bank.revocation", "financial_connection.finished")
                .hasSize(6);
        assertThat(webhooks.get(0).path("statuses"))
                .extracting(JsonNode::asString)
                .contains("failed", "completed");
    }

    private static List<Integer> attempts(JsonNode delivery) {
        return delivery.path("attempts").valueStream().map(JsonNode::asInt).toList();
    }

    private JsonNode send(Map<String, Object> asked, int status) throws Exception {
        var document = JsonMapper.shared().createObjectNode();
        document.put("url", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hooks");
        asked.forEach((name, value) -> document.putPOJO(name, value));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(mock.url() + "/linkfault/webhooks"))
                        .POST(HttpRequest.BodyPublishers.ofString(document.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }
}
