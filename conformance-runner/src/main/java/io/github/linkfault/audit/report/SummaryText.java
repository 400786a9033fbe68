package io.github.linkfault.audit.report;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Count;
import io.github.linkfault.audit.count.CounterKey;
import io.github.linkfault.audit.input.UnreadableReason;
import io.github.linkfault.catalog.Phrases;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A summary as text, for a terminal or a log: what there was, by operation, and what stands in no table. */
final class SummaryText {

    private static final int MOST_ROWS = 20;

    private static final List<Category> COLUMNS = List.of(
            Category.SUCCESS,
            Category.CONFORMING,
            Category.DEVIATING,
            Category.UNDOCUMENTED,
            Category.UNJUDGED,
            Category.UNANSWERED);

    private SummaryText() {}

    /** The text, with a line feed at its end. */
    static String render(Summary summary) {
        var text = new StringBuilder();
        table(summary, text);
        undocumented(summary, text);
        nested(summary, text);
        broken(summary, text);
        days(summary, text);
        if (summary.tally().lines() == 0) {
            return text.append("Nothing was read: the input is empty.\n").toString();
        }
        text.append("%s: %s.\n"
                .formatted(
                        Phrases.counted(summary.tally().lines(), "line", "lines"),
                        Arrays.stream(Category.values())
                                .filter(Category::isCounted)
                                .filter(kind -> summary.total(kind) > 0)
                                .map(kind -> summary.total(kind) + " " + words(kind))
                                .collect(Collectors.joining(", "))));
        text.append("%d of %s seen.\n"
                .formatted(
                        summary.seen(),
                        Phrases.counted(summary.catalog().entries().size(), "entry was", "entries were")));
        return text.toString();
    }

    private static String words(Category kind) {
        return kind == Category.FOREIGN ? "of no documented operation" : kind.id();
    }

    private static void table(Summary summary, StringBuilder text) {
        List<Summary.OfOperation> rows =
                summary.operations().stream().filter(row -> row.total() > 0).toList();
        if (rows.isEmpty()) {
            return;
        }
        text.append("%-32s".formatted("operation"));
        COLUMNS.forEach(kind -> text.append("  %12s".formatted(kind.id())));
        text.append('\n');
        for (Summary.OfOperation row : rows) {
            text.append("%-32s".formatted(row.api() + " " + row.operation()));
            for (Category kind : COLUMNS) {
                Count count = row.kinds().getOrDefault(kind, new Count());
                text.append("  %12s".formatted(count.number() == 0 ? "·" : String.valueOf(count.number())));
            }
            text.append('\n');
        }
        text.append('\n');
    }

    private static void undocumented(Summary summary, StringBuilder text) {
        List<Undocumented> all = summary.undocumented();
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
        failing.entrySet().stream().limit(MOST_ROWS).forEach(day -> {
            text.append("DAY  ").append(day.getKey()).append("   deviating or undocumented\n");
            seen(summary, day.getValue(), text);
        });
        more(failing.size(), text);
    }

    private static void more(int all, StringBuilder text) {
        if (all > MOST_ROWS) {
            text.append("… and ").append(all - MOST_ROWS).append(" more in audit.json\n");
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
