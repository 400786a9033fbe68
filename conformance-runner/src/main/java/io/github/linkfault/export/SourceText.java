package io.github.linkfault.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The codes of a catalog as a source file: what to do about each, who acts, when to send the request again and what to tell the
 * end user; and handlers, each with a function for each code of an operation, so that a compiler or a type checker names the one
 * that is missing. The templates are files; each language has one.
 */
public final class SourceText {

    private SourceText() {}

    /**
     * The source, which ends with a line feed; the same bytes whenever the catalog is the same.
     *
     * @param apis the APIs whose codes it has
     * @throws AmbiguousCode where a code has different actions in different operations
     */
    public static String render(Language language, Catalog catalog, List<Api> apis) {
        return fill(language.template(), language, SourceModel.of(catalog, apis));
    }

    /**
     * A template, filled.
     *
     * @param escaping the language whose texts between quotation marks it has
     */
    static String fill(String template, Language escaping, Object values) {
        try (InputStream file = Objects.requireNonNull(SourceText.class.getResourceAsStream(template), template);
                var reader = new InputStreamReader(file, UTF_8)) {
            return Mustache.compiler()
                    .withEscaper(escaping::escaped)
                    .compile(reader)
                    .execute(values);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
