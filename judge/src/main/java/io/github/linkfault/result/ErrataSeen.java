package io.github.linkfault.result;

import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.Reading;
import io.github.linkfault.judge.Followed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An erratum that answers of a run have a say in. */
public record ErrataSeen(Erratum erratum, List<EntryResult> results) {

    /** Copies the results. */
    public ErrataSeen {
        results = List.copyOf(results);
    }

    /** The errata that some answer of the run takes a side in, in the catalog's order. */
    public static List<ErrataSeen> in(Report report) {
        Map<Erratum, List<EntryResult>> seen = new HashMap<>();
        for (EntryResult result : report.results()) {
            result.readings().stream().map(Followed::erratum).distinct().forEach(erratum -> seen.computeIfAbsent(
                            erratum, any -> new ArrayList<>())
                    .add(result));
        }
        return report.catalog().errata().stream()
                .filter(seen::containsKey)
                .map(erratum -> new ErrataSeen(erratum, Objects.requireNonNull(seen.get(erratum))))
                .toList();
    }

    /** The ids of the entries whose answers follow this reading. */
    public List<String> entriesFollowing(Reading reading) {
        return results.stream()
                .filter(result -> result.readings().stream()
                        .anyMatch(followed -> followed.reading().equals(reading)))
                .map(result -> result.entry().id())
                .toList();
    }
}
