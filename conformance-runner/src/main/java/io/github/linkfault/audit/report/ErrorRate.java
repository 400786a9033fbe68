package io.github.linkfault.audit.report;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.CounterKey;
import io.github.linkfault.audit.verdict.Auditor;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One error of one operation against the operation's successes: over all, by day and by hour.
 *
 * @param what the entry's id; of an error without one its status and what is known of it
 * @param name the same in short: the entry's code
 * @param isDocumented whether an entry lists it, or a row has its status
 * @param count how often
 * @param successes the operation's
 */
record ErrorRate(
        String api,
        String operation,
        String what,
        String name,
        boolean isDocumented,
        long count,
        long successes,
        SortedMap<String, Long> days,
        SortedMap<String, Long> hours,
        SortedMap<String, Long> successDays,
        SortedMap<String, Long> successHours) {

    static final Comparator<ErrorRate> ORDER = Comparator.comparing(ErrorRate::api)
            .thenComparing(ErrorRate::operation)
            .thenComparing(Comparator.comparingLong(ErrorRate::count).reversed())
            .thenComparing(ErrorRate::what);

    /** What is known of a request to which no answer came. */
    private static final String NO_ANSWER = "no answer";

    /** What stands for one error of one operation: its categories are added up. */
    record Key(String api, String operation, String what) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::api).thenComparing(Key::operation).thenComparing(Key::what);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** All of them, by operation, the most frequent first. */
    static List<ErrorRate> of(Summary summary) {
        var counts = new TreeMap<Key, Long>();
        var documented = new TreeMap<Key, Boolean>();
        var successes = new TreeMap<Key, Long>();
        summary.tally().cells().forEach((cell, count) -> {
            if (cell.day().isEmpty() && isError(cell.kind())) {
                Key key = key(cell);
                counts.merge(key, count.number(), Long::sum);
                documented.merge(key, cell.kind() != Category.UNDOCUMENTED, (one, other) -> one && other);
            } else if (cell.day().isEmpty() && cell.kind() == Category.SUCCESS) {
                successes.merge(new Key(cell.api(), cell.operation(), ""), count.number(), Long::sum);
            }
        });
        var days = new TreeMap<Key, SortedMap<String, Long>>();
        var hours = new TreeMap<Key, SortedMap<String, Long>>();
        summary.tally().series().forEach((cell, series) -> {
            if (isError(cell.kind()) || cell.kind() == Category.SUCCESS) {
                Key key = key(cell);
                plus(days.computeIfAbsent(key, any -> new TreeMap<>()), series.days());
                plus(hours.computeIfAbsent(key, any -> new TreeMap<>()), series.hours());
            }
        });
        var rates = new ArrayList<ErrorRate>();
        counts.forEach((key, count) -> {
            Key success = new Key(key.api(), key.operation(), "");
            rates.add(new ErrorRate(
                    key.api(),
                    key.operation(),
                    key.what(),
                    name(summary.catalog(), key.what()),
                    Boolean.TRUE.equals(documented.get(key)),
                    count,
                    successes.getOrDefault(success, 0L),
                    days.getOrDefault(key, new TreeMap<>()),
                    hours.getOrDefault(key, new TreeMap<>()),
                    days.getOrDefault(success, new TreeMap<>()),
                    hours.getOrDefault(success, new TreeMap<>())));
        });
        rates.sort(ORDER);
        return rates;
    }

    private static Key key(CounterKey cell) {
        String what = cell.kind() == Category.UNJUDGED
                ? cell.label() + " " + Auditor.NO_BODY
                : cell.kind() == Category.TRUNCATED
                        ? cell.label() + " " + Auditor.CUT_BODY
                        : cell.kind() == Category.UNANSWERED ? NO_ANSWER : cell.label();
        return new Key(cell.api(), cell.operation(), what);
    }

    private static boolean isError(Category kind) {
        return switch (kind) {
            case CONFORMING, DEVIATING, UNDOCUMENTED, UNJUDGED, TRUNCATED, UNANSWERED -> true;
            default -> false;
        };
    }

    private static void plus(SortedMap<String, Long> sum, Map<String, Long> more) {
        more.forEach((time, number) -> sum.merge(time, number, Long::sum));
    }

    /** The code of the entry with this id; what is known of an error without an entry stays as it is. */
    static String name(Catalog catalog, String what) {
        Optional<Entry> entry = catalog.entry(what);
        return entry.map(known -> known.code() == null ? what : known.code()).orElse(what);
    }

    /** Whether it is that no answer came. */
    boolean isUnanswered() {
        return what.equals(NO_ANSWER);
    }

    Key key() {
        return new Key(api, operation, what);
    }

    ErrorName called() {
        return new ErrorName(api, operation, name);
    }

    /** How many there are for a thousand successes, or null where there are no successes. */
    static @Nullable Double perThousand(long count, long successes) {
        return successes == 0 ? null : Math.round(count * 100_000.0 / successes) / 100.0;
    }

    /**
     * The count of one error in one or several operations: {@code 40 (200.0 per 1,000 successes)}.
     *
     * @param successes of an error's operation
     */
    static <T> String rated(
            List<T> errors, Function<T, ErrorName> name, ToLongFunction<T> count, ToLongFunction<T> successes) {
        long number = errors.stream().mapToLong(count).sum();
        // An operation may have two entries of one code, but has its successes once.
        var operations = new TreeMap<String, Long>();
        errors.forEach(error -> operations.put(name.apply(error).operation(), successes.applyAsLong(error)));
        Double rate = perThousand(
                number, operations.values().stream().mapToLong(Long::longValue).sum());
        return rate == null || number == 0 ? String.valueOf(number) : number + " (" + rate + " per 1,000 successes)";
    }
}
