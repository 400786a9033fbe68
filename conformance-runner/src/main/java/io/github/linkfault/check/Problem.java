package io.github.linkfault.check;

import java.util.Comparator;

/**
 * Something that is wrong with a catalog, or, as a warning, that its author may have meant otherwise.
 *
 * @param file its name in the folder of the catalog: {@code features/acme/api.yaml}
 * @param line counted from 1
 * @param column counted from 1
 * @param warning whether programs can use the catalog nevertheless
 * @param text what is wrong, what is expected and the nearest known word
 */
public record Problem(String file, int line, int column, boolean warning, String text) implements Comparable<Problem> {

    private static final Comparator<Problem> IN_READING_ORDER = Comparator.comparing(Problem::file)
            .thenComparing(Problem::line)
            .thenComparing(Problem::column)
            .thenComparing(Problem::text);

    /** By file, line and column. */
    @Override
    public int compareTo(Problem other) {
        return IN_READING_ORDER.compare(this, other);
    }

    /** As compilers print it: {@code features/acme/api.yaml:3:5: unknown word "mak"}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + (warning ? "warning: " : "") + text;
    }
}
