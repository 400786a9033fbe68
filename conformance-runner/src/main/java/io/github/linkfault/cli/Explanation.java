package io.github.linkfault.cli;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.NestedForm;
import io.github.linkfault.catalog.Similarity;
import io.github.linkfault.catalog.Source;
import io.github.linkfault.catalog.Surface;
import io.github.linkfault.catalog.TextForm;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the catalog knows of a code, an error body, or a text of another surface. */
final class Explanation {

    private static final int LONGEST_CODE = 200;

    private final Catalog catalog;
    private final ExplanationText text = new ExplanationText();
    private final NestedExplanation nested;
    private final EventExplanation events;
    private final ExitExplanation exits;

    Explanation(Catalog catalog) {
        this.catalog = catalog;
        this.nested = new NestedExplanation(catalog, text);
        this.events = new EventExplanation(catalog, text);
        this.exits = new ExitExplanation(catalog, text, this::ofCode);
    }

    /** What has been said so far, with a line feed at its end. */
    String text() {
        return text.toString();
    }

    /** Explains whatever this text is; says whether it is in a table. */
    boolean of(String subject) {
        String trimmed = subject.strip();
        for (Api api : catalog.apis()) {
            for (Surface surface : textSurfaces(api)) {
                Optional<TextError> error = text(surface).parse(trimmed);
                if (error.isPresent() && text(surface).hasCode()) {
                    return ofText(api, surface, error.get(), trimmed);
                }
            }
        }
        Optional<Entry> sentence = sentence(trimmed);
        if (sentence.isPresent()) {
            Entry entry = sentence.get();
            line("A text that %s's %s makes itself; it has no code, and %s is our name for it."
                    .formatted(entry.api().name(), entry.surface().id(), entry.label()));
            explainAll(List.of(entry));
            return true;
        }
        Optional<Boolean> exit = exits.of(trimmed);
        if (exit.isPresent()) {
            return exit.get();
        }
        if (trimmed.startsWith("{") || trimmed.startsWith("[")) {
            return ofBody(trimmed);
        }
        if (trimmed.isEmpty() || trimmed.length() > LONGEST_CODE) {
            String surfaces = catalog.apis().stream()
                    .flatMap(api -> api.surfaces().stream())
                    .map(surface -> ", nor a string of the " + surface.id())
                    .distinct()
                    .collect(Collectors.joining());
            line("Neither a code, nor an error body" + surfaces + ".");
            return false;
        }
        return ofCode(trimmed);
    }

    /** The surfaces that report texts, those first whose errors a run counts. */
    private static List<Surface> textSurfaces(Api api) {
        return Stream.concat(api.surfaces().stream(), api.furtherSurfaces().stream())
                .filter(surface -> surface.text() != null)
                .toList();
    }

    /** The error that a text is whose form is a message alone. */
    private Optional<Entry> sentence(String reported) {
        return catalog.furtherEntries().stream()
                .filter(entry -> entry.surface().text() != null
                        && !text(entry.surface()).hasCode()
                        && entry.message()
                                .filter(message -> message.matches(reported, Map.of()))
                                .isPresent())
                .findFirst();
    }

    private boolean ofText(Api api, Surface surface, TextError error, String reported) {
        line("A string of %s's %s: type %s, code %s.".formatted(api.name(), surface.id(), error.type(), error.code()));
        Optional<Entry> entry = catalog.allEntries().stream()
                .filter(known -> known.api().equals(api)
                        && known.surface().equals(surface)
                        && error.code().equals(known.code()))
                .findFirst();
        entry.ifPresent(known -> {
            List<Finding> findings = new Judge(catalog).judge(known, reported).findings();
            if (findings.isEmpty()) {
                line("It is what the documents print.");
            }
            findings.forEach(finding ->
                    line(finding.rule().id() + ": expected " + finding.expected() + ", actual " + finding.actual()));
        });
        if (entry.isPresent()) {
            explainAll(List.of(entry.get()));
            return true;
        }
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
        Optional<EventExplanation.Found> event = events.in(json);
        if (event.isPresent()) {
            events.head(event.get(), body);
            event.get().entry().ifPresent(entry -> explainAll(List.of(entry)));
            return event.get().entry().isPresent() || event.get().isNoError();
        }
        Optional<Boolean> exit = exits.of(json);
        if (exit.isPresent()) {
            return exit.get();
        }
        Optional<Api> stating = stating(json);
        if (stating.isEmpty()) {
            line("JSON, but no error body. A code is expected in "
                    + catalog.apis().stream()
                            .map(api -> dotted(api.errorBody().code()) + " (" + api.name() + ")")
                            .collect(Collectors.joining(" or "))
                    + ".");
            return false;
        }
        Api api = stating.get();
        String code = api.errorBody().codeOf(json);
        line("An error body of " + api.name() + " with the code " + code + ".");
        List<SchemaFault> faults =
                JsonSchema.of(catalog, api.id() + "/error-body.open").faults(json);
        if (faults.isEmpty()) {
            line("It conforms to schemas/" + api.id() + "/error-body.open.schema.json.");
        } else {
            line("It does not conform to schemas/" + api.id() + "/error-body.open.schema.json:");
            faults.forEach(fault -> line("  " + fault));
        }
        NestedForm form = api.errorBody().nested();
        if (form != null) {
            form.in(json).forEach(error -> nested.of(api, error));
        }
        return ofCode(code);
    }

    /** The API whose bodies state a code where this one does: rather one with codes of this form than another. */
    private Optional<Api> stating(JsonNode body) {
        List<Api> stating = catalog.apis().stream()
                .filter(api -> body.at(api.errorBody().code()).isString())
                .toList();
        return stating.stream()
                .filter(api -> api.errorBody().isCode(api.errorBody().codeOf(body)))
                .findFirst()
                .or(() -> stating.stream().findFirst());
    }

    /** A pointer as people write it: {@code error.code}. */
    private static String dotted(JsonPointer pointer) {
        return pointer.toString().substring(1).replace('/', '.');
    }

    private static TextForm text(Surface surface) {
        return Objects.requireNonNull(surface.text());
    }

    private boolean ofCode(String code) {
        List<Entry> entries = catalog.allEntries().stream()
                .filter(entry -> entry.id().equals(code) || plain(entry.label()).equals(plain(code)))
                .toList();
        boolean isNested = nested.of(code);
        boolean isOther = new OperationExplanation(catalog, text).of(code) || isNested;
        if (entries.isEmpty()) {
            if (!isOther) {
                unknown(code);
            }
            return isOther;
        }
        explainAll(entries);
        return true;
    }

    private void explainAll(List<Entry> entries) {
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
    }

    /** Entries that say the same of several operations. */
    private void explain(List<Entry> entries) {
        Entry first = entries.get(0);
        line("");
        line(first.label()
                + (first.type() == null ? "" : " (" + first.type() + ")")
                + first.message().map(message -> "   " + message.text()).orElse(""));
        text.advice(first.remedy(), first.action());
        item("why", first.cause());
        item("when", "Given that " + first.given() + ".");
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
        if (entries.stream().anyMatch(entry -> entry.evidence().remedy() == Evidence.OBSERVED)) {
            item("evidence", "seen in recorded traffic; why and what to do are inferred");
        }
        entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.documentedIn()))
                .distinct()
                .forEach(source -> item("source", withPlace(source)));
    }

    /** A source with its address and the day on which it was read. */
    private String withPlace(String source) {
        return catalog.sourceOf(source)
                .map(Source::whereAndWhen)
                .filter(place -> !place.isEmpty())
                .map(place -> source + ": " + place)
                .orElse(source);
    }

    private static String where(Entry entry) {
        if (entry.surface().event() != null) {
            return "a " + entry.surface().id() + " that " + entry.api().name() + " posts to your URL";
        }
        if (!entry.surface().isApi() || entry.operation() == null || entry.statuses() == null) {
            return "the " + entry.surface().id() + "'s " + text(entry.surface()).callback();
        }
        Evidence evidence = entry.evidence().operation();
        String certainty = evidence == Evidence.DOCUMENTED ? "" : "   (operation " + evidence.id() + ")";
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
        line(code + " is in no table of "
                + catalog.apis().stream().map(Api::name).collect(Collectors.joining(" or ")) + ".");
        List<Erratum> speakingOfIt = catalog.errata().stream()
                .filter(erratum ->
                        code.length() >= 4 && (erratum.title() + erratum.readings() + erratum.accepts()).contains(code))
                .toList();
        catalog.apis().stream()
                .filter(api -> api.errorBody().isCode(code))
                .findFirst()
                .ifPresent(api -> line("It has the form of a code of " + api.name()
                        + ". Log it with the response's status and body, and act on "
                        + (api.errorBody().type() == null ? "the status." : "type and status.")));
        catalog.allEntries().stream()
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
        text.item(label, value);
    }

    private void line(String line) {
        text.line(line);
    }

    /** A code as people type it: {@code e104} for {@code E-104}. */
    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
