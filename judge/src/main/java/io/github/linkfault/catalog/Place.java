package io.github.linkfault.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A line of a feature file.
 *
 * @param file the name below {@code features/}: {@code acme/readItem.feature}
 * @param line counted from 1
 */
public record Place(String file, int line) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place place && line == place.line && file.equals(place.file);
    }

    /** By hand: places are counted by the thousand, and what the compiler makes for a record is put together at each start. */
    @Override
    public int hashCode() {
        return 31 * file.hashCode() + line;
    }

    /** As editors and compilers print it: {@code features/acme/readItem.feature:12}. */
    @Override
    public String toString() {
        return "features/" + file + ":" + line;
    }
}
