package io.github.linkfault.cli;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.Similarity;
import io.github.linkfault.catalog.TextForm.TextError;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.judge.Judge;
import io.github.linkfault.judge.SchemaFault;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says of a code, an error body or a widget string what the catalog knows. */
final class Explanation {

    private static final int LONGEST_CODE = 200;

    private final Catalog catalog;
    private final StringBuilder text = new StringBuilder();

    Explanation(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What has been said so far, with a line feed at its end. */
    String text() {
        return text.toString().stripLeading();
    }

    /** Explains whatever this text is; says whether it is in a table. */
    boolean of(String subject) {
        String trimmed = subject.strip();
        Optional<TextError> widget = catalog.apis().stream()
                .flatMap(api -> api.surfaces().stream())
                .flatMap(surface -> java.util.Objects.requireNonNull(surface.text()).parse(trimmed).stream())
                .findFirst();
        if (widget.isPresent()) {
            return ofWidget(widget.get(), trimmed);
        }
        if (trimmed.startsWith("{") || trimmed.startsWith("[")) {
            return ofBody(trimmed);
        }
        if (trimmed.isEmpty() || trimmed.length() > LONGEST_CODE) {
            line("Neither a code, nor an error body, nor a string of the widget.");
            return false;
        }
        return ofCode(trimmed);
    }

    private boolean ofWidget(TextError error, String reported) {
        line("A string of Aerosync's widget: type " + error.type() + ", code " + error.code() + ".");
        Optional<Entry> entry = catalog.entry("aerosync/widget/" + error.code());
        entry.ifPresent(known -> {
            List<Finding> findings = new Judge(catalog).judge(known, reported).findings();
            if (findings.isEmpty()) {
                line("It is what the documents print.");
            }
            findings.forEach(finding ->
                    line(finding.rule().id() + ": expected " + finding.expected() + ", actual " + finding.actual()));
        });
        return ofCode(error.code());
    }

    private boolean ofBody(String body) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(body);
        } catch (JacksonException notJson) {
            line("This looks like JSON and is not: "
                    + notJson.getOriginalMessage().lines().findFirst().orElse(""));
            return false;
        }
        Api api = catalog.api(json.has("error") ? "aerosync" : "fuse").orElseThrow();
        JsonNode code = json.at(api.id().equals("aerosync") ? "/error/code" : "/code");
        if (!code.isString()) {
            line("JSON, but no error body: Aerosync's has a code in error.code, Fuse's in code.");
            return false;
        }
        line("An error body of " + (api.id().equals("aerosync") ? "Aerosync" : "Fuse") + " with the code "
                + code.asString() + ".");
        List<SchemaFault> faults =
                JsonSchema.bundled(api.id() + "/error-body.open").faults(json);
        if (faults.isEmpty()) {
            line("It conforms to schemas/" + api.id() + "/error-body.open.schema.json.");
        } else {
            line("It does not conform to schemas/" + api.id() + "/error-body.open.schema.json:");
            faults.forEach(fault -> line("  " + fault));
        }
        for (JsonNode nested : nestedErrors(json)) {
            line("Inside: " + nested.path("title").asString("an error") + ", code "
                    + nested.path("code").asString("none") + ": "
                    + nested.path("details").asString("no details"));
        }
        return ofCode(code.asString());
    }

    private static Iterable<JsonNode> nestedErrors(JsonNode body) {
        JsonNode data = body.path("data");
        return (data.isArray() ? data : data.path("errors")).values();
    }

    private boolean ofCode(String code) {
        List<Entry> entries = catalog.entries().stream()
                .filter(entry -> entry.id().equals(code) || plain(entry.label()).equals(plain(code)))
                .toList();
        if (entries.isEmpty()) {
            unknown(code);
            return false;
        }
        Map<String, List<Entry>> alike = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.message().map(MessageTemplate::text).orElse("") + entry.cause() + entry.remedy(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        alike.values().forEach(this::explain);
        errata(entries.stream()
                .flatMap(entry -> entry.errata().stream())
                .distinct()
                .flatMap(id -> catalog.erratum(id).stream())
                .toList());
        return true;
    }

    /** Entries that say the same of several operations. */
    private void explain(List<Entry> entries) {
        Entry first = entries.get(0);
        text.append('\n').append(first.label()).append(first.type() == null ? "" : " (" + first.type() + ")");
        first.message().ifPresent(message -> text.append("   ").append(message.text()));
        text.append('\n');
        item("what to do", first.remedy());
        item("", first.action().id() + ": " + first.action().does());
        item("retry", first.action().retry() + "; who acts: " + first.action().actor());
        item("why", first.cause());
        item("when", "Given that " + first.condition().sentence() + ".");
        String label = "where";
        for (Entry entry : entries) {
            item(label, where(entry));
            label = "";
        }
        List<String> inferred = entries.stream()
                .filter(entry -> entry.evidence().remedy() == Evidence.INFERRED)
                .map(Entry::operationId)
                .toList();
        if (!inferred.isEmpty()) {
            String which = inferred.size() == entries.size() ? "" : " for " + String.join(", ", inferred);
            item("evidence", "why and what to do are inferred" + which);
        }
    }

    private static String where(Entry entry) {
        if (!entry.surface().isApi() || entry.operation() == null || entry.statuses() == null) {
            return "the widget's onError";
        }
        String certainty = entry.evidence().operation() == Evidence.INFERRED ? "   (operation inferred)" : "";
        return "%-22s %s   %s %s%s"
                .formatted(
                        entry.operation().id(),
                        entry.statuses().words(),
                        entry.operation().method(),
                        entry.operation().path(),
                        certainty);
    }

    private void unknown(String code) {
        line("");
        line(code + " is in no table of Aerosync or Fuse.");
        List<Erratum> speakingOfIt = catalog.errata().stream()
                .filter(erratum ->
                        code.length() >= 4 && (erratum.title() + erratum.readings() + erratum.accepts()).contains(code))
                .toList();
        if (code.matches("A[CR]-[0-9]{3}")) {
            line(
                    "It has the form of a code of Aerosync. Log it with the response's status and body, and act on the status.");
        } else if (code.matches("[a-z]+(_[a-z]+)+")) {
            line(
                    "It has the form of a code of Fuse. Log it with the response's status and body, and act on type and status.");
        }
        catalog.entries().stream()
                .map(Entry::label)
                .min(Comparator.comparingInt(label -> Similarity.distance(label, code)))
                .filter(label -> Similarity.distance(label, code) <= Math.max(1, code.length() / 4))
                .ifPresent(nearest -> line("The nearest code is " + nearest + "."));
        errata(speakingOfIt);
    }

    private void errata(List<Erratum> errata) {
        if (errata.isEmpty()) {
            return;
        }
        line("");
        line("Where the documents disagree");
        for (Erratum erratum : errata) {
            line("  " + erratum.id() + ": " + erratum.title());
            line("      " + erratum.advice());
        }
    }

    private void item(String label, String value) {
        line("  %-12s %s".formatted(label, value));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** A code as people type it: {@code ac104} for {@code AC-104}. */
    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
