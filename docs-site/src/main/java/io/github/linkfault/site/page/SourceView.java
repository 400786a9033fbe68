package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document that facts are from, for the templates.
 *
 * @param text what names it, and where in it
 */
record SourceView(String text, Source source) {

    /** The source that a {@code documentedIn} or the source of a reading names. */
    static Optional<SourceView> of(@Nullable String text, Catalog catalog) {
        return Optional.ofNullable(text)
                .flatMap(named -> catalog.sourceOf(named).map(source -> new SourceView(named, source)));
    }

    String id() {
        return source.id();
    }

    String anchor() {
        return Addresses.anchor(source);
    }

    /** Its row on the page of the sources. */
    String href() {
        return Addresses.of(source);
    }

    String htmlHref() {
        return Addresses.html(Addresses.of(source));
    }

    String apiName() {
        return Optional.ofNullable(source.api()).map(Api::name).orElse("");
    }

    boolean isStandard() {
        return source.api() == null;
    }

    @Nullable
    String address() {
        return source.address();
    }

    boolean isOnTheWeb() {
        return source.isOnTheWeb();
    }

    @Nullable
    String read() {
        return source.read() == null ? null : source.read().toString();
    }

    @Nullable
    String quotation() {
        return source.quotation();
    }

    String gives() {
        return source.gives();
    }
}
