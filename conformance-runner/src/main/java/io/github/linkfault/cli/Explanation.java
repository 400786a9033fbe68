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
import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.judge.Judge;
import io.github.linkfault.judge.SchemaFault;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the catalog knows of a code, an error body, or a text of another surface. */
final class Explanation {

    private final Catalog catalog;
    private final ExplanationText text = new ExplanationText();
    private final NestedExplanation nested;
    private final EventExplanation events;
    private final ClientExplanation clients;
    private final Mentions mentions;
    private final Headlines headlines;
    private final Set<Entry> explained = new LinkedHashSet<>();
    private final Set<Erratum> disagreements = new LinkedHashSet<>();

    Explanation(Catalog catalog) {
        this.catalog = catalog;
        this.nested = new NestedExplanation(catalog, text);
        this.events = new EventExplanation(catalog, text);
        this.clients = new ClientExplanation(catalog, text, this::explainAll, code -> ofCode(code, Around.NOTHING));
        this.mentions = new Mentions(catalog);
        this.headlines = new Headlines(catalog, mentions);
    }

    /** What has been said so far, with a line feed at its end. */
    String text() {
        return text.toString();
    }

    /** The entries that the text is about. */
    List<Entry> entries() {
        return List.copyOf(explained);
    }

    /** The errata that the text names. */
    List<Erratum> errata() {
        return List.copyOf(disagreements);
    }

    /** Explains whatever this text is; says whether it is in a table. */
    boolean of(String subject) {
        String trimmed = subject.strip();
        Optional<EventExplanation.Found> event =
                Optional.ofNullable(EmbeddedErrors.json(trimmed)).flatMap(events::in);
        if (event.isPresent()) {
            events.head(event.get(), trimmed);
            event.get().entry().ifPresent(entry -> explainAll(List.of(entry)));
            return event.get().entry().isPresent() || event.get().isNoError();
        }
        Optional<Boolean> client = clients.of(trimmed);
        if (client.isPresent()) {
            return client.get();
        }
        List<Pasted> found = catalog.entry(trimmed).isPresent()
                ? List.of(Pasted.of(Pasted.Kind.CODE, trimmed))
                : new PastedReader(catalog, mentions).read(trimmed);
        boolean known = false;
        for (Pasted pasted : found) {
            line("");
            // Who asks for a code alone knows what was asked.
            if (pasted.kind() != Pasted.Kind.CODE || !pasted.text().equals(trimmed)) {
                headline(headlines.of(pasted));
            }
            known |= details(pasted);
        }
        return known;
    }

    private void headline(Headline headline) {
        line(headline.what());
        if (headline.verdict() != null) {
            line(headline.verdict());
        }
        if (!headline.first().isEmpty()) {
            line("Do first: " + headline.first());
        }
    }

    private boolean details(Pasted pasted) {
        return switch (pasted.kind()) {
            case TEXT -> ofText(Objects.requireNonNull(pasted.reported()));
            case BODY -> ofBody(pasted);
            case NOT_JSON -> mentioned(pasted.text());
            case CODE, MESSAGE -> ofCode(pasted.text(), pasted.around());
            case STATUS -> ofStatus(pasted.around());
            case PAGE, NO_ANSWER, UNKNOWN -> false;
        };
    }

    private boolean ofText(EmbeddedErrors.Reported reported) {
        Optional<Entry> entry = catalog.entries().stream()
                .filter(known -> known.api().equals(reported.api())
                        && known.surface().equals(reported.surface())
                        && reported.error().code().equals(known.code()))
                .findFirst();
        entry.ifPresent(known -> {
            List<Finding> findings =
                    new Judge(catalog).judge(known, reported.text()).findings();
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
        return ofCode(reported.error().code(), Around.NOTHING);
    }

    private boolean ofBody(Pasted pasted) {
        var embedded = new EmbeddedErrors(catalog);
        Api bare = pasted.bare();
        JsonNode given = Objects.requireNonNull(pasted.body());
        JsonNode body = bare == null ? given : EmbeddedErrors.wrapped(bare, given);
        Api api = bare == null ? embedded.apiOf(body).orElse(null) : bare;
        if (api == null || !body.at(api.errorBody().code()).isString()) {
            return false;
        }
        if (bare == null) {
            conformity(api, body);
        }
        NestedForm form = api.errorBody().nested();
        if (form != null) {
            form.in(body).forEach(error -> nested.of(api, error));
        }
        return ofCode(api.errorBody().codeOf(body), pasted.around());
    }

    private void conformity(Api api, JsonNode body) {
        List<SchemaFault> faults =
                JsonSchema.of(catalog, api.id() + "/error-body.open").faults(body);
        if (faults.isEmpty()) {
            line("It conforms to schemas/" + api.id() + "/error-body.open.schema.json.");
        } else {
            line("It does not conform to schemas/" + api.id() + "/error-body.open.schema.json:");
            faults.forEach(fault -> line("  " + fault));
        }
    }

    private boolean mentioned(String broken) {
        return mentions.codesIn(broken).own().stream().findFirst().stream()
                .anyMatch(code -> ofCode(code, Around.NOTHING));
    }

    /** The errors that are documented with a status. */
    private boolean ofStatus(Around around) {
        List<Entry> own = headlines.ofOperation(around);
        if (!own.isEmpty()) {
            explainAll(own);
            return true;
        }
        int status = Objects.requireNonNull(around.status());
        if (entries(String.valueOf(status)).isEmpty()) {
            List<String> labels = catalog.entries().stream()
                    .filter(entry -> entry.statuses() != null
                            && entry.statuses().documented().orElse(0) == status)
                    .map(Entry::label)
                    .distinct()
                    .toList();
            line(labels.isEmpty() ? "No document lists it." : "Documented with it: " + String.join(", ", labels) + ".");
            return !labels.isEmpty();
        }
        return ofCode(String.valueOf(status), Around.NOTHING);
    }

    private static TextForm text(Surface surface) {
        return Objects.requireNonNull(surface.text());
    }

    private List<Entry> entries(String code) {
        return catalog.allEntries().stream()
                .filter(entry -> entry.id().equals(code) || plain(entry.label()).equals(plain(code)))
                .toList();
    }

    private boolean ofCode(String code, Around around) {
        List<Entry> entries = entries(code);
        boolean isNested = nested.of(code);
        boolean isOther = new OperationExplanation(catalog, text).of(code) || isNested;
        if (entries.isEmpty()) {
            if (!isOther) {
                unknown(code, around);
                // Where a status is documented for itself, it decides about a code that nobody knows.
                explainAll(catalog.entries().stream()
                        .filter(entry -> around.status() != null && entry.isBareStatus(around.status()))
                        .toList());
            }
            return isOther;
        }
        explainAll(entries);
        return true;
    }

    private void explainAll(List<Entry> entries) {
        explained.addAll(entries);
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
        text.advice(first.remedy(), first.action(), first.endUser());
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

    private void unknown(String code, Around around) {
        line("");
        line(code + " is in no table of "
                + catalog.apis().stream().map(Api::name).collect(Collectors.joining(" or ")) + ".");
        List<Erratum> speakingOfIt = catalog.errata().stream()
                .filter(erratum ->
                        code.length() >= 4 && (erratum.title() + erratum.readings() + erratum.accepts()).contains(code))
                .toList();
        catalog.apis().stream().flatMap(api -> api.unlistedCode(code).stream()).forEach(unlisted -> {
            line("It is known from the " + unlisted.source()
                    + ", which says nothing of its meaning. The mock answers with it on demand, with status "
                    + unlisted.status() + " (inferred).");
            line("Act on the status: " + headlines.unlistedRule(unlisted, around));
        });
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
        disagreements.addAll(errata);
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
    static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
