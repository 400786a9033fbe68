package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Phrases;
import java.util.List;

/**
 * The errata of a page, for the partial {@code contested}: those that change what a client does about its subject are named, of the others the number.
 *
 * @param about what the documents contradict themselves about, as the end of a sentence
 * @param anchor where the page has all of them
 */
record ContestedView(String about, String anchor, List<ErratumView> errata) {

    ContestedView {
        errata = List.copyOf(errata);
    }

    /** Those that change what a client does about this, not about most errors. */
    List<ErratumView> contested() {
        return errata.stream()
                .filter(erratum -> erratum.changesClient() && !erratum.isGeneral())
                .toList();
    }

    boolean isContested() {
        return !contested().isEmpty();
    }

    /** How many others there are: {@code 2 notes on the documents}; empty where there are none. */
    String notes() {
        int number = errata.size() - contested().size();
        return number == 0 ? "" : Phrases.counted(number, "note on the documents", "notes on the documents");
    }

    boolean hasNotes() {
        return !notes().isEmpty();
    }
}
