package io.github.linkfault.audit.input;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Surface;
import io.github.linkfault.catalog.TextForm;
import io.github.linkfault.catalog.TextForm.TextError;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The surfaces of a catalog that report errors as texts. Recognises such a text, and finds its code and message. Immutable. */
public final class TextSurfaces {

    /** The words before a part of a form, without what separates them from the part before: {@code Code: }. */
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}][^{}]*$");

    /**
     * A text, read as one of a surface.
     *
     * @param code null where none was found
     */
    public record Stated(Api api, Surface surface, @Nullable String code) {}

    /** A surface with what helps to recognise its texts where they do not have its form; null where the form has no labels. */
    private record Known(
            Api api,
            Surface surface,
            TextForm form,
            @Nullable Pattern codeLabel,
            @Nullable Pattern code,
            @Nullable String messageLabel) {

        static Known of(Api api, Surface surface) {
            TextForm form = Objects.requireNonNull(surface.text());
            String label = label(form, "code");
            String code = "(" + api.errorBody().codeForm().pattern() + ")(?!\\w)";
            return new Known(
                    api,
                    surface,
                    form,
                    label == null ? null : Pattern.compile("\\b" + Pattern.quote(label)),
                    label == null ? null : Pattern.compile(Pattern.quote(label.strip()) + " ?" + code),
                    label(form, "message"));
        }

        private static @Nullable String label(TextForm form, String part) {
            Matcher label = LABEL.matcher(form.form().substring(0, form.form().indexOf("{" + part + "}")));
            return label.find() ? label.group() : null;
        }

        boolean isLike(String line) {
            return (codeLabel != null && codeLabel.matcher(line).find(1))
                    || form.parse(line).isPresent();
        }

        Optional<String> code(String text) {
            Optional<String> parsed = form.parse(text).map(TextError::code);
            if (parsed.isPresent() || code == null) {
                return parsed;
            }
            Matcher found = code.matcher(text);
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }

        Optional<String> message(String text) {
            Optional<String> parsed = form.parse(text).map(TextError::message);
            if (parsed.isPresent() || messageLabel == null) {
                return parsed;
            }
            int at = text.indexOf(messageLabel);
            return at < 0 ? Optional.empty() : Optional.of(text.substring(at + messageLabel.length()));
        }
    }

    private final List<Known> surfaces;

    /** The text surfaces of all APIs of this catalog. */
    public TextSurfaces(Catalog catalog) {
        this.surfaces = catalog.apis().stream()
                .flatMap(api -> api.surfaces().stream().map(surface -> Known.of(api, surface)))
                .toList();
    }

    /** The ids of the surfaces. */
    public List<String> ids() {
        return surfaces.stream().map(known -> known.surface().id()).distinct().toList();
    }

    /** Whether an input that begins like this has texts: its first line looks like one, and like no JSON. */
    public boolean isLike(String beginning) {
        String line = beginning.stripLeading().lines().findFirst().orElse("");
        return !line.isEmpty() && !line.startsWith("{") && surfaces.stream().anyMatch(known -> known.isLike(line));
    }

    /** What a text states: once for each surface in which a code can be read, or else for the first surface, without a code. */
    public List<Stated> read(String text) {
        List<Stated> stated = surfaces.stream()
                .flatMap(known -> known.code(text).map(code -> new Stated(known.api(), known.surface(), code)).stream())
                .toList();
        return stated.isEmpty()
                ? surfaces.stream()
                        .limit(1)
                        .map(known -> new Stated(known.api(), known.surface(), null))
                        .toList()
                : stated;
    }

    /** The message of a text of this surface. */
    public Optional<String> message(String api, String surface, String text) {
        return surfaces.stream()
                .filter(known ->
                        known.api().id().equals(api) && known.surface().id().equals(surface))
                .findFirst()
                .flatMap(known -> known.message(text));
    }
}
