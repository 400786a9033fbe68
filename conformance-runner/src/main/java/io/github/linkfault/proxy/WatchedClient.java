package io.github.linkfault.proxy;

import static com.github.tomakehurst.wiremock.http.HttpHeader.httpHeader;

import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.client.HttpClient;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Response;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** The client that passes requests on, and tells of what came back. */
final class WatchedClient implements HttpClient {

    private static final String MISS = "Linkfault-Miss";

    private final HttpClient client;
    private final Consumer<ProxiedExchange> passed;

    WatchedClient(HttpClient client, Consumer<ProxiedExchange> passed) {
        this.client = client;
        this.passed = passed;
    }

    @Override
    public com.github.tomakehurst.wiremock.http.Response execute(com.github.tomakehurst.wiremock.http.Request asked) {
        com.github.tomakehurst.wiremock.http.Response came;
        try {
            came = client.execute(asked);
        } catch (IOException | RuntimeException broken) {
            Failure failure = failure(broken);
            passed.accept(new ProxiedExchange(Wire.request(asked), failure));
            return gateway(failure);
        }
        Headers headers = Wire.headers(came.getHeaders());
        Body body = Wire.body(headers, came.getBody());
        passed.accept(new ProxiedExchange(Wire.request(asked), new Response(came.getStatus(), headers, body)));
        return came;
    }

    private static Failure failure(Throwable broken) {
        Throwable cause = broken;
        while (cause.getCause() != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        boolean late = cause instanceof SocketTimeoutException;
        return new Failure(
                late ? Failure.Kind.TIMEOUT : Failure.Kind.UNREACHABLE,
                late
                        ? "it did not answer in time"
                        : "it cannot be reached (" + cause.getClass().getSimpleName() + ")");
    }

    /** What the client gets where the API gave nothing: the proxy's own answer, which cannot be taken for the API's. */
    private static com.github.tomakehurst.wiremock.http.Response gateway(Failure failure) {
        int status = failure.kind() == Failure.Kind.TIMEOUT ? 504 : 502;
        String body = JsonMapper.shared()
                .createObjectNode()
                .put("type", "about:blank")
                .put("title", "linkfault proxy: no answer of the API")
                .put("status", status)
                .put("detail", "The API gave no answer: " + failure.detail() + ".")
                .toString();
        return com.github.tomakehurst.wiremock.http.Response.response()
                .status(status)
                .headers(new HttpHeaders(
                        httpHeader("Content-Type", "application/problem+json"),
                        httpHeader(MISS, "no answer of the API: " + failure.detail())))
                .body(body)
                .build();
    }
}
