package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Action;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.NestedError;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Provider;
import io.github.linkfault.catalog.Source;
import io.github.linkfault.judge.Rule;
import java.util.Locale;

/** Where everything stands: addresses from the site's root, of the AsciiDoc sources, as an {@code xref} takes them. Stable. */
public final class Addresses {

    static final String ERRATA = "errata.adoc";
    /** What the end user may be told of each error. */
    static final String END_USERS = "end-users.adoc";

    /** What is new in each version. */
    static final String CHANGES = "changes.adoc";

    static final String SOURCES = "sources.adoc";
    /** The folder of the providers' pages. */
    static final String NESTED = "nested";

    static final String RULES = "guides/reference/rules.adoc";

    private Addresses() {}

    public static String of(ErrorPage page) {
        return "errors/" + page.id() + ".adoc";
    }

    /** An entry's row on the page of its error. */
    public static String of(Entry entry) {
        return "errors/" + ErrorPage.id(entry) + ".adoc#" + anchor(entry);
    }

    /** The anchor of an entry, on the page of its error. */
    public static String anchor(Entry entry) {
        return entry.operationId().toLowerCase(Locale.ROOT);
    }

    public static String of(Operation operation) {
        return "operations/" + operation.api().id() + "/" + operation.id().toLowerCase(Locale.ROOT) + ".adoc";
    }

    public static String of(Action action) {
        return "actions/" + action.id() + ".adoc";
    }

    /** The page of an API's codes that no table has. */
    static String ofUnlisted(Api api) {
        return "unlisted/" + api.id() + ".adoc";
    }

    public static String ofStatus(int status) {
        return "statuses/" + status + ".adoc";
    }

    public static String of(Erratum erratum) {
        return ERRATA + "#" + erratum.id();
    }

    /** A source's row on the page of the sources. */
    public static String of(Source source) {
        return SOURCES + "#" + anchor(source);
    }

    /** The anchor of a source: {@code error-page} for "Error page". */
    public static String anchor(Source source) {
        return source.id()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    public static String of(Rule rule) {
        return RULES + "#" + rule.id();
    }

    /** The page of a provider, whose errors an API may carry inside its own. */
    public static String of(Provider provider) {
        return NESTED + "/" + provider.api().id() + "/" + provider.id() + ".adoc";
    }

    /** An error's row on the page of its provider. */
    public static String of(Provider provider, NestedError error) {
        return of(provider) + "#" + anchor(provider, error);
    }

    /** The anchor of a provider's error: its code; where an earlier group has the same code, its group as well. */
    public static String anchor(Provider provider, NestedError error) {
        boolean first = provider.errors(error.code(), "").get(0).equals(error);
        return first ? error.code() : error.group() + "-" + error.code();
    }

    /** The same place in the finished site. */
    public static String html(String address) {
        return address.replaceFirst("\\.adoc(?=#|$)", ".html");
    }
}
