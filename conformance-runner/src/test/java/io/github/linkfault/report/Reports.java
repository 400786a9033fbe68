package io.github.linkfault.report;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.judge.Judge;
import io.github.linkfault.result.Deviations;
import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.Outcome;
import io.github.linkfault.result.Reason;
import io.github.linkfault.result.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reports made by hand, of answers that were really judged. */
final class Reports {

    static final Catalog CATALOG = Catalog.bundled();

    private static final Judge JUDGE = new Judge(CATALOG);
    private static final Headers JSON = Headers.of(Map.of("Content-Type", "application/json"));
    private static final Map<String, String> BINDINGS = Map.of("connectionId", "c0ffee", "jobId", "j0b");

    private Reports() {}

    static Entry entry(String id) {
        return CATALOG.entry(id).orElseThrow();
    }

    static Report of(List<EntryResult> results) {
        return of("staging", results, List.of());
    }

    static Report of(String target, List<EntryResult> results, List<String> problems) {
        return new Report(
                CATALOG,
                "0.1.0",
                target,
                Instant.parse("2026-11-21T02:07:13Z"),
                Duration.ofMillis(1234),
                results,
                problems);
    }

    /** Every entry answered as documented but those given; the widget's are declared. */
    static List<EntryResult> all(Map<String, Outcome> others) {
        var outcomes = new HashMap<String, Outcome>();
        for (Entry entry : CATALOG.entries()) {
            outcomes.put(
                    entry.id(),
                    entry.statuses() == null
                            ? new Outcome.NotExercised(
                                    Reason.DECLARED, "The widget's strings do not travel over the API.")
                            : judged(entry.id(), right(entry)));
        }
        outcomes.putAll(others);
        return Report.join(CATALOG.entries(), outcomes, false, Deviations.NONE);
    }

    static Outcome judged(String id, Answer answer) {
        return judged(id, answer, JSON);
    }

    static Outcome judged(String id, Answer answer, Headers sent) {
        Entry entry = entry(id);
        Operation operation = Objects.requireNonNull(entry.operation());
        var request = new Request(
                operation.method(),
                "https://api.example/v2" + operation.path().replaceAll("\\{.*?}", "c0ffee"),
                sent,
                Body.EMPTY);
        var exchange = new Exchange(request, answer);
        return new Outcome.Judged(
                JUDGE.judge(entry, exchange, BINDINGS, Secrets.NONE),
                exchange,
                JUDGE.nearest(entry, exchange, BINDINGS).map(Entry::id).orElse(null));
    }

    static Response right(Entry entry) {
        int status = Objects.requireNonNull(entry.statuses()).accepted().first();
        return response(status, body(String.valueOf(entry.code()), message(entry)))
                .withBody(Body.of(entry.category() == null ? body(entry.label(), message(entry)) : fuse(entry)));
    }

    static Response response(int status, String body) {
        return new Response(status, JSON, Body.of(body));
    }

    static String body(String code, String message) {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
    }

    private static String message(Entry entry) {
        return entry.message().map(Reports::filled).orElse("");
    }

    private static String filled(MessageTemplate template) {
        return template.fill(BINDINGS, "help@example.com");
    }

    private static String fuse(Entry entry) {
        String code = entry.code() == null ? "invalid_headers" : entry.code();
        return "{\"request_id\":\"1\",\"title\":\"T\",\"details\":\"D\",\"code\":\"" + code
                + "\",\"type\":\"bad_request\",\"source\":\"aggregator\",\"data\":{\"aggregator\":\"mx\",\"errors\":[{}]}}";
    }

    /** A report in one of its forms, as one text. */
    static String render(ReportFolder.Rendering rendering, Report report) {
        var text = new StringWriter();
        try {
            rendering.write(report, AuditedTraffic.NONE, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
