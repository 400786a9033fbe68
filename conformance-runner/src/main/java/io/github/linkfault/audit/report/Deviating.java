package io.github.linkfault.audit.report;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.CounterKey;
import io.github.linkfault.audit.count.Series;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.judge.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A documented error of an API whose answers break rules, in one operation or in several.
 *
 * @param names that of which most answers do first
 * @param rules the ids of the rules that are broken
 * @param beginning the day since which they break them, where the answers of the days before conformed
 */
record Deviating(List<ErrorName> names, Set<String> rules, long answers, Optional<Course.Step> beginning) {

    /** All of them, the most frequent first. */
    static List<Deviating> of(Summary summary) {
        var counts = new TreeMap<ErrorName, Long>();
        summary.tally().cells().forEach((cell, count) -> {
            if (cell.kind() == Category.DEVIATING && cell.day().isEmpty()) {
                counts.merge(name(summary, cell), count.number(), Long::sum);
            }
        });
        var rules = new TreeMap<ErrorName, SortedSet<String>>();
        String violation = Severity.VIOLATION.id() + " ";
        summary.tally().cells().keySet().stream()
                .filter(cell -> cell.kind() == Category.FINDING && cell.detail().startsWith(violation))
                .forEach(cell -> rules.computeIfAbsent(name(summary, cell).ofApi(), any -> new TreeSet<>())
                        .add(cell.detail().substring(violation.length())));
        Map<ErrorName, Course> courses = courses(summary, counts.keySet());
        return ErrorName.together(counts.keySet().stream(), name -> name, name -> counts.getOrDefault(name, 0L))
                .stream()
                .map(names -> new Deviating(
                        names,
                        rules.getOrDefault(names.get(0).ofApi(), new TreeSet<>()),
                        names.stream()
                                .mapToLong(name -> counts.getOrDefault(name, 0L))
                                .sum(),
                        Optional.ofNullable(courses.get(names.get(0).ofApi())).flatMap(Course::beginning)))
                .toList();
    }

    /** Of each error of an API how many of its answers deviate, by day, in the operations where any does. */
    private static Map<ErrorName, Course> courses(Summary summary, Set<ErrorName> names) {
        var deviating = new TreeMap<ErrorName, SortedMap<String, Long>>();
        var all = new TreeMap<ErrorName, SortedMap<String, Long>>();
        summary.tally().series().forEach((cell, series) -> {
            boolean deviates = cell.kind() == Category.DEVIATING;
            if (deviates || cell.kind() == Category.CONFORMING) {
                ErrorName name = name(summary, cell);
                if (names.contains(name)) {
                    add(series, name.ofApi(), all);
                    if (deviates) {
                        add(series, name.ofApi(), deviating);
                    }
                }
            }
        });
        var courses = new TreeMap<ErrorName, Course>();
        deviating.forEach((error, days) -> courses.put(error, new Course(days, all.getOrDefault(error, days))));
        return courses;
    }

    private static void add(Series series, ErrorName error, Map<ErrorName, SortedMap<String, Long>> sums) {
        SortedMap<String, Long> days = sums.computeIfAbsent(error, any -> new TreeMap<>());
        series.days().forEach((day, number) -> days.merge(day, number, Long::sum));
    }

    private static ErrorName name(Summary summary, CounterKey cell) {
        return new ErrorName(cell.api(), cell.operation(), ErrorRate.name(summary.catalog(), cell.label()));
    }

    /** {@code acme E-102 in readBalance and readJob breaks the rule status since Tuesday 2026-11-24: 40 answers}. */
    String sentence() {
        return ErrorName.title(names) + " breaks the " + (rules.size() == 1 ? "rule " : "rules ")
                + Phrases.listed(List.copyOf(rules), "and")
                + beginning.map(step -> " " + Change.since(step)).orElse("") + ": "
                + Phrases.counted(answers, "answer", "answers");
    }
}
