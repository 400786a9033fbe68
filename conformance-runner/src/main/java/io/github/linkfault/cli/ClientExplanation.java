package io.github.linkfault.cli;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.ExitForm;
import io.github.linkfault.catalog.Surface;
import io.github.linkfault.catalog.TextForm;
import io.github.linkfault.catalog.TextForm.TextError;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Judge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What the catalog knows of what a client library hands over: a string with a code, a text of its own, or why its user left. */
final class ClientExplanation {

    private final Catalog catalog;
    private final ExplanationText text;
    private final Consumer<List<Entry>> entries;
    private final Predicate<String> codes;

    /**
     * @param entries explains entries
     * @param codes explains a code; says whether it is known
     */
    ClientExplanation(Catalog catalog, ExplanationText text, Consumer<List<Entry>> entries, Predicate<String> codes) {
        this.catalog = catalog;
        this.text = text;
        this.entries = entries;
        this.codes = codes;
    }

    /** Explains such a text; says whether its error is known. Empty where it is none. */
    Optional<Boolean> of(String reported) {
        for (Api api : catalog.apis()) {
            for (Surface surface : api.furtherSurfaces()) {
                TextForm form = surface.text();
                Optional<TextError> error = form == null || !form.hasCode() ? Optional.empty() : form.parse(reported);
                if (error.isPresent()) {
                    return Optional.of(string(api, surface, error.get(), reported));
                }
            }
        }
        Optional<Entry> sentence = catalog.furtherEntries().stream()
                .filter(entry -> isSentence(entry, reported))
                .findFirst();
        if (sentence.isPresent()) {
            Entry entry = sentence.get();
            text.line("A text that %s's %s makes itself; it has no code, and %s is our name for it."
                    .formatted(entry.api().name(), entry.surface().id(), entry.label()));
            entries.accept(List.of(entry));
            return Optional.of(true);
        }
        return exit(reported);
    }

    private static boolean isSentence(Entry entry, String reported) {
        TextForm form = entry.surface().text();
        return form != null
                && !form.hasCode()
                && entry.message()
                        .filter(message -> message.matches(reported, Map.of()))
                        .isPresent();
    }

    private boolean string(Api api, Surface surface, TextError error, String reported) {
        text.line("A string of %s's %s: type %s, code %s."
                .formatted(api.name(), surface.id(), error.type(), error.code()));
        Optional<Entry> known = catalog.furtherEntries().stream()
                .filter(entry -> entry.api().equals(api)
                        && entry.surface().equals(surface)
                        && error.code().equals(entry.code()))
                .findFirst();
        if (known.isEmpty()) {
            return codes.test(error.code());
        }
        List<Finding> findings = new Judge(catalog).judge(known.get(), reported).findings();
        if (findings.isEmpty()) {
            text.line("It is what the documents print.");
        }
        findings.forEach(finding ->
                text.line(finding.rule().id() + ": expected " + finding.expected() + ", actual " + finding.actual()));
        entries.accept(List.of(known.get()));
        return true;
    }

    private Optional<Boolean> exit(String reported) {
        JsonNode json = EmbeddedErrors.json(reported);
        for (Api api : catalog.apis()) {
            for (ExitForm form : api.exits()) {
                Optional<ExitForm.Stated> stated = json == null ? form.in(reported) : form.in(json);
                if (stated.isPresent()) {
                    return Optional.of(exit(api, form, stated.get()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean exit(Api api, ExitForm form, ExitForm.Stated stated) {
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
