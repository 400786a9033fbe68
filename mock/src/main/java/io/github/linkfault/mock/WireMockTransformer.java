package io.github.linkfault.mock;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.ChunkedDribbleDelay;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Header;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.behaviour.WireFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Hands every request that WireMock takes to the {@link RequestDispatcher}, and carries out on the wire what it decides. */
final class WireMockTransformer implements ResponseTransformerV2 {

    private final RequestDispatcher dispatcher;

    WireMockTransformer(RequestDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public com.github.tomakehurst.wiremock.http.Response transform(
            com.github.tomakehurst.wiremock.http.Response stub, ServeEvent event) {
        RequestDispatcher.Decision decision = dispatcher.decide(request(event.getRequest()));
        var builder =
                com.github.tomakehurst.wiremock.http.Response.Builder.like(stub).but();
        Answer answer = decision.answer();
        if (decision.delay() > 0) {
            builder = builder.incrementInitialDelay(decision.delay());
        }
        if (decision.fault() == WireFault.TIMEOUT) {
            // WireMock waits on a timer, not in a thread.
            return builder.incrementInitialDelay(WireFault.TIMEOUT_SECONDS * 1000L)
                    .fault(Fault.EMPTY_RESPONSE)
                    .build();
        }
        if (decision.fault() == WireFault.RESET || !(answer instanceof Response response)) {
            return builder.fault(Fault.CONNECTION_RESET_BY_PEER).build();
        }
        byte[] body = response.body().bytes();
        List<HttpHeader> fields = new ArrayList<>();
        for (Header field : response.headers()) {
            fields.add(new HttpHeader(field.name(), field.value()));
        }
        if (decision.fault() == WireFault.TRUNCATED) {
            fields.add(new HttpHeader("Content-Length", String.valueOf(body.length)));
            body = Arrays.copyOf(body, body.length / 2);
        }
        if (decision.fault() == WireFault.DRIP && body.length > 0) {
            builder = builder.chunkedDribbleDelay(
                    new ChunkedDribbleDelay(body.length, body.length * WireFault.DRIP_MILLIS));
        }
        return builder.status(response.status())
                .headers(new HttpHeaders(fields))
                .body(body)
                .build();
    }

    private static Request request(com.github.tomakehurst.wiremock.http.Request request) {
        var fields = new ArrayList<Header>();
        for (HttpHeader field : request.getHeaders().all()) {
            field.values().forEach(value -> fields.add(new Header(field.key(), value)));
        }
        return new Request(
                request.getMethod().value(),
                request.getAbsoluteUrl(),
                new Headers(fields),
                request.getBody() == null ? Body.EMPTY : Body.of(request.getBody()));
    }

    @Override
    public String getName() {
        return "linkfault";
    }
}
