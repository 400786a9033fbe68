package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Entry;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the end user may be told of an error: a row of the page for those who write an application's texts, and a line of its CSV. */
final class EndUserView {

    /** One answer; an error whose operations ask for different actions has several. */
    record Words(String operations, boolean show, String wording, ActionView action) {}

    private final ErrorPage page;

    EndUserView(ErrorPage page) {
        this.page = page;
    }

    boolean isOf(Api api) {
        return page.first().api().equals(api);
    }

    String label() {
        return page.first().label();
    }

    String href() {
        return Addresses.html(Addresses.of(page));
    }

    /** The first cause, in our words. */
    String cause() {
        return page.first().cause();
    }

    List<Words> words() {
        var byWords = page.entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.action().id() + entry.endUser(),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()));
        return byWords.values().stream()
                .map(entries -> words(entries, byWords.size() > 1))
                .toList();
    }

    private static Words words(List<Entry> entries, boolean oneOfSeveral) {
        Entry first = entries.get(0);
        String wording = first.endUser().wording();
        return new Words(
                oneOfSeveral ? entries.stream().map(Entry::operationId).collect(Collectors.joining(", ")) : "",
                first.endUser().show(),
                wording == null ? "" : wording,
                new ActionView(first.action()));
    }

    /** The names of {@link #fields()}. */
    static final List<String> COLUMNS =
            List.of("api", "surface", "code", "operations", "tell", "wording", "action", "page");

    /** The lines of the CSV, each a list of its fields. */
    Stream<List<String>> fields() {
        Entry first = page.first();
        return words().stream()
                .map(words -> List.of(
                        first.api().id(),
                        first.surface().id(),
                        label(),
                        words.operations(),
                        words.show() ? "yes" : "no",
                        words.wording(),
                        words.action().id(),
                        href()));
    }
}
