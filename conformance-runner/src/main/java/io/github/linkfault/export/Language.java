package io.github.linkfault.export;

import java.util.Locale;

/** A language that the catalog's errors are written in, each by a template of its own over the same model. */
public enum Language {
    /** Types and tables for TypeScript. */
    TYPESCRIPT,
    /** Enums for Python. */
    PYTHON,
    /** Constants and functions for Go. */
    GO,
    /** Enums for Kotlin. */
    KOTLIN;

    /** The file of the template. */
    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".mustache";
    }

    /** A text as it stands between double quotes in a source of this language. */
    String escaped(String text) {
        var escaped = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            if (character == '"' || character == '\\' || (character == '$' && this == KOTLIN)) {
                escaped.append('\\').appendCodePoint(character);
            } else if (character < ' ' || character > '~') {
                // So that no tool's idea of the encoding matters.
                escaped.append(unicode(character));
            } else {
                escaped.appendCodePoint(character);
            }
        }
        return escaped.toString();
    }

    private String unicode(int codePoint) {
        if (Character.isBmpCodePoint(codePoint)) {
            return "\\u%04x".formatted(codePoint);
        }
        return this == PYTHON || this == GO
                ? "\\U%08x".formatted(codePoint)
                : "\\u%04x\\u%04x"
                        .formatted((int) Character.highSurrogate(codePoint), (int) Character.lowSurrogate(codePoint));
    }
}
