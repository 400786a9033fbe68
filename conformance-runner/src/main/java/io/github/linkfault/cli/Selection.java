package io.github.linkfault.cli;

import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Similarity;
import io.github.linkfault.target.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose entries. */
final class Selection {

    @Option(names = "--api", paramLabel = "API", description = "Only the entries of the API with this id.")
    private @Nullable String api;

    @Option(
            names = "--tags",
            paramLabel = "EXPR",
            description =
                    "Only entries whose tags fulfil this Cucumber tag expression, for example \"not @locks-user\".")
    private @Nullable String tags;

    @Option(
            names = "--entry",
            paramLabel = "ID",
            description = "Only the entry with this id; linkfault export lists them. May be repeated.")
    private List<String> ids = new ArrayList<>();

    /**
     * The chosen entries in the catalog's order.
     *
     * @throws UsageFault when an option names nothing, or nothing is left
     */
    List<Entry> of(Catalog catalog) {
        for (String id : ids) {
            if (catalog.entry(id).isEmpty()) {
                throw UsageFault.unknownEntry(id, nearest(catalog, id));
            }
            catalog.entry(id).filter(entry -> !entry.surface().isCounted()).ifPresent(entry -> {
                throw UsageFault.notAsked(id, entry.surface().notAsked());
            });
        }
        if (api != null && catalog.api(api).isEmpty()) {
            throw UsageFault.unknownApi(
                    api, catalog.apis().stream().map(Api::id).toList());
        }
        Expression expression = expression();
        return unlessNone(catalog.entries().stream()
                .filter(entry -> api == null || entry.api().id().equals(api))
                .filter(entry -> ids.isEmpty() || ids.contains(entry.id()))
                .filter(entry -> expression.evaluate(entry.tags()))
                .toList());
    }

    /**
     * Those of the chosen entries whose API the target has.
     *
     * @throws UsageFault when it has not the chosen API, or none of the chosen entries
     */
    List<Entry> of(List<Entry> chosen, Target target) {
        if (api != null
                && target.apis().keySet().stream().noneMatch(part -> part.id().equals(api))) {
            throw UsageFault.noSuchApi(api, target.name());
        }
        return unlessNone(chosen.stream()
                .filter(entry -> target.apis().containsKey(entry.api()))
                .toList());
    }

    /** The option {@code --api}. */
    @Nullable
    String api() {
        return api;
    }

    /** The option {@code --tags}. */
    @Nullable
    String tags() {
        return tags;
    }

    /** The options {@code --entry}. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    /** The entries that a run does not count, of the target's chosen APIs; none where single entries are chosen. */
    List<Entry> furtherOf(Catalog catalog, Target target) {
        if (tags != null || !ids.isEmpty()) {
            return List.of();
        }
        return catalog.furtherEntries().stream()
                .filter(entry -> api == null || entry.api().id().equals(api))
                .filter(entry -> target.apis().containsKey(entry.api()))
                .toList();
    }

    private List<Entry> unlessNone(List<Entry> entries) {
        if (entries.isEmpty()) {
            throw UsageFault.selectsNothing(options());
        }
        return entries;
    }

    private Expression expression() {
        try {
            return TagExpressionParser.parse(tags == null ? "" : tags);
        } catch (TagExpressionException fault) {
            String why = fault.getMessage() == null ? "" : fault.getMessage().replaceAll("\\s+", " ");
            throw UsageFault.badTags(String.valueOf(tags), why);
        }
    }

    private String options() {
        var options = new ArrayList<String>();
        if (api != null) {
            options.add("--api " + api);
        }
        if (tags != null) {
            options.add("--tags \"" + tags + "\"");
        }
        ids.forEach(id -> options.add("--entry " + id));
        return options.isEmpty() ? "The target" : String.join(" ", options);
    }

    private static String nearest(Catalog catalog, String id) {
        return catalog.entries().stream()
                .map(Entry::id)
                .min(Comparator.comparingInt(candidate -> Similarity.distance(candidate, id)))
                .orElseThrow();
    }
}
