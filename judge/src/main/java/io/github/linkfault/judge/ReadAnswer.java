package io.github.linkfault.judge;

import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.exchange.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What came back for a request, read once, so that it can be judged as one entry after the other. Immutable. */
public final class ReadAnswer {

    /** The response; null where none came. */
    final @Nullable Response response;

    final Quoted quoted;
    final StrictJson json;
    /** The findings that it has as any entry. */
    final List<Finding> findings;

    private ReadAnswer(@Nullable Response response, Quoted quoted, StrictJson json, List<Finding> findings) {
        this.response = response;
        this.quoted = quoted;
        this.json = json;
        this.findings = findings;
    }

    static ReadAnswer of(Exchange exchange, Secrets secrets) {
        var quoted = new Quoted(secrets);
        if (exchange.answer() instanceof Failure failure) {
            Finding broken = Rule.TRANSPORT.broken("a whole HTTP response before the deadline", failure.detail());
            return new ReadAnswer(null, quoted, StrictJson.NONE, List.of(broken));
        }
        var response = (Response) exchange.answer();
        String text = response.body().text();
        StrictJson json = StrictJson.read(response.body(), text, quoted);
        var findings = new ArrayList<Finding>();
        if (json.fault() != null) {
            findings.add(Rule.BODY_JSON.broken("one JSON document in UTF-8", json.fault()));
        }
        StackTrace.in(text)
                .ifPresent(frame ->
                        findings.add(Rule.STACK_TRACE.broken("nothing of the server's inside", quoted.text(frame))));
        secrets.repeatedBy(response)
                .ifPresent(name -> findings.add(
                        Rule.SECRET.broken("no secret of the request", "the answer repeats ${" + name + "}")));
        return new ReadAnswer(response, quoted, json, List.copyOf(findings));
    }

    /** The body as JSON; empty where it is none, or not exactly one document. */
    public Optional<JsonNode> document() {
        return Optional.ofNullable(json.document());
    }
}
