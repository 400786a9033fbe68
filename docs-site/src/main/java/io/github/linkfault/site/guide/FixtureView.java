package io.github.linkfault.site.guide;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.site.page.EntryLink;
import java.util.List;

/**
 * A fixture of the target file, for the template.
 *
 * @param tag names its part of the page: {@code acme-accountLocked}
 */
public record FixtureView(String tag, String api, String name, String condition, List<EntryLink> entries) {

    public FixtureView {
        entries = List.copyOf(entries);
    }

    /** Those that some condition needs; {@code healthy} is every request's. */
    static List<FixtureView> of(Catalog catalog) {
        return catalog.conditions().stream()
                .filter(condition -> condition.fixture() != null)
                .map(condition -> of(condition, catalog))
                .toList();
    }

    private static FixtureView of(Condition condition, Catalog catalog) {
        String fixture = String.valueOf(condition.fixture());
        Api api = condition.api();
        List<Entry> entries = catalog.entries().stream()
                .filter(entry -> entry.conditions().contains(condition))
                .toList();
        return new FixtureView(
                tag(api, fixture),
                api.id(),
                fixture,
                condition.sentence(),
                entries.stream().map(EntryLink::to).toList());
    }

    /** The anchor of a fixture on the page of fixtures. */
    public static String tag(Api api, String fixture) {
        return api.id() + "-" + fixture;
    }

    int count() {
        return entries.size();
    }
}
