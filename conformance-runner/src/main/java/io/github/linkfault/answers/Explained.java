package io.github.linkfault.answers;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Erratum;
import java.util.List;

/**
 * What was said of something that came back.
 *
 * @param known whether the error is in a table of the documents
 * @param entries those that the text is about
 * @param errata those that the text names
 */
public record Explained(String text, boolean known, List<Entry> entries, List<Erratum> errata) {

    /** Copies the lists. */
    public Explained {
        entries = List.copyOf(entries);
        errata = List.copyOf(errata);
    }
}
