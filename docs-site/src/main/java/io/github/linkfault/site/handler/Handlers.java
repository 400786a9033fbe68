package io.github.linkfault.site.handler;

import static io.github.linkfault.site.handler.HandlerLanguage.CURL;
import static io.github.linkfault.site.handler.HandlerLanguage.JAVA;
import static io.github.linkfault.site.handler.HandlerLanguage.PYTHON;
import static io.github.linkfault.site.handler.HandlerLanguage.TYPESCRIPT;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.export.AmbiguousCode;
import io.github.linkfault.export.Language;
import io.github.linkfault.export.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a client writes to handle the errors of a catalog. Each handler needs what the kit has for its language: the enums of
 * {@code linkfault-error-codes}, or the file that {@code linkfault export} writes. A catalog whose codes have several actions has no
 * such file, and only the catalog that comes with the kit has the enums.
 */
public final class Handlers {

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true);

    private final Catalog catalog;
    private final String option;
    private final boolean exported;
    /** By the name of its files: pages, their checks and their own files ask for the same ones. */
    private final Map<String, List<Snippet>> made = new HashMap<>();

    /** @param option what a command needs to read this catalog, with a space before it; empty for the kit's own */
    public Handlers(Catalog catalog, String option) {
        this.catalog = catalog;
        this.option = option;
        this.exported = isExported(catalog);
    }

    private static boolean isExported(Catalog catalog) {
        try {
            SourceText.render(Language.TYPESCRIPT, catalog, catalog.apis());
            return true;
        } catch (AmbiguousCode ambiguous) {
            return false;
        }
    }

    /**
     * The handlers of all errors of an operation.
     *
     * @param curl what asks the mock for them
     */
    public List<Snippet> of(Operation operation, String curl) {
        return snippets(
                name(operation.api(), operation.id()),
                "operation",
                new OperationHandler(catalog, operation),
                hasCodes(operation.api()) ? List.of(JAVA, TYPESCRIPT, PYTHON) : List.of(),
                curl);
    }

    /**
     * The branches for one error; none for a success, and for what shows in no answer and has no code.
     *
     * @param entries those of the error
     * @param curl what asks the mock for it; empty where it shows in no answer
     */
    public List<Snippet> of(List<Entry> entries, String curl) {
        Entry first = entries.get(0);
        boolean oneAction = entries.stream().map(Entry::action).distinct().count() == 1;
        if (!first.isFailure() || !first.surface().isCounted()) {
            return List.of();
        }
        String name = name(first.api(), "error_" + first.surface().id() + "_" + first.label());
        if (first.surface().isApi()) {
            return snippets(
                    name,
                    "error",
                    new ErrorHandler(catalog, entries),
                    hasCodes(first.api()) && oneAction ? List.of(JAVA, TYPESCRIPT, PYTHON) : List.of(),
                    curl);
        }
        boolean hasText =
                first.surface().text() != null && first.surface().text().hasCode();
        return snippets(
                name,
                "text",
                new ErrorHandler(catalog, entries),
                hasText && oneAction ? List.of(TYPESCRIPT) : List.of(),
                curl);
    }

    private boolean hasCodes(Api api) {
        return catalog.entries().stream().anyMatch(entry -> entry.api().equals(api) && entry.code() != null);
    }

    private List<Snippet> snippets(
            String name, String kind, Object model, List<HandlerLanguage> languages, String curl) {
        return made.computeIfAbsent(name, unmade -> make(unmade, kind, model, languages, curl));
    }

    private List<Snippet> make(String name, String kind, Object model, List<HandlerLanguage> languages, String curl) {
        Map<HandlerLanguage, String> texts = new EnumMap<>(HandlerLanguage.class);
        for (HandlerLanguage language : languages) {
            if (exported && (language != JAVA || option.isEmpty())) {
                texts.put(language, render(kind + "." + language.id(), model));
            }
        }
        if (!curl.isEmpty()) {
            texts.put(CURL, curl);
        }
        var snippets = new ArrayList<Snippet>();
        texts.forEach((language, text) -> snippets.add(new Snippet(language, name, text)));
        return List.copyOf(snippets);
    }

    private String render(String template, Object model) {
        try (InputStream file =
                        Objects.requireNonNull(Handlers.class.getResourceAsStream(template + ".mustache"), template);
                var reader = new InputStreamReader(file, UTF_8)) {
            var text = new StringWriter();
            COMPILER.compile(reader).execute(model, Map.of("option", option), text);
            return text.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A name that a file, a module of Python and a package of Java may have. */
    private static String name(Api api, String of) {
        return (api.id() + "_" + of).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
