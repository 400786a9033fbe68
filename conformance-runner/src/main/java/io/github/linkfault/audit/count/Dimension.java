package io.github.linkfault.audit.count;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each category occurred for each value of something that anybody can make more of: hosts, or clients. Of more values
 * than are kept apart, those are that come first in their own order, which does not depend on how the input is split.
 */
public final class Dimension implements Serializable {

    /** How many values are counted apart. */
    static final int MOST = 1_000;

    private static final int LONGEST = 100;
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, Counts> values = new TreeMap<>();
    private final Counts all = new Counts();

    /** How often each category occurred with one value. */
    public static final class Counts implements Serializable {

        private static final long serialVersionUID = 1L;

        private final EnumMap<Category, Tick> numbers = new EnumMap<>(Category.class);

        /** How often a category occurred. */
        public long number(Category category) {
            Tick tick = numbers.get(category);
            return tick == null ? 0 : tick.number;
        }

        /** How often any did. */
        public long all() {
            return numbers.values().stream().mapToLong(tick -> tick.number).sum();
        }

        private void add(Category category, long more) {
            Tick tick = numbers.get(category);
            if (tick == null) {
                tick = new Tick();
                numbers.put(category, tick);
            }
            tick.number += more;
        }

        private void add(Counts other) {
            other.numbers.forEach((category, tick) -> add(category, tick.number));
        }
    }

    /** The counts of each value that is kept apart. */
    public SortedMap<String, Counts> values() {
        return Collections.unmodifiableSortedMap(values);
    }

    /** The counts with any value. */
    public Counts all() {
        return all;
    }

    /** The counts of a value, to be handed to {@link #add}. */
    public Counts of(String value) {
        String shown = value.length() <= LONGEST ? value : value.substring(0, LONGEST);
        Counts counts = values.computeIfAbsent(shown, any -> new Counts());
        if (values.size() > MOST) {
            values.pollLastEntry();
        }
        return counts;
    }

    /** Counts one. */
    public void add(Counts ofValue, Category category) {
        ofValue.add(category, 1);
        all.add(category, 1);
    }

    void merge(Dimension other) {
        other.values.forEach((value, counts) -> of(value).add(counts));
        all.add(other.all);
    }
}
