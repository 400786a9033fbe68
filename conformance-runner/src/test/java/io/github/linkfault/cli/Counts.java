package io.github.linkfault.cli;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;

/** How many entries the bundled catalog has, so that no test has a number to change when a row is added. */
public final class Counts {

    private static final Catalog CATALOG = Catalog.bundled();

    private Counts() {}

    /** Every entry. */
    public static int entries() {
        return CATALOG.entries().size();
    }

    /** The entries that show in an answer of an API. */
    public static int overTheApi() {
        return (int) CATALOG.entries().stream()
                .filter(entry -> entry.surface().isApi())
                .count();
    }

    /** The entries of other surfaces, which no run can ask for. */
    public static int otherSurfaces() {
        return entries() - overTheApi();
    }

    /** The failures that show in an answer of an API. */
    public static int errors() {
        return (int) CATALOG.entries().stream()
                .filter(entry -> entry.surface().isApi())
                .filter(Entry::isFailure)
                .count();
    }

    /** The last line of a run of every entry in which some do not pass. */
    public static String line(int less, String others) {
        return "%d entries: %d passed, %s%d not exercised (%d declared)."
                .formatted(entries(), overTheApi() - less, others, otherSurfaces(), otherSurfaces());
    }
}
