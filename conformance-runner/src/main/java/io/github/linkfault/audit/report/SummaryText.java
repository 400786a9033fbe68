package io.github.linkfault.audit.report;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Count;
import io.github.linkfault.audit.count.CounterKey;
import io.github.linkfault.audit.count.Dimension;
import io.github.linkfault.audit.count.Gap;
import io.github.linkfault.audit.input.UnreadableReason;
import io.github.linkfault.catalog.Phrases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A summary as text, for a terminal or a log: what there was, by operation, and what stands in no table. */
final class SummaryText {

    /** The width of the column of operations, unless one is longer. */
    private static final int NARROWEST = 32;

    private static final int MOST_ROWS = 10;

    private static final List<Category> COLUMNS = List.of(
            Category.SUCCESS,
            Category.CONFORMING,
            Category.DEVIATING,
            Category.UNDOCUMENTED,
            Category.UNJUDGED,
            Category.TRUNCATED,
            Category.UNANSWERED);

    private SummaryText() {}

    /** The text, with a line feed at its end. */
    static String render(Conclusions conclusions) {
        var text = new StringBuilder();
        Summary summary = conclusions.summary();
        Baseline baseline = conclusions.baseline();
        Baseline.Comparison comparison = conclusions.comparison();
        attention(conclusions.attention(), text);
        if (baseline != null && comparison != null) {
            compared(baseline, comparison, text);
        }
        table(summary, text);
        undocumented(summary, conclusions.undocumented(), text);
        nested(summary, text);
        broken(summary, text);
        days(summary, text);
        dimension("HOST", summary.tally().hosts(), text);
        dimension("CLIENT", summary.tally().clients(), text);
        if (summary.tally().lines() == 0 && summary.total(Category.BROKEN) == 0) {
            return text.append("Nothing was read: the input is empty.\n").toString();
        }
        String counts = Arrays.stream(Category.values())
                .filter(Category::isCounted)
                .filter(kind -> summary.total(kind) > 0)
                .map(kind -> summary.total(kind) + " " + words(kind))
                .collect(Collectors.joining(", "));
        text.append("%s: %s.\n"
                .formatted(
                        Phrases.counted(summary.tally().lines(), "line", "lines"),
                        counts.isEmpty() ? "no exchange" : counts));
        notRecorded(summary, text);
        notRead(summary, text);
        text.append("%d of %s seen.\n"
                .formatted(
                        summary.seen(),
                        Phrases.counted(summary.catalog().entries().size(), "entry was", "entries were")));
        return text.toString();
    }

    private static void attention(Attention attention, StringBuilder text) {
        for (Attention.Item item : attention.first()) {
            text.append("%-12s  %s\n".formatted(item.kind().toUpperCase(Locale.ROOT), item.sentence()));
        }
        if (attention.more() > 0) {
            text.append("… and ").append(attention.more()).append(" more that matter less\n");
        }
        if (!attention.first().isEmpty()) {
            text.append('\n');
        }
    }

    private static void compared(Baseline baseline, Baseline.Comparison comparison, StringBuilder text) {
        text.append("Against ").append(baseline.name()).append(": ");
        text.append(comparison.differences().entrySet().stream()
                        .map(what -> what.getValue().size() + " " + what.getKey())
                        .collect(Collectors.joining(", ")))
                .append("\n\n");
    }

    private static void dimension(String name, Dimension dimension, StringBuilder text) {
        if (dimension.values().size() < 2) {
            return;
        }
        dimension.values().entrySet().stream()
                .sorted(Comparator.comparingLong(
                                (Map.Entry<String, Dimension.Counts> value) -> -failing(value.getValue()))
                        .thenComparing(value -> -value.getValue().all())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_ROWS)
                .forEach(value -> text.append("%s  %s   %d deviating or undocumented of %d\n"
                        .formatted(
                                name,
                                value.getKey().replaceAll("\\p{Cntrl}", "?"),
                                failing(value.getValue()),
                                value.getValue().all())));
        more(dimension.values().size(), text);
        long apart = dimension.values().values().stream()
                .mapToLong(Dimension.Counts::all)
                .sum();
        if (dimension.all().all() > apart) {
            text.append("%s  %s of others, which are not counted apart\n\n"
                    .formatted(name, Phrases.counted(dimension.all().all() - apart, "exchange", "exchanges")));
        }
    }

    private static long failing(Dimension.Counts counts) {
        return counts.number(Category.DEVIATING) + counts.number(Category.UNDOCUMENTED);
    }

    private static void notRecorded(Summary summary, StringBuilder text) {
        var gaps = new ArrayList<String>();
        gap(summary, Gap.BODY, "the body of %s, judged by status alone", gaps);
        gap(summary, Gap.BODY_END, "the end of the body of %s, judged by status alone", gaps);
        gap(summary, Gap.HEADERS, "the header fields of %s, to which no rule on them was applied", gaps);
        gap(summary, Gap.TIME, "the time of %s", gaps);
        if (!gaps.isEmpty()) {
            text.append("Not recorded: ").append(String.join("; ", gaps)).append(".\n");
        }
    }

    /** Last, where nobody overlooks it: what is missing in all counts above. */
    private static void notRead(Summary summary, StringBuilder text) {
        Count cut = summary.cut();
        if (cut.number() > 0) {
            text.append("Cut off: ")
                    .append(String.join(", ", summary.places(cut)))
                    .append(cut.number() > cut.first().size() ? " and others" : "")
                    .append(". What follows there is in no count. Fetch the whole file and audit again.\n");
        }
        if (summary.isUnreadable()) {
            text.append("Nothing in the input is an exchange. Expected a HAR, NDJSON with one exchange a line,"
                    + " OpenTelemetry's spans as JSON lines, or error texts one a line. Of other logs, say with --preset"
                    + " whose they are, or with --field where each field stands.\n");
        }
    }

    private static void gap(Summary summary, Gap gap, String says, List<String> gaps) {
        long number = summary.tally().gap(gap);
        if (number > 0) {
            gaps.add(says.formatted(Phrases.counted(number, "answer", "answers")));
        }
    }

    private static String words(Category kind) {
        return kind == Category.FOREIGN
                ? "of no documented operation"
                : kind == Category.OUTSIDE ? "outside of --since and --until" : kind.id();
    }

    private static void table(Summary summary, StringBuilder text) {
        List<Summary.OfOperation> rows =
                summary.operations().stream().filter(row -> row.total() > 0).toList();
        if (rows.isEmpty()) {
            return;
        }
        List<Category> columns = COLUMNS.stream()
                .filter(kind -> kind != Category.TRUNCATED || summary.total(kind) > 0)
                .toList();
        int longest = rows.stream().mapToInt(row -> name(row).length()).max().orElse(0);
        String first = "%-" + Math.max(NARROWEST, longest) + "s";
        text.append(first.formatted("operation"));
        columns.forEach(kind -> text.append("  %12s".formatted(kind.id())));
        text.append('\n');
        for (Summary.OfOperation row : rows) {
            text.append(first.formatted(name(row)));
            for (Category kind : columns) {
                Count count = row.kinds().getOrDefault(kind, new Count());
                text.append("  %12s".formatted(count.number() == 0 ? "·" : String.valueOf(count.number())));
            }
            text.append('\n');
        }
        text.append('\n');
    }

    private static String name(Summary.OfOperation row) {
        return row.api() + " " + row.operation();
    }

    private static void undocumented(Summary summary, List<Undocumented> all, StringBuilder text) {
        for (Undocumented one : all.stream().limit(MOST_ROWS).toList()) {
            text.append("UNDOCUMENTED  ").append(one.sentence()).append('\n');
            seen(summary, one.count(), text);
        }
        more(all.size(), text);
    }

    private static void nested(Summary summary, StringBuilder text) {
        List<NestedCount> all = NestedCount.of(summary);
        for (NestedCount one : all.stream().limit(MOST_ROWS).toList()) {
            text.append("NESTED  %s inside %s%s\n"
                    .formatted(
                            one.provider() + " " + one.code(),
                            one.api(),
                            one.action().isEmpty() ? "" : "   what to do: " + one.action()));
            seen(summary, one.count(), text);
        }
        more(all.size(), text);
    }

    private static void broken(Summary summary, StringBuilder text) {
        summary.fold(cell -> cell.kind() == Category.BROKEN && cell.day().isEmpty(), CounterKey::label)
                .forEach((id, count) -> {
                    text.append("BROKEN  ").append(id).append(": ");
                    UnreadableReason kind =
                            UnreadableReason.valueOf(id.replace('-', '_').toUpperCase(Locale.ROOT));
                    text.append(kind.says()).append('\n');
                    seen(summary, count, text);
                });
        if (summary.total(Category.BROKEN) > 0) {
            text.append('\n');
        }
    }

    private static void days(Summary summary, StringBuilder text) {
        var failing = summary.fold(
                cell -> !cell.day().isEmpty()
                        && (cell.kind() == Category.DEVIATING || cell.kind() == Category.UNDOCUMENTED),
                CounterKey::day);
        int earlier = Math.max(0, failing.size() - MOST_ROWS);
        failing.entrySet().stream().skip(earlier).forEach(day -> {
            text.append("DAY  ").append(day.getKey()).append("   deviating or undocumented\n");
            seen(summary, day.getValue(), text);
        });
        if (earlier > 0) {
            text.append("… and ")
                    .append(Phrases.counted(earlier, "earlier day", "earlier days"))
                    .append(" in audit.json\n");
        }
        if (!failing.isEmpty()) {
            text.append('\n');
        }
    }

    /** Of what {@code audit.json} lists the most frequent. */
    private static void more(int all, StringBuilder text) {
        int listed = Math.min(all, SummaryJson.MOST_LISTED);
        if (listed > MOST_ROWS) {
            text.append("… and ").append(listed - MOST_ROWS).append(" more in audit.json");
            text.append(all > listed ? ", and " + (all - listed) + " more that are only counted\n" : "\n");
        }
        if (all > 0) {
            text.append('\n');
        }
    }

    private static void seen(Summary summary, Count count, StringBuilder text) {
        text.append("        count  %d   first at  %s\n"
                .formatted(count.number(), String.join(", ", summary.places(count))));
    }
}
