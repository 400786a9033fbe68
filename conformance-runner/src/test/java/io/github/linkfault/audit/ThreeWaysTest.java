package io.github.linkfault.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Count;
import io.github.linkfault.audit.count.CounterKey;
import io.github.linkfault.audit.count.Gap;
import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.FieldMapping.Field;
import io.github.linkfault.audit.input.Input;
import io.github.linkfault.audit.report.Summaries;
import io.github.linkfault.audit.report.Summary;
import io.github.linkfault.catalog.Catalog;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A day of traffic that is recorded as a HAR, as spans and as an access log: the same counts but for what was not recorded. */
class ThreeWaysTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int EXCHANGES = 3_000;

    private final List<JsonNode> day = new ArrayList<>();

    ThreeWaysTest() {
        var generator = new TrafficGenerator(Catalog.bundled(), 11);
        var random = new Random(5);
        while (day.size() < EXCHANGES) {
            String line = generator.next().ndjson();
            if (!line.startsWith("{\"time\"") && !line.startsWith("{\"request\"")) {
                continue;
            }
            try {
                ObjectNode exchange = (ObjectNode) JSON.readTree(line);
                if (exchange.at("/request/method").isString()
                        && exchange.at("/response/status").isInt()) {
                    exchange.put("time", "2026-11-20T%02d:00:00Z".formatted(random.nextInt(24)));
                    day.add(exchange);
                }
            } catch (RuntimeException broken) {
                assertThat(broken).isNotNull();
            }
        }
    }

    @Test
    void spans_with_bodies_come_to_what_a_har_without_header_fields_comes_to() {
        Summary har = audited(har(false), FieldMapping.PUBLISHED);
        Summary spans = audited(spans(), FieldMapping.PUBLISHED);
        assertThat(counted(spans)).isEqualTo(counted(har));
        assertThat(hours(spans)).isEqualTo(hours(har));
        assertThat(Summaries.tally(spans).gap(Gap.HEADERS))
                .isEqualTo(Summaries.tally(har).gap(Gap.HEADERS))
                .isPositive();
    }

    @Test
    void only_rules_on_header_fields_tell_a_whole_har_from_spans() {
        Summary whole = audited(har(true), FieldMapping.PUBLISHED);
        Summary without = audited(spans(), FieldMapping.PUBLISHED);
        assertThat(without.total(Category.UNDOCUMENTED)).isEqualTo(whole.total(Category.UNDOCUMENTED));
        assertThat(without.total(Category.SUCCESS)).isEqualTo(whole.total(Category.SUCCESS));
        assertThat(without.total(Category.CONFORMING) + without.total(Category.DEVIATING))
                .isEqualTo(whole.total(Category.CONFORMING) + whole.total(Category.DEVIATING));
        assertThat(without.total(Category.DEVIATING)).isLessThan(whole.total(Category.DEVIATING));
        assertThat(Summaries.text(without)).contains("Not recorded: ").contains("the header fields of ");
    }

    @Test
    void an_access_log_has_the_same_answers_by_operation_and_status_and_says_what_it_lacks() {
        Summary har = audited(har(true), FieldMapping.PUBLISHED);
        Summary log = audited(
                accessLog(),
                new FieldMapping(Map.of(
                        Field.TIME, "ts", Field.METHOD, "verb", Field.URL, "path", Field.STATUS, "status")));
        assertThat(total(log)).isEqualTo(total(har)).isEqualTo(EXCHANGES);
        assertThat(errors(log)).isEqualTo(errors(har)).isNotEmpty();
        assertThat(log.total(Category.CONFORMING)).isZero();
        assertThat(log.total(Category.UNDOCUMENTED)).isPositive();
        assertThat(log.total(Category.UNJUDGED)).isPositive();
        // Every error is told: by its status, since no body says more.
        long withoutBody = Summaries.tally(log).gap(Gap.BODY);
        assertThat(withoutBody)
                .isEqualTo(log.total(Category.SUCCESS)
                        + log.total(Category.UNDOCUMENTED)
                        + log.total(Category.UNJUDGED));
        assertThat(Summaries.text(log))
                .contains("the body of " + withoutBody + " answers, judged by status alone")
                .contains("no row of ");
    }

    private static Summary audited(String text, FieldMapping mapping) {
        return Audits.of(
                Audits.AUDITOR,
                mapping,
                null,
                List.of(Input.of("day", new ByteArrayInputStream(text.getBytes(UTF_8)))),
                2);
    }

    private String har(boolean headers) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode entries = root.putObject("log").putArray("entries");
        for (JsonNode exchange : day) {
            ObjectNode entry = entries.addObject().put("startedDateTime", exchange.path("time").asString(""));
            ObjectNode request = entry.putObject("request")
                    .put("method", exchange.at("/request/method").asString(""))
                    .put("url", exchange.at("/request/url").asString(""));
            request.putObject("postData").put("text", body(exchange.at("/request/body")));
            ObjectNode response =
                    entry.putObject("response").put("status", status(exchange));
            if (headers) {
                response.set("headers", pairs(exchange.at("/response/headers")));
            }
            ObjectNode content = response.putObject("content");
            if (!exchange.at("/response/body").isMissingNode()) {
                content.put("text", body(exchange.at("/response/body")));
            }
        }
        return root.toString();
    }

    private static ArrayNode pairs(JsonNode headers) {
        ArrayNode pairs = JSON.createArrayNode();
        headers.properties().forEach(field -> pairs.addObject()
                .put("name", field.getKey())
                .put("value", field.getValue().asString("")));
        return pairs;
    }

    private String spans() {
        var text = new StringBuilder();
        for (int from = 0; from < day.size(); from += 7) {
            ObjectNode root = JSON.createObjectNode();
            ArrayNode spans = root.putArray("resourceSpans")
                    .addObject()
                    .putArray("scopeSpans")
                    .addObject()
                    .putArray("spans");
            for (JsonNode exchange : day.subList(from, Math.min(day.size(), from + 7))) {
                ObjectNode span = spans.addObject().put("kind", 3).put("startTimeUnixNano", nanos(exchange));
                ArrayNode attributes = span.putArray("attributes");
                attribute(attributes, "http.request.method", exchange.at("/request/method").asString(""));
                attribute(attributes, "url.full", exchange.at("/request/url").asString(""));
                attribute(attributes, "http.request.body.content", body(exchange.at("/request/body")));
                if (status(exchange) != 0) {
                    attributes.addObject()
                            .put("key", "http.response.status_code")
                            .putObject("value")
                            .put("intValue", String.valueOf(status(exchange)));
                }
                if (!exchange.at("/response/body").isMissingNode()) {
                    String body = body(exchange.at("/response/body"));
                    attribute(attributes, "http.response.body.content", body);
                    attribute(attributes, "http.response.body.size", String.valueOf(body.getBytes(UTF_8).length));
                }
            }
            text.append(root).append('\n');
        }
        return text.toString();
    }

    private static String nanos(JsonNode exchange) {
        return Instant.parse(exchange.path("time").asString("")).getEpochSecond() + "000000000";
    }

    private static void attribute(ArrayNode attributes, String key, String text) {
        attributes.addObject().put("key", key).putObject("value").put("stringValue", text);
    }

    private String accessLog() {
        var text = new StringBuilder();
        for (JsonNode exchange : day) {
            text.append(JSON.createObjectNode()
                            .put("ts", exchange.path("time").asString(""))
                            .put("verb", exchange.at("/request/method").asString(""))
                            .put("path", exchange.at("/request/url").asString(""))
                            .put("status", status(exchange)))
                    .append('\n');
        }
        return text.toString();
    }

    private static int status(JsonNode exchange) {
        return exchange.at("/response/status").asInt(0);
    }

    private static String body(JsonNode body) {
        return body.isMissingNode() ? "" : body.isString() ? body.asString() : body.toString();
    }

    private static Map<String, Long> counted(Summary summary) {
        var counted = new TreeMap<String, Long>();
        Summaries.tally(summary).cells().forEach((cell, count) -> counted.put(cell.toString(), count.number()));
        return counted;
    }

    private static Map<String, Map<String, Long>> hours(Summary summary) {
        var hours = new TreeMap<String, Map<String, Long>>();
        Summaries.tally(summary).series().forEach((key, series) -> hours.put(key.toString(), series.hours()));
        return hours;
    }

    private static long total(Summary summary) {
        return Arrays.stream(Category.values())
                .filter(Category::isCounted)
                .mapToLong(summary::total)
                .sum();
    }

    /** How many errors each operation answered with; an error with the status of a success is none where the body is missing. */
    private static Map<String, Long> errors(Summary summary) {
        var errors = new TreeMap<String, Long>();
        for (Map.Entry<CounterKey, Count> cell :
                Summaries.tally(summary).cells().entrySet()) {
            CounterKey key = cell.getKey();
            boolean error = switch (key.kind()) {
                case CONFORMING, DEVIATING, UNDOCUMENTED, UNJUDGED -> true;
                default -> false;
            };
            if (key.day().isEmpty() && error) {
                errors.merge(key.api() + " " + key.operation(), cell.getValue().number(), Long::sum);
            }
        }
        return errors;
    }
}
