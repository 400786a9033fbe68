package io.github.linkfault.mock;

import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of one mock, for tests: short calls that return what came back. */
final class Caller implements AutoCloseable {

    private static final Map<String, String> TOKEN = Map.of("Authorization", "Bearer mock-aerosync-token");

    private final JdkClient client = new JdkClient(Duration.ofSeconds(10));
    private final String url;

    Caller(String url) {
        this.url = url;
    }

    Answer send(Request request) {
        return client.send(request);
    }

    Response call(String method, String path, Map<String, String> headers, String body) {
        return (Response) send(new Request(method, url + path, Headers.of(headers), Body.of(body)));
    }

    Response get(String path, Map<String, String> headers) {
        return call("GET", path, headers, "");
    }

    Response prefer(String path, String preference) {
        return get(path, Map.of("Prefer", preference));
    }

    /** A call of Aerosync's with a valid token. */
    Response aerosync(String method, String path) {
        return call(method, "/v2" + path, TOKEN, "");
    }

    /** A call of Fuse's with valid credentials. */
    Response fuse(String method, String path, String body) {
        return call(
                method,
                path,
                Map.of(
                        "Content-Type", "application/json",
                        "Fuse-Client-Id", "any-client",
                        "Fuse-Api-Key", "mock-key-healthy"),
                body);
    }

    static JsonNode json(Response response) {
        return JsonMapper.shared().readTree(response.body().text());
    }

    static String entry(Response response) {
        return response.headers().first("Linkfault-Entry").orElse("none");
    }

    @Override
    public void close() {
        client.close();
    }
}
