package io.github.linkfault.site;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.judge.Rules;
import io.github.linkfault.site.page.Addresses;
import io.github.linkfault.site.page.ErrorPage;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What the catalog knows and the finished site must show, by address. */
final class Required {

    private Required() {}

    /** @param guides whether the site has the guides, where the rules of the judge are, and the versions */
    static List<String> of(Catalog catalog, boolean guides) {
        return Stream.of(
                        catalog.allEntries().stream().map(Addresses::of),
                        catalog.entries().stream()
                                .filter(entry -> entry.operation() != null && entry.isFailure())
                                .map(Required::row),
                        catalog.operations().stream().map(Addresses::of),
                        catalog.actions().stream().map(Addresses::of),
                        catalog.errata().stream().map(Addresses::of),
                        catalog.sources().stream().map(Addresses::of),
                        catalog.providers().stream().flatMap(provider -> provider.errors().stream()
                                .map(error -> Addresses.of(provider, error))),
                        Rules.of(catalog).all().stream().filter(rule -> guides).map(Addresses::of),
                        ErrorPage.of(catalog).stream().map(page -> "errors/" + page.id() + ".json"),
                        catalog.apis().stream().flatMap(api -> Stream.of(".html", ".json")
                                .map(end -> "downloads/" + api.id() + "-openapi" + end)),
                        Stream.of("changes.html", "changes.atom").filter(change -> guides),
                        Stream.of(
                                "index.html",
                                "catalog.json",
                                "downloads/index.html",
                                "downloads/catalog.csv",
                                "llms-full.txt",
                                "end-users.html",
                                "end-users.csv",
                                "assets/data.js"))
                .flatMap(addresses -> addresses)
                .map(Addresses::html)
                .toList();
    }

    /** The entry's row on its operation's page. */
    private static String row(Entry entry) {
        return Addresses.of(Objects.requireNonNull(entry.operation())) + "#"
                + entry.label().toLowerCase(Locale.ROOT);
    }
}
