package io.github.linkfault.result;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is remembered of a run: no more than tells one night from another, and nothing of what was sent or came.
 *
 * @param exitCode 0, 1 or 3
 * @param entries the selected entries by id, in the catalog's order
 */
public record PastRun(Instant startedAt, int exitCode, Map<String, PastEntry> entries) {

    /** Copies the map. */
    public PastRun {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** What is to be remembered of a report. */
    public static PastRun of(Report report) {
        var entries = new LinkedHashMap<String, PastEntry>();
        report.results().forEach(result -> entries.put(result.entry().id(), PastEntry.of(result)));
        return new PastRun(report.startedAt(), report.exitCode(), entries);
    }

    /** How many entries ended so. */
    public int count(Verdict verdict) {
        return (int) entries.values().stream()
                .filter(entry -> entry.verdict() == verdict)
                .count();
    }
}
