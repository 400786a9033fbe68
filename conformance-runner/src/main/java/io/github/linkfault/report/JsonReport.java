package io.github.linkfault.report;

import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.Reading;
import io.github.linkfault.exchange.Curl;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Header;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.history.Told;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.Episode;
import io.github.linkfault.result.ErrataSeen;
import io.github.linkfault.result.Outcome;
import io.github.linkfault.result.Past;
import io.github.linkfault.result.Report;
import io.github.linkfault.result.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A report as {@code report.json}; its schema is {@code schemas/linkfault/report.schema.json}. */
final class JsonReport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    /** Entry by entry: a large report need not fit into memory a second time. */
    static void write(Report report, Writer out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.writeStartObject();
        for (var member : head(report).properties()) {
            json.writeName(member.getKey());
            json.writeTree(member.getValue());
        }
        json.writeName("entries");
        json.writeStartArray();
        report.results().forEach(result -> json.writeTree(node(report, result)));
        json.writeEndArray();
        json.writeName("further");
        json.writeStartArray();
        report.further().forEach(result -> json.writeTree(node(report, result)));
        json.writeEndArray();
        for (var member : tail(report).properties()) {
            json.writeName(member.getKey());
            json.writeTree(member.getValue());
        }
        json.writeEndObject();
        json.flush();
        out.write('\n');
    }

    private static ObjectNode head(Report report) {
        ObjectNode head = JSON.createObjectNode();
        head.putObject("tool").put("name", "linkfault").put("version", report.version());
        head.put("target", report.target());
        head.put("startedAt", report.startedAt().toString());
        head.put("durationMillis", report.duration().toMillis());
        head.putObject("summary")
                .put("entries", report.results().size())
                .put("passed", report.count(Verdict.PASSED))
                .put("failed", report.count(Verdict.FAILED))
                .put("accepted", report.count(Verdict.ACCEPTED))
                .put("flaky", report.count(Verdict.FLAKY))
                .put("notExercised", report.count(Verdict.NOT_EXERCISED))
                .put("exitCode", report.exitCode());
        return head;
    }

    private static ObjectNode tail(Report report) {
        ObjectNode tail = JSON.createObjectNode();
        ArrayNode errata = tail.putArray("errata");
        ErrataSeen.in(report).forEach(seen -> put(seen, errata.addObject()));
        ArrayNode problems = tail.putArray("problems");
        report.problems().forEach(problems::add);
        if (report.past().isKept()) {
            put(report.past(), tail.putObject("history"));
        }
        return tail;
    }

    private static ObjectNode node(Report report, EntryResult result) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", result.entry().id());
        node.put("api", result.entry().api().id());
        node.put("operation", result.entry().operationId());
        node.put("verdict", result.verdict().id());
        node.put("reason", result.reason() == null ? null : result.reason().id());
        if (result.cause() != null) {
            node.put("cause", result.cause());
        }
        node.put("detail", result.detail());
        put(result.findings(), node.putArray("findings"));
        ArrayNode readings = node.putArray("readings");
        result.readings().forEach(followed -> readings.addObject()
                .put("erratum", followed.erratum().id())
                .put("reading", followed.reading().says()));
        node.put("nearest", result.nearest());
        node.put("likelyCause", LikelyCause.of(report, result));
        result.exchange()
                .ifPresentOrElse(exchange -> put(exchange, node.putObject("exchange")), () -> node.putNull("exchange"));
        node.put(
                "curl",
                result.exchange()
                        .map(exchange -> Curl.command(exchange.request()))
                        .orElse(null));
        if (!result.conditions().isEmpty()) {
            ArrayNode conditions = node.putArray("conditions");
            result.conditions().forEach(each -> put(each, conditions.addObject()));
        }
        Outcome.Judged second = result.second();
        if (second != null) {
            ObjectNode again = node.putObject("second");
            put(second.judgement().findings(), again.putArray("findings"));
            put(Objects.requireNonNull(second.exchange()), again.putObject("exchange"));
        }
        return node;
    }

    private static void put(EntryResult.InCondition each, ObjectNode node) {
        EntryResult result = each.result();
        node.put("condition", each.condition().sentence());
        node.put("verdict", result.verdict().id());
        node.put("reason", result.reason() == null ? null : result.reason().id());
        node.put("detail", result.detail());
        put(result.findings(), node.putArray("findings"));
        result.exchange()
                .ifPresentOrElse(exchange -> put(exchange, node.putObject("exchange")), () -> node.putNull("exchange"));
    }

    private static void put(List<Finding> findings, ArrayNode array) {
        for (Finding finding : findings) {
            array.addObject()
                    .put("rule", finding.rule().id())
                    .put("severity", finding.severity().id())
                    .put("expected", finding.expected())
                    .put("actual", finding.actual());
        }
    }

    private static void put(Exchange exchange, ObjectNode node) {
        Request request = exchange.request();
        ObjectNode sent = node.putObject("request");
        sent.put("method", request.method());
        sent.put("url", request.url());
        put(request.headers(), sent.putArray("headers"));
        sent.put("body", request.body().isEmpty() ? null : request.body().text());
        if (exchange.answer() instanceof Response response) {
            ObjectNode received = node.putObject("response");
            received.put("status", response.status());
            put(response.headers(), received.putArray("headers"));
            received.put("body", response.body().isEmpty() ? null : Shown.body(response.body()));
        } else {
            node.putNull("response");
        }
    }

    private static void put(Headers headers, ArrayNode array) {
        for (Header field : headers) {
            array.addObject().put("name", field.name()).put("value", field.value());
        }
    }

    private static void put(Past past, ObjectNode node) {
        node.put("runs", past.runs().size());
        node.put("previous", past.previous().map(Instant::toString).orElse(null));
        ArrayNode episodes = node.putArray("episodes");
        for (Episode episode : past.episodes()) {
            ObjectNode one = episodes.addObject().put("kind", Told.kind(episode));
            ArrayNode entries = one.putArray("entries");
            episode.entries().forEach(entries::add);
            ArrayNode what = one.putArray("what");
            episode.what().forEach(what::add);
            one.put("state", episode.state().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .put("first", episode.first().toString())
                    .put("last", episode.last().toString())
                    .put("runs", episode.runs());
        }
        ArrayNode lost = node.putArray("problems");
        past.lost().forEach(lost::add);
    }

    private static void put(ErrataSeen seen, ObjectNode node) {
        Erratum erratum = seen.erratum();
        node.put("id", erratum.id()).put("title", erratum.title());
        ArrayNode readings = node.putArray("readings");
        for (Reading reading : erratum.readings()) {
            ArrayNode entries = readings.addObject().put("says", reading.says()).putArray("entries");
            seen.entriesFollowing(reading).forEach(entries::add);
        }
    }
}
