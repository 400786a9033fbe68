package io.github.linkfault.answers;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.catalog.Reading;
import io.github.linkfault.catalog.Source;
import io.github.linkfault.mcp.Answer;
import io.github.linkfault.mcp.Answers.Wanted;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the documents contradict themselves or a standard. */
final class Contradictions {

    private final Catalog catalog;
    private final Names names;

    Contradictions(Catalog catalog, Names names) {
        this.catalog = catalog;
        this.names = names;
    }

    Answer of(Wanted wanted) {
        Api api = names.api(wanted.api());
        Operation operation = wanted.operation() == null ? null : names.operation(wanted.operation(), api);
        List<Erratum> found = catalog.errata().stream()
                .filter(erratum ->
                        wanted.severity() == null || erratum.severity().equals(wanted.severity()))
                .filter(erratum -> api == null || isOf(erratum, api))
                .filter(erratum -> operation == null || isOf(erratum, operation))
                .filter(erratum -> isOf(erratum, wanted.entry()))
                .toList();
        var text = new StringBuilder(Phrases.counted(found.size(), "contradiction", "contradictions") + ".\n");
        ObjectNode node = EntryJson.object();
        ArrayNode all = node.putArray("contradictions");
        for (Erratum erratum : found) {
            all.add(json(erratum));
            text.append("\n" + erratum.id() + ": " + erratum.title() + "\n");
            erratum.readings().forEach(reading -> text.append("  " + reading.source() + ": " + reading.says() + "\n"));
            text.append("  Accepted: " + erratum.accepts() + "\n  Your client: " + erratum.advice() + "\n");
        }
        return new Answer(text.toString(), node);
    }

    private boolean isOf(Erratum erratum, Api api) {
        return catalog.apiOf(erratum).filter(api::equals).isPresent();
    }

    /** Whether an entry of the operation is touched, or the operation itself. */
    private boolean isOf(Erratum erratum, Operation operation) {
        return isOf(erratum, operation.api())
                && (erratum.entries().stream()
                                .flatMap(id -> catalog.entry(id).stream())
                                .anyMatch(entry -> operation.equals(entry.operation()))
                        || erratum.operations().contains(operation.id()));
    }

    /** Whether an entry is touched, by id or code, or the text names the code. */
    private boolean isOf(Erratum erratum, @Nullable String entry) {
        return entry == null
                || erratum.entries().stream()
                        .flatMap(id -> catalog.entry(id).stream())
                        .anyMatch(touched -> isCalled(touched, entry.strip()))
                || erratum.speaksOf(entry.strip());
    }

    private static boolean isCalled(Entry entry, String name) {
        return entry.id().equalsIgnoreCase(name) || entry.label().equalsIgnoreCase(name);
    }

    private ObjectNode json(Erratum erratum) {
        ObjectNode node = EntryJson.object();
        node.put("id", erratum.id())
                .put("title", erratum.title())
                .put("severity", erratum.severity())
                .put("kind", erratum.kind())
                .put("status", erratum.status());
        EntryJson.texts(node.putArray("entries"), erratum.entries());
        EntryJson.texts(node.putArray("operations"), erratum.operations());
        ArrayNode readings = node.putArray("readings");
        for (Reading reading : erratum.readings()) {
            readings.addObject()
                    .put("source", reading.source())
                    .put(
                            "address",
                            catalog.sourceOf(reading.source())
                                    .map(Source::address)
                                    .orElse(null))
                    .put("says", reading.says());
        }
        return node.put("accepts", erratum.accepts()).put("why", erratum.why()).put("advice", erratum.advice());
    }
}
