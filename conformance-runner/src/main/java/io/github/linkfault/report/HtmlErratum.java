package io.github.linkfault.report;

import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.Reading;
import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An erratum with the entries that follow each of its readings. */
record HtmlErratum(Erratum erratum, Map<Reading, List<HtmlLink>> followers) {

    private static final int A_GLANCE = 12;

    /** What one source says, and the entries whose answers follow it. */
    record Side(Reading reading, List<HtmlLink> entries) {

        int count() {
            return entries.size();
        }

        boolean followed() {
            return !entries.isEmpty();
        }

        /** Whether the entries are too many to stand open. */
        boolean many() {
            return entries.size() > A_GLANCE;
        }
    }

    /** The errata that touch an entry of the run, or none at all, in the catalog's order. */
    static List<HtmlErratum> of(Report report) {
        Map<Erratum, Map<Reading, List<HtmlLink>>> followers = new LinkedHashMap<>();
        Set<String> touched = new HashSet<>();
        for (EntryResult result : report.results()) {
            touched.addAll(result.entry().errata());
            result.readings().forEach(followed -> followers
                    .computeIfAbsent(followed.erratum(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(followed.reading(), any -> new ArrayList<>())
                    .add(HtmlLink.to(result)));
        }
        return report.catalog().errata().stream()
                .filter(erratum -> touched.contains(erratum.id())
                        || followers.containsKey(erratum)
                        || erratum.entries().isEmpty())
                .map(erratum -> new HtmlErratum(erratum, followers.getOrDefault(erratum, Map.of())))
                .toList();
    }

    String anchor() {
        return HtmlLink.erratum(erratum.id());
    }

    boolean decided() {
        return !followers.isEmpty();
    }

    List<Side> sides() {
        return erratum.readings().stream()
                .map(reading -> new Side(reading, followers.getOrDefault(reading, List.of())))
                .toList();
    }
}
