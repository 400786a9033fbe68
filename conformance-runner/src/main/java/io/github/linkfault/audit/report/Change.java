package io.github.linkfault.audit.report;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An error that is new, or has grown, in the course of the audited traffic: in one operation of its API or on the same day in several.
 *
 * @param errors the same error of each operation, that of which most are more than expected first
 * @param isNew whether it did not occur before that day at all
 * @param day the first day of the change
 * @param now how often on that day; of a new one since then
 * @param expected how often it would have been at the rate of the days before; 0 for a new one
 */
record Change(List<ErrorRate> errors, boolean isNew, String day, long now, double expected) {

    static final Comparator<Change> ORDER = Comparator.comparing(
                    (Change one) -> one.first().isDocumented())
            .thenComparing(Comparator.comparingDouble((Change one) -> one.now() - one.expected())
                    .reversed())
            .thenComparing(one -> one.first().key());

    /** A change is told from twice the rate on. */
    private static final double TWICE = 1.95;
    /** So often an error occurs at least on the day that it has grown. */
    private static final int FEWEST = 10;
    /** By so many standard deviations of a count that is what it was before. */
    private static final double SURE = 4;
    /** So many were to be expected before the day on which a new one came first, had it always been there. */
    private static final double MISSED = 3;

    /** What has changed, what matters most first. */
    static List<Change> of(List<ErrorRate> errors) {
        var changes = new ArrayList<Change>();
        errors.forEach(error -> of(error).ifPresent(changes::add));
        changes.sort(ORDER);
        return changes.stream()
                .collect(Collectors.groupingBy(
                        change -> List.of(
                                change.first().called().ofApi(),
                                change.first().isDocumented(),
                                change.isNew(),
                                change.day()),
                        LinkedHashMap::new,
                        Collectors.reducing(Change::and)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .sorted(ORDER)
                .toList();
    }

    private Change and(Change other) {
        return new Change(
                Stream.concat(errors.stream(), other.errors.stream()).toList(),
                isNew,
                day,
                now + other.now,
                expected + other.expected);
    }

    private ErrorRate first() {
        return errors.get(0);
    }

    private static Optional<Change> of(ErrorRate error) {
        var days = new TreeSet<>(error.days().keySet());
        days.addAll(error.successDays().keySet());
        if (days.size() < 2 || error.days().isEmpty()) {
            return Optional.empty();
        }
        long before = 0;
        long trafficBefore = 0;
        int number = 0;
        long traffic = sum(error.successDays());
        long all = sum(error.days());
        for (String day : days) {
            long now = error.days().getOrDefault(day, 0L);
            long trafficNow = error.successDays().getOrDefault(day, 0L);
            if (number > 0 && now > 0) {
                if (before == 0) {
                    double missed = traffic == 0 ? 0 : (double) all * trafficBefore / traffic;
                    return missed >= MISSED
                            ? Optional.of(new Change(List.of(error), true, day, all, 0))
                            : Optional.empty();
                }
                double expected = trafficBefore > 0 && trafficNow > 0
                        ? (double) before * trafficNow / trafficBefore
                        : (double) before / number;
                if (now >= FEWEST
                        && now >= TWICE * expected
                        && now - expected >= SURE * Math.sqrt(Math.max(1, expected))) {
                    return Optional.of(new Change(List.of(error), false, day, now, expected));
                }
            }
            before += now;
            trafficBefore += trafficNow;
            number++;
        }
        return Optional.empty();
    }

    private static long sum(SortedMap<String, Long> numbers) {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }

    /** {@code acme readBalance E-102 doubled on Tuesday 2026-11-24: 40 instead of 20}. */
    String sentence() {
        String what = ErrorName.title(errors.stream().map(ErrorRate::called).toList())
                + (first().isDocumented()
                        ? ""
                        : errors.size() == 1 ? ", which its table lacks," : ", which their tables lack,");
        if (isNew) {
            return "%s is new since %s: %d".formatted(what, dated(day), now);
        }
        double factor = now / Math.max(expected, 0.5);
        String grew = factor < 2.75 ? "doubled" : factor < 3.5 ? "tripled" : "grew " + Math.round(factor) + "-fold";
        return "%s %s on %s: %d, where %d were to be expected by the days before"
                .formatted(what, grew, dated(day), now, Math.round(expected));
    }

    private static String dated(String day) {
        try {
            DayOfWeek weekday = LocalDate.parse(day).getDayOfWeek();
            return weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + day;
        } catch (DateTimeException noDate) {
            return day;
        }
    }
}
