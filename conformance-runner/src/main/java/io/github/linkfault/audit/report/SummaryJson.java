package io.github.linkfault.audit.report;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Count;
import io.github.linkfault.audit.count.CounterKey;
import io.github.linkfault.audit.count.Dimension;
import io.github.linkfault.audit.count.Gap;
import io.github.linkfault.audit.count.Sample;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Erratum;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A summary as {@code audit.json}; its schema is {@code schemas/linkfault/audit.schema.json}. It has no times of its own. */
final class SummaryJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** How many errors are listed: as many as there are series and examples of. More would cost more memory than an audit has. */
    static final int MOST_LISTED = 2_000;

    private static final List<Category> COUNTED =
            Stream.of(Category.values()).filter(Category::isCounted).toList();

    private static final List<Category> OF_OPERATIONS = COUNTED.stream()
            .filter(kind -> kind != Category.FOREIGN && kind != Category.BROKEN && kind != Category.OUTSIDE)
            .toList();

    private final Summary summary;

    private final Conclusions conclusions;
    private final List<ErrorRate> errors;

    private SummaryJson(Conclusions conclusions) {
        this.conclusions = conclusions;
        this.summary = conclusions.summary();
        this.errors = conclusions.errors();
    }

    static String render(Conclusions conclusions, String version) {
        return JSON.writeValueAsString(new SummaryJson(conclusions).tree(version)) + "\n";
    }

    private ObjectNode tree(String version) {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("tool").put("name", "linkfault").put("version", version);
        ArrayNode sources = root.putArray("sources");
        summary.sources().forEach(source -> sources.add(source.name()));
        root.put("lines", summary.tally().lines());
        ObjectNode totals = root.putObject("totals");
        COUNTED.forEach(kind -> totals.put(kind.id(), summary.total(kind)));
        notRecorded(root.putObject("notRecorded"));
        attention(conclusions.attention(), root.putObject("attention"));
        Baseline.Comparison comparison = conclusions.comparison();
        if (comparison != null) {
            comparison(
                    comparison,
                    root.putObject("baseline")
                            .put("source", comparison.baseline().name()));
        }
        ObjectNode coverage = root.putObject("coverage");
        coverage.put("entries", summary.catalog().entries().size()).put("seen", summary.seen());
        ArrayNode never = coverage.putArray("neverSeen");
        summary.catalog().entries().stream()
                .filter(entry -> !summary.isSeen(entry))
                .forEach(entry -> never.add(entry.id()));
        ArrayNode operations = root.putArray("operations");
        summary.operations().forEach(row -> {
            ObjectNode node = operations.addObject().put("api", row.api()).put("operation", row.operation());
            row.kinds().forEach((kind, count) -> {
                if (OF_OPERATIONS.contains(kind)) {
                    node.put(kind.id(), count.number());
                }
            });
        });
        ArrayNode rates = root.putArray("errors");
        errors.stream()
                .sorted(Comparator.comparingLong((ErrorRate error) -> -error.count())
                        .thenComparing(ErrorRate.ORDER))
                .limit(MOST_LISTED)
                .sorted(ErrorRate.ORDER)
                .forEach(error -> put(error, rates.addObject()));
        dimension(summary.tally().hosts(), root.putObject("hosts"));
        dimension(summary.tally().clients(), root.putObject("clients"));
        ArrayNode entries = root.putArray("entries");
        summary.catalog().allEntries().stream()
                .filter(summary::isSeen)
                .forEach(entry -> put(entry, entries.addObject()));
        ArrayNode rules = root.putArray("rules");
        summary.fold(cell -> cell.kind() == Category.FINDING, CounterKey::detail)
                .forEach((detail, count) -> put(count, rule(detail, rules.addObject())));
        ArrayNode undocumented = root.putArray("undocumented");
        summary.undocumented().stream().limit(MOST_LISTED).forEach(one -> put(one, undocumented.addObject()));
        notListed(root);
        ArrayNode nested = root.putArray("nested");
        NestedCount.of(summary).forEach(one -> put(one, nested.addObject()));
        days(root.putArray("days"));
        ArrayNode broken = root.putArray("broken");
        summary.fold(cell -> cell.kind() == Category.BROKEN && cell.day().isEmpty(), CounterKey::label)
                .forEach((kind, count) -> put(count, broken.addObject().put("kind", kind)));
        return root;
    }

    private void notListed(ObjectNode root) {
        int ofErrors = Math.max(0, errors.size() - MOST_LISTED);
        int ofUndocumented = Math.max(0, summary.undocumented().size() - MOST_LISTED);
        if (ofErrors + ofUndocumented > 0) {
            root.putObject("notListed").put("errors", ofErrors).put("undocumented", ofUndocumented);
        }
    }

    private void notRecorded(ObjectNode node) {
        for (Gap gap : Gap.values()) {
            node.put(gap.id(), summary.tally().gap(gap));
        }
    }

    private static void attention(Attention attention, ObjectNode node) {
        ArrayNode first = node.putArray("first");
        attention
                .first()
                .forEach(item -> first.addObject().put("kind", item.kind()).put("says", item.says()));
        node.put("more", attention.others().size());
    }

    private static void comparison(Baseline.Comparison comparison, ObjectNode node) {
        comparison.differences().forEach((what, all) -> {
            ArrayNode array = node.putArray(what);
            all.forEach(one -> array.addObject()
                    .put("api", one.key().api())
                    .put("operation", one.key().operation())
                    .put("what", one.key().what())
                    .put("count", one.count())
                    .put("perThousand", ErrorRate.perThousand(one.count(), one.successes()))
                    .put("was", one.was())
                    .put("wasPerThousand", ErrorRate.perThousand(one.was(), one.wasSuccesses())));
        });
    }

    private static void put(ErrorRate error, ObjectNode node) {
        node.put("api", error.api()).put("operation", error.operation());
        node.put("what", error.what()).put("name", error.name()).put("documented", error.isDocumented());
        node.put("count", error.count()).put("successes", error.successes());
        node.put("perThousand", ErrorRate.perThousand(error.count(), error.successes()));
        times("day", error.days(), error.successDays(), node.putArray("days"));
        times("hour", error.hours(), error.successHours(), node.putArray("hours"));
    }

    private static void times(String name, Map<String, Long> counts, Map<String, Long> successes, ArrayNode times) {
        counts.forEach((time, count) -> {
            long of = successes.getOrDefault(time, 0L);
            times.addObject()
                    .put(name, time)
                    .put("count", count)
                    .put("successes", of)
                    .put("perThousand", ErrorRate.perThousand(count, of));
        });
    }

    /** The values by how often they occur; beyond those that are counted apart, how many exchanges have others. */
    private static void dimension(Dimension dimension, ObjectNode node) {
        ArrayNode listed = node.putArray("listed");
        long shown = 0;
        for (Map.Entry<String, Dimension.Counts> value : dimension.values().entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Dimension.Counts> value) ->
                                -value.getValue().all())
                        .thenComparing(Map.Entry::getKey))
                .toList()) {
            ObjectNode counts = listed.addObject().put("name", value.getKey());
            for (Category kind : OF_OPERATIONS) {
                counts.put(kind.id(), value.getValue().number(kind));
            }
            shown += value.getValue().all();
        }
        node.put("others", dimension.all().all() - shown);
    }

    private static ObjectNode rule(String detail, ObjectNode node) {
        int space = detail.indexOf(' ');
        return node.put("rule", detail.substring(space + 1)).put("severity", detail.substring(0, space));
    }

    private void put(Count count, ObjectNode node) {
        node.put("count", count.number());
        ArrayNode first = node.putArray("first");
        summary.places(count).forEach(first::add);
    }

    private void put(Entry entry, ObjectNode node) {
        node.put("id", entry.id()).put("api", entry.api().id()).put("operation", entry.operationId());
        Map<Category, Count> kinds = summary.fold(
                entry, cell -> cell.kind().isCounted() || cell.kind() == Category.STATUS_SEEN, CounterKey::kind);
        var all = new Count();
        kinds.values().forEach(all::add);
        put(all, node);
        for (Category kind : List.of(Category.CONFORMING, Category.DEVIATING, Category.STATUS_SEEN)) {
            node.put(kind.id(), kinds.getOrDefault(kind, new Count()).number());
        }
        ArrayNode findings = node.putArray("findings");
        summary.fold(entry, cell -> cell.kind() == Category.FINDING, CounterKey::detail)
                .forEach((detail, count) -> {
                    ObjectNode finding = rule(detail, findings.addObject());
                    put(count, finding);
                    finding.set(
                            "example",
                            example(new Sample.Subject(
                                    Category.FINDING, entry.api().id(), "", entry.id(), detail)));
                });
        ArrayNode readings = node.putArray("readings");
        summary.fold(entry, cell -> cell.kind() == Category.READING, CounterKey::detail)
                .forEach((detail, count) -> {
                    String erratum = detail.substring(0, detail.indexOf(' '));
                    readings.addObject()
                            .put("erratum", erratum)
                            .put("reading", reading(erratum, detail))
                            .put("count", count.number());
                });
    }

    private @Nullable String reading(String id, String detail) {
        int number = Integer.parseInt(detail.substring(detail.indexOf(' ') + 1));
        return summary.catalog()
                .erratum(id)
                .map(Erratum::readings)
                .map(all -> all.get(number).says())
                .orElse(null);
    }

    private JsonNode example(Sample.Subject subject) {
        return summary.sample(subject).map(this::tree).orElseGet(() -> JSON.getNodeFactory()
                .nullNode());
    }

    private JsonNode tree(Sample sample) {
        ObjectNode node = JSON.createObjectNode().put("place", summary.place(sample.spot()));
        node.set(
                "record",
                sample.isText() ? JSON.getNodeFactory().stringNode(sample.record()) : JSON.readTree(sample.record()));
        ArrayNode findings = node.putArray("findings");
        sample.findings().forEach(noted -> findings.addObject()
                .put("rule", noted.rule())
                .put("severity", noted.severity())
                .put("expected", noted.expected())
                .put("actual", noted.actual()));
        return node;
    }

    private void put(Undocumented one, ObjectNode node) {
        node.put("api", one.api()).put("operation", one.operation());
        node.put("status", one.status()).put("code", one.code()).put("what", one.what());
        ArrayNode listed = node.putArray("listedFor");
        one.listedFor().forEach(listed::add);
        put(one.count(), node);
        node.put("draft", one.code() == null ? null : Drafts.row(summary, one));
        Sample sample = one.sample();
        node.set("example", sample == null ? JSON.getNodeFactory().nullNode() : tree(sample));
    }

    private void put(NestedCount one, ObjectNode node) {
        node.put("api", one.api()).put("provider", one.provider()).put("code", one.code());
        node.put("listed", one.known() != null);
        node.put("action", one.action().isEmpty() ? null : one.action());
        put(one.count(), node);
        node.set("example", one.sample() == null ? JSON.getNodeFactory().nullNode() : tree(one.sample()));
    }

    private void days(ArrayNode days) {
        Map<String, Map<Category, Count>> byDay = new TreeMap<>();
        summary.tally().cells().forEach((cell, count) -> {
            if (!cell.day().isEmpty()) {
                byDay.computeIfAbsent(cell.day(), any -> new TreeMap<>()).put(cell.kind(), count);
            }
        });
        byDay.forEach((day, kinds) -> {
            ObjectNode node = days.addObject().put("day", day);
            COUNTED.stream()
                    .filter(kind -> kind != Category.OUTSIDE)
                    .forEach(kind -> node.put(
                            kind.id(), kinds.getOrDefault(kind, new Count()).number()));
            var failing = new Count();
            for (Category kind : List.of(Category.DEVIATING, Category.UNDOCUMENTED)) {
                failing.add(kinds.getOrDefault(kind, new Count()));
            }
            ArrayNode first = node.putArray("first");
            summary.places(failing).forEach(first::add);
        });
    }
}
