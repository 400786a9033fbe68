package io.github.linkfault.audit.count;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What was counted. Tallies of parts of the input, merged in any order and grouping, are the tally of the whole: counts add
 * up, and of the examples the first in the input are kept.
 *
 * <p>Its size is bounded. Of more than {@value #MOST} different things those that come first in their own order are counted
 * apart, which does not depend on how the input is split either: what is among the first of all is among the first of each part.
 *
 * <p>Plain data; not safe for use by several threads.
 */
public final class AuditCounters implements Serializable {

    /** How many different things are counted apart. */
    static final int MOST = 50_000;
    /** Of how many different things each hour and day is counted. */
    static final int MOST_SERIES = 2_000;
    /** How many different examples are kept. */
    static final int MOST_SAMPLES = 2_000;

    private static final long serialVersionUID = 1L;

    private final int most;
    private final EnumMap<Category, long[]> totals = new EnumMap<>(Category.class);
    private final TreeMap<CounterKey, Count> cells = new TreeMap<>();
    private final TreeMap<Sample.Subject, Sample> samples = new TreeMap<>();
    private final TreeMap<CounterKey, Series> series = new TreeMap<>();
    private final Dimension hosts = new Dimension();
    private final Dimension clients = new Dimension();
    private final EnumMap<Gap, Tick> gaps = new EnumMap<>(Gap.class);
    private final ArrayList<long[]> lines = new ArrayList<>();

    /** A tally of nothing. */
    public AuditCounters() {
        this(MOST);
    }

    AuditCounters(int most) {
        this.most = most;
        for (Category kind : Category.values()) {
            totals.put(kind, new long[1]);
        }
    }

    /** Adds everything that another tally has counted. */
    public void merge(AuditCounters other) {
        for (Category kind : Category.values()) {
            total(kind, other.total(kind));
        }
        other.cells.forEach((cell, count) -> count(cell).add(count));
        other.samples.forEach((subject, sample) -> {
            if (wants(subject, sample.spot())) {
                keep(subject, sample);
            }
        });
        other.series.forEach((key, counted) -> series(key).add(counted));
        hosts.merge(other.hosts);
        clients.merge(other.clients);
        other.gaps.forEach((gap, tick) -> tick(gap).number += tick.number);
        for (int file = 0; file < other.lines.size(); file++) {
            long[] parts = other.lines.get(file);
            for (int part = 0; part < parts.length; part++) {
                lines(file, part, parts[part]);
            }
        }
    }

    /** Notes how many lines a part of a file has; what stands in it is counted apart from that. */
    public void lines(int file, int part, long number) {
        while (lines.size() <= file) {
            lines.add(new long[0]);
        }
        long[] parts = lines.get(file);
        if (parts.length <= part) {
            parts = Arrays.copyOf(parts, Math.max(part + 1, parts.length + parts.length / 2));
            lines.set(file, parts);
        }
        parts[part] += number;
    }

    /** How many lines or entries were read. */
    public long lines() {
        return lines.stream().flatMapToLong(Arrays::stream).sum();
    }

    /** The number of a spot's line in its file, from 0. */
    public long lineOf(InputLocation spot) {
        long line = spot.line();
        if (spot.file() < lines.size()) {
            long[] parts = lines.get(spot.file());
            for (int part = 0; part < Math.min(spot.part(), parts.length); part++) {
                line += parts[part];
            }
        }
        return line;
    }

    /** How often a kind occurred, whether counted apart or not. */
    public long total(Category kind) {
        return number(kind)[0];
    }

    /** The counts, in their order. */
    public SortedMap<CounterKey, Count> cells() {
        return Collections.unmodifiableSortedMap(cells);
    }

    /** How often each of the things that are counted apart occurred in each hour and on each day. */
    public SortedMap<CounterKey, Series> series() {
        return Collections.unmodifiableSortedMap(series);
    }

    /** The hosts that were asked. */
    public Dimension hosts() {
        return hosts;
    }

    /** Those who asked. */
    public Dimension clients() {
        return clients;
    }

    /** How often something was not recorded. */
    public long gap(Gap gap) {
        Tick tick = gaps.get(gap);
        return tick == null ? 0 : tick.number;
    }

    /** Counts that something was not recorded. */
    public void add(Gap gap) {
        tick(gap).number++;
    }

    private Tick tick(Gap gap) {
        return gaps.computeIfAbsent(gap, any -> new Tick());
    }

    Series series(Classification sighting) {
        return sighting.operation().isEmpty()
                ? new Series()
                : series(new CounterKey(
                        "", sighting.api(), sighting.operation(), sighting.kind(), sighting.label(), ""));
    }

    private Series series(CounterKey key) {
        Series counted = series.computeIfAbsent(key, any -> new Series());
        if (series.size() > MOST_SERIES) {
            series.pollLastEntry();
        }
        return counted;
    }

    /** The examples, by what they are examples of. */
    public SortedMap<Sample.Subject, Sample> samples() {
        return Collections.unmodifiableSortedMap(samples);
    }

    void total(Category kind, long number) {
        number(kind)[0] += number;
    }

    private long[] number(Category kind) {
        return Objects.requireNonNull(totals.get(kind));
    }

    /** The counts that a sighting of this day adds to: its own, the day's, and one for each mark. */
    List<Count> counts(String day, Classification sighting) {
        var counts = new ArrayList<Count>();
        counts.add(
                count(new CounterKey("", sighting.api(), sighting.operation(), sighting.kind(), sighting.label(), "")));
        if (!day.isEmpty()) {
            counts.add(count(new CounterKey(day, "", "", sighting.kind(), "", "")));
        }
        for (Annotation mark : sighting.marks()) {
            counts.add(count(new CounterKey(
                    "", sighting.api(), sighting.operation(), mark.kind(), mark.label(), mark.detail())));
        }
        return counts;
    }

    /** Keeps examples of what a sighting is one of, where they come before those that are kept. */
    public void sample(Classification sighting, InputLocation spot, Supplier<Sample> example) {
        if (!sighting.isError()) {
            return;
        }
        Sample made = null;
        for (Sample.Subject subject : subjects(sighting)) {
            if (wants(subject, spot)) {
                made = made == null ? example.get() : made;
                keep(subject, made);
            }
        }
    }

    private static List<Sample.Subject> subjects(Classification sighting) {
        var subjects = new ArrayList<Sample.Subject>();
        subjects.add(new Sample.Subject(sighting.kind(), sighting.api(), sighting.operation(), sighting.label(), ""));
        for (Annotation mark : sighting.marks()) {
            // A reading is counted, and needs no example.
            if (mark.kind() != Category.READING) {
                subjects.add(new Sample.Subject(mark.kind(), sighting.api(), "", mark.label(), mark.detail()));
            }
        }
        return subjects;
    }

    private boolean wants(Sample.Subject subject, InputLocation spot) {
        Sample kept = samples.get(subject);
        return kept == null
                ? samples.size() < MOST_SAMPLES || subject.compareTo(samples.lastKey()) < 0
                : spot.compareTo(kept.spot()) < 0;
    }

    private void keep(Sample.Subject subject, Sample sample) {
        samples.put(subject, sample);
        if (samples.size() > MOST_SAMPLES) {
            samples.pollLastEntry();
        }
    }

    private Count count(CounterKey cell) {
        Count count = cells.computeIfAbsent(cell, any -> new Count());
        if (cells.size() > most) {
            cells.pollLastEntry();
        }
        return count;
    }
}
