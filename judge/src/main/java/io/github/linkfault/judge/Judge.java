package io.github.linkfault.judge;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.exchange.Secrets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Decides whether an answer is what the documents say, and nothing else does. Holds it only to what is documented, and to
 * that exactly; where the documents contradict themselves, to any of their readings.
 *
 * <p>A pure function of its arguments; safe for use by several threads.
 */
public final class Judge {

    private final Catalog catalog;
    private final BodyRules bodyRules;
    private final EventRules eventRules;
    private final Readings readings;
    private final Rules rules;
    private final Reads reads;

    /** A judge that goes by this catalog and by the published schemas. */
    public Judge(Catalog catalog) {
        this.catalog = catalog;
        this.bodyRules = new BodyRules(catalog);
        this.eventRules = new EventRules(catalog);
        this.readings = new Readings(catalog);
        this.rules = Rules.of(catalog);
        this.reads = new Reads(catalog, readings);
    }

    /** What its judgements depend on, beside the entry and the answer's status and body. */
    public Reads reads() {
        return reads;
    }

    /**
     * Judges what came back for a request that was meant to provoke an entry.
     *
     * @param entry an entry that shows in an answer of the API
     * @param bindings the ids that the request really sent, by the name of their placeholder
     * @param secrets the secrets of the request
     */
    public Judgement judge(Entry entry, Exchange exchange, Map<String, String> bindings, Secrets secrets) {
        return judge(entry, read(exchange, secrets), bindings);
    }

    /**
     * Reads what came back for a request, to judge it as one or more entries.
     *
     * @param secrets the secrets of the request
     */
    public ReadAnswer read(Exchange exchange, Secrets secrets) {
        return ReadAnswer.of(exchange, secrets);
    }

    /**
     * Judges what was read for a request that was meant to provoke an entry.
     *
     * @param entry an entry that shows in an answer of the API
     * @param bindings the ids that the request really sent, by the name of their placeholder
     */
    public Judgement judge(Entry entry, ReadAnswer answer, Map<String, String> bindings) {
        Response response = answer.response;
        if (response == null) {
            return new Judgement(answer.findings, List.of());
        }
        var findings = new ArrayList<>(answer.findings);
        HeadRules.check(entry, response, answer.quoted, findings::add);
        JsonNode document = answer.json.document();
        if (document != null && entry.isFailure()) {
            bodyRules.check(entry, document, bindings, answer.quoted, findings::add);
        }
        return new Judgement(rules.inOrder(findings), readings.of(entry, response, document));
    }

    /** Judges a text that another surface than the API reported, as an entry of that surface. */
    public Judgement judge(Entry entry, String reported) {
        var findings = new ArrayList<Finding>();
        TextRules.check(entry, reported, findings::add);
        return new Judgement(rules.inOrder(findings), List.of());
    }

    /**
     * Judges an event that an API posted, as an entry of its surface. Whether it is signed rightly only who has the secret can say.
     *
     * @param request as it arrived; without header fields, only the body is judged
     */
    public Judgement judge(Entry entry, Request request) {
        var findings = new ArrayList<Finding>();
        eventRules.check(entry, request, findings::add);
        return new Judgement(rules.inOrder(findings), List.of());
    }

    /**
     * The entry of the same API that this answer fits best, where that is another one and it fits better: the likeliest
     * explanation of a failure.
     */
    public Optional<Entry> nearest(Entry entry, Exchange exchange, Map<String, String> bindings) {
        if (!(exchange.answer() instanceof Response response)) {
            return Optional.empty();
        }
        // Only a body that can be read can be another entry's; read it once, not once for each of them.
        JsonNode document = StrictJson.read(response.body(), response.body().text(), Quoted.OPEN)
                .document();
        if (document == null) {
            return Optional.empty();
        }
        String code = entry.api().errorBody().codeOf(document);
        return catalog.entries().stream()
                .filter(candidate -> candidate.api().equals(entry.api()) && candidate.statuses() != null)
                // A status without a code fits almost any answer, and so explains none.
                .filter(candidate ->
                        candidate.code() != null && candidate.code().equals(code))
                .filter(candidate -> fits(candidate, response, document, bindings))
                .min(Comparator.<Entry>comparingInt(candidate -> candidate.equals(entry) ? 0 : 1)
                        .thenComparingInt(candidate -> candidate.operationId().equals(entry.operationId()) ? 0 : 1))
                .filter(candidate -> !candidate.equals(entry));
    }

    private boolean fits(Entry entry, Response response, JsonNode document, Map<String, String> bindings) {
        var findings = new ArrayList<Finding>();
        HeadRules.check(entry, response, Quoted.OPEN, findings::add);
        bodyRules.check(entry, document, bindings, Quoted.OPEN, findings::add);
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.VIOLATION);
    }
}
