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
        attention(conclusions.attention(), text);
        Baseline.Comparison comparison = conclusions.comparison();
        if (comparison != null) {
            compared(comparison, text);
        }
        Tables tables = conclusions.tables();
        table(tables.operations(), text);
        undocumented(summary, conclusions.undocumented(), text);
        nested(summary, text);
        broken(summary, text);
        days(summary, text);
        dimension("host", summary.tally().hosts(), tables, text);
        dimension("client", summary.tally().clients(), tables, text);
        Extent.sentences(conclusions).forEach(sentence -> text.append(sentence).append('\n'));
        return text.toString();
    }

    private static void attention(Attention attention, StringBuilder text) {
        for (AuditedTraffic.Item item : attention.first()) {
            text.append("%-12s  %s\n".formatted(item.kind().toUpperCase(Locale.ROOT), item.says()));
        }
        int more = attention.others().size();
        if (more > 0) {
            text.append("… and ").append(AuditedTraffic.less(more)).append(", in report.html\n");
        }
        if (!attention.first().isEmpty()) {
            text.append('\n');
        }
    }

    /** What became fewer or is gone; what is new or more is said first. */
    private static void compared(Baseline.Comparison comparison, StringBuilder text) {
        for (String what : List.of("fewer", "gone")) {
            List<String> sentences = Baseline.Difference.sentences(comparison.of(what));
            sentences.stream()
                    .limit(MOST_ROWS)
                    .forEach(sentence -> text.append("%-12s  %s\n".formatted(what.toUpperCase(Locale.ROOT), sentence)));
            more(sentences.size(), text);
        }
    }

    private static void dimension(String name, Dimension dimension, Tables tables, StringBuilder text) {
        if (dimension.values().size() < 2) {
            return;
        }
        String label = name.toUpperCase(Locale.ROOT);
        Tables.worstFirst(dimension).limit(MOST_ROWS).forEach(value -> {
            long failing = Tables.failing(value.getValue());
            text.append("%s  %s   %s of %d%s\n"
                    .formatted(
                            label,
                            value.getKey().replaceAll("\\p{Cntrl}", "?"),
                            Phrases.counted(Tables.errors(value.getValue()), "error", "errors"),
                            value.getValue().all(),
                            failing == 0 ? "" : ", " + failing + " deviating or undocumented"));
        });
        tables.others(name, dimension)
                .forEach(
                        phrase -> text.append(label).append("  ").append(phrase).append('\n'));
        more(dimension.values().size(), text);
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
