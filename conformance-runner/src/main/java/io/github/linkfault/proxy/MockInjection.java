package io.github.linkfault.proxy;

import io.github.linkfault.audit.LiveAudit;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.MockServer;
import java.util.LinkedHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Lets the mock answer a request that prefers an error. The wire to the client is the proxy's, so its faults cannot be had. */
public final class MockInjection implements Injection {

    private static final Pattern FAULT = Pattern.compile("(?i)\\bfault\\s*=");

    private final MockServer mock;
    private final LiveAudit audit;
    private final BiConsumer<Request, Response> log;

    /**
     * @param audit says which operation a request is of
     * @param log is told of each answer
     */
    public MockInjection(MockServer mock, LiveAudit audit, BiConsumer<Request, Response> log) {
        this.mock = mock;
        this.audit = audit;
        this.log = log;
    }

    @Override
    public Response answer(Request request) {
        Response answer = request.headers().all("Prefer").anyMatch(preference -> FAULT.matcher(preference)
                        .find())
                ? noFault()
                : ofMock(request);
        log.accept(request, answer);
        return answer;
    }

    private Response ofMock(Request request) {
        String sent = request.path();
        String path = audit.documentedPath(request.method(), request.url()).orElse(sent);
        String query = request.pathAndQuery().substring(sent.length());
        var asked = new Request(request.method(), mock.url() + path + query, request.headers(), request.body());
        return mock.answer(asked) instanceof Response response
                ? response
                : problem(502, "the mock did not answer", "The mock did not answer.");
    }

    private static Response noFault() {
        return problem(
                400,
                "faults are the mock's alone",
                "Prefer asks for a fault of the wire; the proxy answers with errors alone. Point the client at linkfault mock.");
    }

    private static Response problem(int status, String miss, String detail) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/problem+json");
        headers.put("Linkfault-Miss", miss);
        String body = JsonMapper.shared()
                .createObjectNode()
                .put("type", "about:blank")
                .put("title", "linkfault proxy: " + miss)
                .put("status", status)
                .put("detail", detail)
                .toString();
        return new Response(status, Headers.of(headers), Body.of(body));
    }
}
