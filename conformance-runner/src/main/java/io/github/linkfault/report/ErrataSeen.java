package io.github.linkfault.report;

import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.Reading;
import java.util.ArrayList;
import java.util.List;

/** An erratum that answers of a run have a say in. */
record ErrataSeen(Erratum erratum, List<EntryResult> results) {

    /** The errata that some answer of the run takes a side in, in the catalog's order. */
    static List<ErrataSeen> in(Report report) {
        var all = new ArrayList<ErrataSeen>();
        for (Erratum erratum : report.catalog().errata()) {
            List<EntryResult> results = report.results().stream()
                    .filter(result -> result.readings().stream()
                            .anyMatch(followed -> followed.erratum().equals(erratum)))
                    .toList();
            if (!results.isEmpty()) {
                all.add(new ErrataSeen(erratum, results));
            }
        }
        return all;
    }

    /** The ids of the entries whose answers follow this reading. */
    List<String> entriesFollowing(Reading reading) {
        return results.stream()
                .filter(result -> result.readings().stream()
                        .anyMatch(followed -> followed.reading().equals(reading)))
                .map(result -> result.entry().id())
                .toList();
    }
}
