package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.diff.CatalogDiff;
import io.github.linkfault.diff.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One version and what it changed, for the page of the changes and for its feed. */
final class ChangesView {

    private static final String ENTRY = "entry";

    private final Changes.Step step;
    private final Catalog catalog;
    private final List<Item> items;

    ChangesView(Changes.Step step, Catalog catalog) {
        this.step = step;
        this.catalog = catalog;
        this.items = made();
    }

    /** What is different in one error: a member and its two values; no member where the error itself came or went. */
    record Difference(@Nullable String member, String old, String now, String impact) {}

    /**
     * An error that came, went or changed.
     *
     * @param href its page; empty where it has none any more
     */
    record Item(String id, String what, String href, List<Difference> differences) {}

    String anchor() {
        return "v" + step.version().replace('.', '-');
    }

    String version() {
        return step.version();
    }

    boolean released() {
        return step.released();
    }

    String day() {
        return step.day().toString();
    }

    String title() {
        return step.version() + (step.released() ? "" : ", not released yet");
    }

    /** The sum of the version in a sentence. */
    String sum() {
        String all = Phrases.counted(step.entries(), "entry", "entries");
        CatalogDiff diff = step.diff();
        if (diff == null) {
            return all + (step.released() ? ", the first that were released." : ". Nothing is released yet.");
        }
        if (items.isEmpty()) {
            return all + ", the same as in " + diff.old() + ".";
        }
        return all + ". Since " + diff.old() + ": " + count("added") + " new, " + count("changed") + " changed, "
                + count("removed") + " removed.";
    }

    private long count(String what) {
        return items.stream().filter(item -> item.what().equals(what)).count();
    }

    /** The errors that are different, those that are gone first, then those that changed. */
    List<Item> items() {
        return items;
    }

    private List<Item> made() {
        var byId = new LinkedHashMap<String, List<Change>>();
        CatalogDiff diff = step.diff();
        if (diff != null) {
            diff.changes().stream()
                    .filter(change -> change.kind().equals(ENTRY))
                    .forEach(change -> byId.computeIfAbsent(change.id(), none -> new ArrayList<>())
                            .add(change));
        }
        var items = new ArrayList<Item>();
        for (String what : List.of("removed", "changed", "added")) {
            byId.forEach((id, changes) -> {
                if (what(changes).equals(what)) {
                    items.add(new Item(id, what, href(id), differences(changes)));
                }
            });
        }
        return items;
    }

    boolean hasItems() {
        return !items.isEmpty();
    }

    private static String what(List<Change> changes) {
        Change first = changes.get(0);
        return first.member() == null ? first.what() : "changed";
    }

    private static List<Difference> differences(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.member() != null)
                .map(change -> new Difference(
                        change.member(),
                        text(change.old()),
                        text(change.now()),
                        change.impact().id()))
                .toList();
    }

    private static String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? "none" : value.isString() ? value.asString() : value.toString();
    }

    private String href(String id) {
        return catalog.allEntries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(entry -> Addresses.html(Addresses.of(entry)))
                .orElse("");
    }

    /** What else is different, in numbers: {@code 2 errata, 1 source}. */
    String others() {
        CatalogDiff diff = step.diff();
        if (diff == null) {
            return "";
        }
        Map<String, Long> byKind = diff.changes().stream()
                .filter(change -> !change.kind().equals(ENTRY))
                .collect(Collectors.groupingBy(Change::kind, LinkedHashMap::new, Collectors.counting()));
        return byKind.entrySet().stream()
                .map(kind -> kind.getKey() + " (" + kind.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
