package io.github.linkfault.report;

import io.github.linkfault.exchange.Curl;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Header;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import org.jspecify.annotations.Nullable;

/** A request and its answer as HTTP text. */
record HtmlExchange(Exchange exchange) {

    /** The first line with the header fields, and the body. */
    record Message(String head, HtmlBody body) {}

    /** Both on one line: {@code GET /v2/accounts/c0ffee/balance → 400}. */
    String line() {
        Request request = exchange.request();
        String answer = exchange.answer() instanceof Response response
                ? String.valueOf(response.status())
                : "no response: " + failure();
        return Visible.line(request.method() + " " + request.pathAndQuery() + " → " + answer);
    }

    Message request() {
        Request request = exchange.request();
        String line = Visible.line(request.method() + " " + request.url());
        return new Message(line + fields(request.headers()), HtmlBody.of(request.body()));
    }

    @Nullable
    Message response() {
        return exchange.answer() instanceof Response response
                ? new Message("HTTP " + response.status() + fields(response.headers()), HtmlBody.of(response.body()))
                : null;
    }

    /** What kept the response from arriving. */
    @Nullable
    String failure() {
        return exchange.answer() instanceof Failure failure ? failure.detail() : null;
    }

    String curl() {
        return Curl.command(exchange.request());
    }

    private static String fields(Headers headers) {
        var text = new StringBuilder();
        for (Header field : headers) {
            text.append('\n').append(Visible.line(field.name() + ": " + field.value()));
        }
        return text.toString();
    }
}
