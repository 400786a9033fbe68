package io.github.linkfault.audit.count;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way from a day and a sighting to the counts that it adds to, made short for what comes again and again. */
public final class Counters {

    private static final int MOST = 20_000;
    private static final int DAY = "2026-11-20".length();

    private record Key(String day, Classification sighting) {}

    /** The counts of one sighting in the hour that it was counted in last. */
    public static final class Cache {
        private @Nullable String hour;
        private String day = "";
        private Count[] counts = {};
        private @Nullable Series series;
        private Tick ofHour = new Tick();
        private Tick ofDay = new Tick();
    }

    private final AuditCounters tally;
    private final Map<Key, Count[]> counts = new HashMap<>();
    private final Map<Classification, Series> series = new HashMap<>();

    /** Counts into this tally. */
    public Counters(AuditCounters tally) {
        this.tally = tally;
    }

    /**
     * Counts what a line came to.
     *
     * @param hour as {@code 2026-11-20T10}, or a day, or empty
     */
    public void add(Classification sighting, String hour, Cache cache, int file, int part, long line) {
        if (!hour.equals(cache.hour)) {
            move(sighting, hour, cache);
        }
        for (Count count : cache.counts) {
            count.add(file, part, line);
        }
        cache.ofHour.number++;
        cache.ofDay.number++;
        tally.total(sighting.kind(), 1);
    }

    private void move(Classification sighting, String hour, Cache cache) {
        String day = hour.substring(0, Math.min(DAY, hour.length()));
        if (cache.hour == null || !day.equals(cache.day)) {
            cache.counts = counts(day, sighting);
            cache.day = day;
        }
        if (cache.series == null) {
            cache.series = series(sighting);
        }
        cache.ofHour = cache.series.hour(hour);
        cache.ofDay = cache.series.day(hour);
        cache.hour = hour;
    }

    private Series series(Classification sighting) {
        if (series.size() >= MOST) {
            series.clear();
        }
        return series.computeIfAbsent(sighting, tally::series);
    }

    private Count[] counts(String day, Classification sighting) {
        if (counts.size() >= MOST) {
            counts.clear();
        }
        return counts.computeIfAbsent(new Key(day, sighting), key -> tally.counts(key.day(), key.sighting())
                .toArray(Count[]::new));
    }
}
