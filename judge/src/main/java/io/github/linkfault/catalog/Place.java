package io.github.linkfault.catalog;

/**
 * A line of a feature file.
 *
 * @param file the name below {@code features/}: {@code acme/readItem.feature}
 * @param line counted from 1
 */
public record Place(String file, int line) {

    /** As editors and compilers print it: {@code features/acme/readItem.feature:12}. */
    @Override
    public String toString() {
        return "features/" + file + ":" + line;
    }
}
