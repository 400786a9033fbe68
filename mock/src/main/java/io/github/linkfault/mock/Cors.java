package io.github.linkfault.mock;

import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Header;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lets pages of any origin call the mock and read what it answers: the mock holds no secret of anybody's (Fetch Standard, CORS). */
final class Cors {

    private static final String ORIGIN = "Origin";
    private static final String METHOD = "Access-Control-Request-Method";
    private static final String HEADERS = "Access-Control-Request-Headers";
    private static final String NETWORK = "Access-Control-Request-Private-Network";

    private Cors() {}

    /** The answer to a question whether a page may send a request; empty where the request is no such question. */
    static Optional<Response> preflight(Request request) {
        Optional<String> method = request.headers().first(METHOD);
        if (!request.method().equals("OPTIONS")
                || method.isEmpty()
                || request.headers().first(ORIGIN).isEmpty()) {
            return Optional.empty();
        }
        Headers headers = Headers.NONE.with("Access-Control-Allow-Methods", token(method.get()));
        Optional<String> wanted = request.headers().first(HEADERS);
        if (wanted.isPresent()) {
            headers = headers.with("Access-Control-Allow-Headers", token(wanted.get()));
        }
        if (request.headers().first(NETWORK).isPresent()) {
            headers = headers.with("Access-Control-Allow-Private-Network", "true");
        }
        return Optional.of(new Response(204, headers.with("Access-Control-Max-Age", "600"), Body.EMPTY));
    }

    /** The answer with what a page needs to read it, and each of its header fields, where a page has asked. */
    static Response readable(Request request, Response response) {
        Optional<String> origin = request.headers().first(ORIGIN);
        if (origin.isEmpty()) {
            return response;
        }
        String fields = response.headers().fields().stream()
                .map(Header::name)
                .filter(name -> !name.startsWith("Access-Control-"))
                .distinct()
                .collect(Collectors.joining(", "));
        Headers headers = response.headers()
                .with("Access-Control-Allow-Origin", token(origin.get()))
                .with("Access-Control-Allow-Credentials", "true")
                .with(
                        "Vary",
                        response.headers()
                                        .first("Vary")
                                        .map(vary -> vary + ", ")
                                        .orElse("")
                                + ORIGIN);
        return response.withHeaders(fields.isEmpty() ? headers : headers.with("Access-Control-Expose-Headers", fields));
    }

    /** Fit for a header field. */
    private static String token(String text) {
        return text.replaceAll("[^!-~ ]", "");
    }
}
