package io.github.linkfault.cli;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.ExitForm;
import io.github.linkfault.catalog.ExitForm.Stated;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What the catalog knows of what a component says when its user left: its code is looked up among all others. */
final class ExitExplanation {

    private final Catalog catalog;
    private final ExplanationText text;
    private final Predicate<String> codes;

    /** @param codes explains a code; says whether it is known */
    ExitExplanation(Catalog catalog, ExplanationText text, Predicate<String> codes) {
        this.catalog = catalog;
        this.text = text;
        this.codes = codes;
    }

    /** Explains an object for the callback; says whether its code is known. Empty where it is none. */
    Optional<Boolean> of(JsonNode json) {
        return of(form -> form.in(json));
    }

    /** Explains a URL that says the same. */
    Optional<Boolean> of(String url) {
        return of(form -> form.in(url));
    }

    private Optional<Boolean> of(Function<ExitForm, Optional<Stated>> read) {
        for (Api api : catalog.apis()) {
            for (ExitForm form : api.exits()) {
                Optional<Stated> stated = read.apply(form);
                if (stated.isPresent()) {
                    return Optional.of(explain(api, form, stated.get()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean explain(Api api, ExitForm form, Stated stated) {
        String which = "What %s's %s hands to %s".formatted(api.name(), form.id(), form.callback());
        if (stated.code().isEmpty()) {
            text.line(which + ": no error, the end user left.");
            return true;
        }
        text.line(which + ": code " + stated.code() + (stated.type().isEmpty() ? "" : ", type " + stated.type()) + ".");
        text.line("Which codes come there no document lists; those of providers pass through. Source: "
                + form.documentedIn() + ".");
        if (!stated.shown().isEmpty()) {
            text.line("The end user may see: " + stated.shown());
        }
        return codes.test(stated.code());
    }
}
