package io.github.linkfault.audit.report;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An error that is new, or has grown, in the course of the audited traffic: in one operation of its API or in several together. By days;
 * by hours where the traffic is of one day.
 *
 * @param errors the same error of each operation, that of which most are more than expected first
 * @param isNew whether it did not occur before that time at all
 */
record Change(List<ErrorRate> errors, boolean isNew, Course.Step step) {

    private static final Comparator<Change> ORDER = Comparator.comparing(Change::isDocumented)
            .thenComparing(Comparator.comparingDouble((Change one) -> one.step().excess())
                    .reversed())
            .thenComparing(one -> one.first().key());

    /**
     * What has changed, what matters most first.
     *
     * @param known whether an error occurred before this traffic, so that it is not new in it
     */
    static List<Change> of(List<ErrorRate> errors, Predicate<ErrorRate.Key> known) {
        return errors.stream()
                .collect(Collectors.groupingBy(
                        error -> List.of(error.called().ofApi(), error.isDocumented()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .flatMap(operations -> ofOne(operations, known))
                .sorted(ORDER)
                .toList();
    }

    /**
     * The changes of one error of an API. Those of its operations count apart, unless they are only seen in the sum; and the sum has grown
     * only by operations that are not told as new.
     */
    private static Stream<Change> ofOne(List<ErrorRate> operations, Predicate<ErrorRate.Key> known) {
        List<Change> apart = operations.stream()
                .flatMap(error -> changes(List.of(error), known))
                .sorted(ORDER)
                .collect(Collectors.groupingBy(
                        change -> List.of(change.isNew, change.step.time()),
                        LinkedHashMap::new,
                        Collectors.reducing(Change::and)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        if (operations.size() == 1) {
            return apart.stream();
        }
        List<Change> whole = inSum(operations, apart, known);
        return Stream.concat(whole.stream(), apart.stream().filter(change -> whole.stream()
                .noneMatch(sum -> sum.isNew == change.isNew
                        && (sum.isNew || sum.step.time().equals(change.step.time())))));
    }

    private static List<Change> inSum(List<ErrorRate> operations, List<Change> apart, Predicate<ErrorRate.Key> known) {
        List<Change> all = changes(operations, known).toList();
        boolean isNew = all.stream().anyMatch(Change::isNew);
        List<ErrorRate> told = apart.stream()
                .filter(Change::isNew)
                .flatMap(change -> change.errors.stream())
                .toList();
        List<ErrorRate> others =
                operations.stream().filter(error -> !told.contains(error)).toList();
        Stream<Change> grown =
                isNew || told.isEmpty() ? all.stream() : others.size() < 2 ? Stream.empty() : changes(others, known);
        return Stream.concat(
                        all.stream().filter(Change::isNew),
                        grown.filter(change -> !change.isNew && !isOfAFew(change, apart)))
                .toList();
    }

    /** Whether operations that are told apart account for half of the growth in the sum. */
    private static boolean isOfAFew(Change whole, List<Change> apart) {
        return apart.stream()
                .anyMatch(change -> !change.isNew
                        && change.step.time().equals(whole.step.time())
                        && change.step.excess() * 2 >= whole.step.excess());
    }

    private static Stream<Change> changes(List<ErrorRate> errors, Predicate<ErrorRate.Key> known) {
        Course days = course(errors, ErrorRate::days, ErrorRate::successDays);
        Course course = days.isShort() ? course(errors, ErrorRate::hours, ErrorRate::successHours) : days;
        List<ErrorRate> most = errors.stream()
                .sorted(Comparator.comparingLong(ErrorRate::count).reversed())
                .toList();
        Optional<Course.Step> beginning =
                errors.stream().map(ErrorRate::key).anyMatch(known) ? Optional.empty() : course.beginning();
        return Stream.concat(
                beginning.map(step -> new Change(most, true, step)).stream(),
                course.growth().map(step -> new Change(most, false, step)).stream());
    }

    private static Course course(
            List<ErrorRate> errors,
            Function<ErrorRate, SortedMap<String, Long>> count,
            Function<ErrorRate, SortedMap<String, Long>> success) {
        var counts = new TreeMap<String, Long>();
        var successes = new TreeMap<String, SortedMap<String, Long>>();
        for (ErrorRate error : errors) {
            add(count.apply(error), counts);
            successes.put(error.operation(), success.apply(error));
        }
        var traffic = new TreeMap<String, Long>();
        successes.values().forEach(numbers -> add(numbers, traffic));
        return new Course(counts, traffic);
    }

    private static void add(SortedMap<String, Long> numbers, SortedMap<String, Long> sum) {
        numbers.forEach((time, number) -> sum.merge(time, number, Long::sum));
    }

    private Change and(Change other) {
        return new Change(Stream.concat(errors.stream(), other.errors.stream()).toList(), isNew, step.and(other.step));
    }

    private ErrorRate first() {
        return errors.get(0);
    }

    boolean isDocumented() {
        return first().isDocumented();
    }

    /** {@code acme readBalance E-102 doubled on Tuesday 2026-11-24: 40, where the days before suggest 20}. */
    String sentence() {
        String what = ErrorName.title(errors.stream().map(ErrorRate::called).toList())
                + (isDocumented() ? "" : ", which is undocumented,");
        if (isNew) {
            return what + " is new: " + step.now() + " " + since(step);
        }
        String expected = step.expected() < 9.5
                ? String.format(Locale.ROOT, "%.1f", Math.max(0.1, step.expected()))
                : String.valueOf(Math.round(step.expected()));
        return "%s %s %s %s: %d, where the %s before suggest %s"
                .formatted(
                        what,
                        grew(),
                        isDay(step.time()) ? "on" : "at",
                        dated(step.time()),
                        step.now(),
                        isDay(step.time()) ? "days" : "hours",
                        expected);
    }

    /** {@code since Tuesday 2026-11-24}, or of what is over {@code on Tuesday 2026-11-24}, or from then to another day. */
    static String since(Course.Step step) {
        if (step.last().isEmpty()) {
            return "since " + dated(step.time());
        }
        return step.last().equals(step.time())
                ? (isDay(step.time()) ? "on " : "at ") + dated(step.time())
                : "from " + dated(step.time()) + " to " + dated(step.last());
    }

    private String grew() {
        if (step.expected() < 0.95) {
            return "jumped";
        }
        double factor = step.now() / step.expected();
        if (factor < 1.75) {
            return "grew by " + Math.round(100 * (factor - 1)) + " %";
        }
        return factor < 2.5 ? "doubled" : factor < 3.5 ? "tripled" : "grew " + Math.round(factor) + "-fold";
    }

    private static boolean isDay(String time) {
        return time.indexOf('T') < 0;
    }

    /** {@code Tuesday 2026-11-24}, {@code 10:00 on Tuesday 2026-11-24}. */
    static String dated(String time) {
        if (!isDay(time)) {
            int hour = time.indexOf('T');
            return time.substring(hour + 1) + ":00 on " + dated(time.substring(0, hour));
        }
        try {
            DayOfWeek weekday = LocalDate.parse(time).getDayOfWeek();
            return weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + time;
        } catch (DateTimeException noDate) {
            return time;
        }
    }
}
