package io.github.linkfault.audit;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Surface;
import io.github.linkfault.catalog.TextForm;
import io.github.linkfault.catalog.TextForm.TextError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts that surfaces other than an API report, recognised also where they are not in their documented form. */
public final class TextForms {

    /** A surface, what stands before a code in its texts, and the form of a code. */
    private record Known(String api, Surface surface, TextForm form, Pattern code, Pattern loose) {}

    /**
     * What a text came from.
     *
     * @param code what it states as its code, or empty where nothing has the form of one
     */
    record Stated(String api, Surface surface, Optional<String> code) {}

    private final Catalog catalog;
    private final List<Known> known = new ArrayList<>();
    private final Pattern beginning;

    /** The texts of this catalog's surfaces. */
    public TextForms(Catalog catalog) {
        this.catalog = catalog;
        catalog.apis().forEach(api -> api.surfaces().forEach(surface -> {
            TextForm form = Objects.requireNonNull(surface.text());
            Pattern code = api.errorBody().codeForm();
            String label = Pattern.quote(form.codeLabel());
            known.add(new Known(
                    api.id(), surface, form, code, Pattern.compile(label + " ?(" + code + ")(?![0-9A-Za-z])")));
        }));
        String labels =
                known.stream().map(one -> Pattern.quote(one.form().codeLabel())).collect(Collectors.joining("|"));
        this.beginning = known.isEmpty()
                ? Pattern.compile("(?!)")
                : Pattern.compile("\\s*+[^{\\s][^\\n]*?(?<![A-Za-z])(?:" + labels + ") (?s:.*+)");
    }

    /** Whether an input that begins so holds one text a line. */
    boolean isBeginning(String text) {
        return beginning.matcher(text).matches();
    }

    /** The surface that a text comes from, and its code; empty where the catalog has no text surface. */
    Optional<Stated> of(String text) {
        for (Known one : known) {
            Optional<TextError> error = one.form().parse(text);
            if (error.isPresent()) {
                String code = error.get().code();
                boolean isCode = one.code().matcher(code).matches();
                return Optional.of(
                        new Stated(one.api(), one.surface(), Optional.of(isCode ? code : Auditor.OTHER_FORM)));
            }
        }
        for (Known one : known) {
            Matcher matcher = one.loose().matcher(text);
            if (matcher.find()) {
                return Optional.of(new Stated(one.api(), one.surface(), Optional.of(matcher.group(1))));
            }
        }
        return known.stream().findFirst().map(one -> new Stated(one.api(), one.surface(), Optional.empty()));
    }

    /** The entry of a surface with this code. */
    Optional<Entry> entry(Stated stated) {
        return catalog.entries().stream()
                .filter(entry ->
                        entry.api().id().equals(stated.api()) && entry.surface().equals(stated.surface()))
                .filter(entry -> stated.code().equals(Optional.ofNullable(entry.code())))
                .findFirst();
    }
}
