package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.UnlistedCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The codes of an API that another source than its tables has, for the templates. */
final class UnlistedView {

    /**
     * One of them.
     *
     * @param status that the mock answers with
     * @param remedy what the documents ask for with this status alone; null where they say nothing of it
     * @param href of what stands for the status, from the site's root
     */
    record Item(String code, int status, @Nullable String remedy, String href, String source) {}

    private final Api api;
    private final Catalog catalog;

    UnlistedView(Api api, Catalog catalog) {
        this.api = api;
        this.catalog = catalog;
    }

    boolean isThere() {
        return !api.unlistedCodes().isEmpty();
    }

    String address() {
        return Addresses.ofUnlisted(api);
    }

    String href() {
        return Addresses.html(address());
    }

    String apiId() {
        return api.id();
    }

    String apiName() {
        return api.name();
    }

    int count() {
        return api.unlistedCodes().size();
    }

    String sources() {
        return api.unlistedCodes().stream().map(UnlistedCode::source).distinct().collect(Collectors.joining(", "));
    }

    /** All of them, as a search reads them. */
    String words() {
        return api.unlistedCodes().stream().map(UnlistedCode::code).collect(Collectors.joining(" "));
    }

    List<Item> items() {
        return api.unlistedCodes().stream().map(this::item).toList();
    }

    private Item item(UnlistedCode unlisted) {
        Optional<Entry> bare = catalog.entries().stream()
                .filter(entry -> entry.api().equals(api) && entry.isBareStatus(unlisted.status()))
                .findFirst();
        return new Item(
                unlisted.code(),
                unlisted.status(),
                bare.map(Entry::remedy).orElse(null),
                Addresses.html(bare.map(Addresses::of).orElse(Addresses.ofStatus(unlisted.status()))),
                unlisted.source());
    }
}
