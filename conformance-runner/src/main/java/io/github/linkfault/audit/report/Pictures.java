package io.github.linkfault.audit.report;

import io.github.linkfault.report.TrafficPicture;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Draws the errors over time: for each operation together, and each of its errors. */
final class Pictures {

    /** Up to so many days the hours are drawn. */
    private static final int FEW_DAYS = 2;
    /** A single bar shows no course. */
    private static final int FEWEST_BARS = 2;
    /** The latest are drawn. */
    private static final int MOST_BARS = 62;

    /** Before the latest there may be others; how many is told for so many. */
    private static final int MOST_DAYS = 2_000;

    private static final int MOST_CHARTS = 200;

    private Pictures() {}

    static TrafficPicture of(List<ErrorRate> errors) {
        var days = new TreeSet<String>();
        var hours = new TreeSet<String>();
        for (ErrorRate error : errors) {
            days.addAll(error.days().keySet());
            days.addAll(error.successDays().keySet());
            hours.addAll(error.hours().keySet());
            hours.addAll(error.successHours().keySet());
        }
        boolean byHour = days.size() <= FEW_DAYS && !hours.isEmpty();
        SortedSet<String> all = byHour ? hours : withoutGaps(days);
        List<String> times = latest(all);
        Map<String, List<ErrorRate>> operations = new LinkedHashMap<>();
        errors.stream().limit(MOST_CHARTS).forEach(error -> operations
                .computeIfAbsent(error.api() + " " + error.operation(), any -> new ArrayList<>())
                .add(error));
        var groups = new ArrayList<TrafficPicture.Group>();
        if (times.size() >= FEWEST_BARS) {
            operations.forEach((operation, each) -> groups.add(group(operation, each, times, byHour)));
        }
        return new TrafficPicture(
                byHour ? "hour" : "day", all.size() - times.size(), groups, Math.max(0, errors.size() - MOST_CHARTS));
    }

    private static TrafficPicture.Group group(
            String operation, List<ErrorRate> errors, List<String> times, boolean byHour) {
        var whole = new TreeMap<String, Long>();
        var charts = new ArrayList<TrafficPicture.Chart>();
        for (ErrorRate error : errors) {
            SortedMap<String, Long> counts = byHour ? error.hours() : error.days();
            counts.forEach((time, count) -> whole.merge(time, count, Long::sum));
            charts.add(chart(error.name(), error.count(), error.successes(), counts, times));
        }
        long all = errors.stream().mapToLong(ErrorRate::count).sum();
        return new TrafficPicture.Group(
                operation, chart("all errors", all, errors.get(0).successes(), whole, times), charts);
    }

    private static TrafficPicture.Chart chart(
            String title, long count, long successes, SortedMap<String, Long> counts, List<String> times) {
        Double rate = ErrorRate.perThousand(count, successes);
        return TrafficPicture.Chart.of(
                title,
                count + (rate == null ? "" : ", " + rate + " per 1,000 successes"),
                times,
                times.stream().map(time -> counts.getOrDefault(time, 0L)).toList());
    }

    /** These days and those between them, on which there was no traffic; as they are where they are no dates. */
    private static SortedSet<String> withoutGaps(SortedSet<String> days) {
        if (days.isEmpty()) {
            return days;
        }
        try {
            LocalDate last = LocalDate.parse(days.last());
            LocalDate from = LocalDate.parse(days.first());
            LocalDate earliest = last.minusDays(MOST_DAYS);
            return (from.isBefore(earliest) ? earliest : from)
                    .datesUntil(last.plusDays(1))
                    .map(LocalDate::toString)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (DateTimeException noDates) {
            return days;
        }
    }

    private static List<String> latest(SortedSet<String> times) {
        var all = new ArrayList<>(times);
        return all.subList(Math.max(0, all.size() - MOST_BARS), all.size());
    }
}
