package io.github.linkfault.audit.count;

import java.io.Serializable;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often something occurred in each hour and on each day. Of more hours, or days, than are kept apart, the latest are; what is
 * among the latest of the whole input is among those of each part, so this does not depend on how the input is split.
 */
public final class Series implements Serializable {

    /** Five weeks. */
    static final int MOST_HOURS = 35 * 24;
    /** Two years and some. */
    static final int MOST_DAYS = 800;

    private static final int DAY = "2026-11-20".length();
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, Tick> hours = new TreeMap<>();
    private final TreeMap<String, Tick> days = new TreeMap<>();

    /** The number of each hour: {@code 2026-11-20T10}. */
    public SortedMap<String, Long> hours() {
        return numbers(hours);
    }

    /** The number of each day: {@code 2026-11-20}. */
    public SortedMap<String, Long> days() {
        return numbers(days);
    }

    private static SortedMap<String, Long> numbers(SortedMap<String, Tick> ticks) {
        var numbers = new TreeMap<String, Long>();
        ticks.forEach((time, tick) -> numbers.put(time, tick.number));
        return numbers;
    }

    /** The number to count in an hour; of a time that names no hour nothing is counted. */
    Tick hour(String hour) {
        return hour.length() > DAY ? kept(hours, hour, MOST_HOURS) : new Tick();
    }

    /** The number to count on the day of an hour; without a time nothing is counted. */
    Tick day(String hour) {
        return hour.isEmpty()
                ? new Tick()
                : kept(days, hour.substring(0, Math.min(DAY, hour.length())), MOST_DAYS);
    }

    private static Tick kept(NavigableMap<String, Tick> ticks, String time, int most) {
        Tick tick = ticks.computeIfAbsent(time, any -> new Tick());
        if (ticks.size() > most) {
            ticks.pollFirstEntry();
        }
        return tick;
    }

    /** Adds everything that another has counted. */
    void add(Series other) {
        other.hours.forEach((hour, tick) -> kept(hours, hour, MOST_HOURS).number += tick.number);
        other.days.forEach((day, tick) -> kept(days, day, MOST_DAYS).number += tick.number);
    }
}
