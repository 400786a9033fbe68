package io.github.linkfault.audit.report;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Count;
import io.github.linkfault.audit.count.CounterKey;
import io.github.linkfault.audit.count.Dimension;
import io.github.linkfault.audit.input.UnreadableReason;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.report.AuditedTraffic;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A summary as text, for a terminal or a log: what there was, by operation, and what stands in no table. */
final class SummaryText {

    /** The width of the column of operations, unless one is longer. */
    private static final int NARROWEST = 32;

    private static final int MOST_ROWS = Tables.MOST_ROWS;

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
        table(Tables.operations(summary), text);
        undocumented(summary, conclusions.undocumented(), text);
        nested(summary, text);
        broken(summary, text);
        days(summary, text);
        dimension("HOST", summary.tally().hosts(), text);
        dimension("CLIENT", summary.tally().clients(), text);
        Extent.sentences(summary).forEach(sentence -> text.append(sentence).append('\n'));
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
        Tables.worstFirst(dimension)
                .limit(MOST_ROWS)
                .forEach(value -> text.append("%s  %s   %d deviating or undocumented of %d\n"
                        .formatted(
                                name,
                                value.getKey().replaceAll("\\p{Cntrl}", "?"),
                                Tables.failing(value.getValue()),
                                value.getValue().all())));
        more(dimension.values().size(), text);
        long others = Tables.notApart(dimension);
        if (others > 0) {
            text.append("%s  %s of others, which are not counted apart\n\n"
                    .formatted(name, Phrases.counted(others, "exchange", "exchanges")));
        }
    }

    private static void table(AuditedTraffic.Table table, StringBuilder text) {
        if (table.rows().isEmpty()) {
            return;
        }
        int longest =
                table.rows().stream().mapToInt(row -> row.name().length()).max().orElse(0);
        String first = "%-" + Math.max(NARROWEST, longest) + "s";
        text.append(first.formatted(table.name()));
        table.columns().forEach(column -> text.append("  %12s".formatted(column)));
        text.append('\n');
        for (AuditedTraffic.Row row : table.rows()) {
            text.append(first.formatted(row.name()));
            row.cells().forEach(cell -> text.append("  %12s".formatted(cell.shown())));
            text.append('\n');
        }
        text.append('\n');
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
