package io.github.linkfault.audit.count;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way from a day and a sighting to the counts that it adds to, made short for what comes again and again. */
public final class Counters {

    private static final int MOST = 20_000;

    private record Key(String day, Classification sighting) {}

    /** The counts of one sighting on the day that it was counted on last. */
    public static final class Cache {
        private @Nullable String day;
        private Count[] counts = {};
    }

    private final AuditCounters tally;
    private final Map<Key, Count[]> counts = new HashMap<>();

    /** Counts into this tally. */
    public Counters(AuditCounters tally) {
        this.tally = tally;
    }

    /** Counts what a line came to. */
    public void add(Classification sighting, String day, Cache cache, int file, int part, long line) {
        if (!day.equals(cache.day)) {
            cache.counts = counts(day, sighting);
            cache.day = day;
        }
        for (Count count : cache.counts) {
            count.add(file, part, line);
        }
        tally.total(sighting.kind(), 1);
    }

    private Count[] counts(String day, Classification sighting) {
        if (counts.size() >= MOST) {
            counts.clear();
        }
        return counts.computeIfAbsent(new Key(day, sighting), key -> tally.counts(key.day(), key.sighting())
                .toArray(Count[]::new));
    }
}
