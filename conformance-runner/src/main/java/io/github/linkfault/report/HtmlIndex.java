package io.github.linkfault.report;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.result.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the page has a place for, so that no link in it leads nowhere. */
record HtmlIndex(Set<String> ids, Map<String, Erratum> errata) {

    static HtmlIndex of(Report report) {
        var errata = new LinkedHashMap<String, Erratum>();
        report.catalog().errata().forEach(erratum -> errata.put(erratum.id(), erratum));
        return new HtmlIndex(
                report.reported().stream().map(result -> result.entry().id()).collect(Collectors.toSet()), errata);
    }

    boolean holds(String id) {
        return ids.contains(id);
    }

    /** The errata that touch an entry. */
    List<Erratum> errata(Entry entry) {
        return entry.errata().stream().map(errata::get).filter(Objects::nonNull).toList();
    }
}
