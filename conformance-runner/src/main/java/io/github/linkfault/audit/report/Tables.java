package io.github.linkfault.audit.report;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Count;
import io.github.linkfault.audit.count.Dimension;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.report.AuditedTraffic.Cell;
import io.github.linkfault.report.AuditedTraffic.Row;
import io.github.linkfault.report.AuditedTraffic.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What was read in numbers: by operation, by host, and by client. */
final class Tables {

    /** How many hosts and clients have a row. */
    static final int MOST_ROWS = 10;

    private static final List<Category> COLUMNS = List.of(
            Category.SUCCESS,
            Category.CONFORMING,
            Category.DEVIATING,
            Category.UNDOCUMENTED,
            Category.UNJUDGED,
            Category.TRUNCATED,
            Category.UNANSWERED);

    private final Summary summary;
    private final List<Category> columns;
    /** Of documented operations. */
    private final long exchanges;

    Tables(Summary summary) {
        this.summary = summary;
        this.exchanges = summary.operations().stream()
                .filter(row -> !summary.isOfText(row.api(), row.operation()))
                .mapToLong(Summary.OfOperation::total)
                .sum();
        this.columns = COLUMNS.stream()
                .filter(kind -> kind != Category.TRUNCATED || summary.total(kind) > 0)
                .toList();
    }

    /** The operations of which there is anything. */
    Table operations() {
        return new Table(
                "operation",
                summary.operations().stream()
                        .filter(row -> row.total() > 0)
                        .map(row -> row(row.api() + " " + row.operation(), kind -> row.kinds()
                                .getOrDefault(kind, new Count())
                                .number()))
                        .toList(),
                "");
    }

    /** The operations, and what else has more than one row to compare. */
    List<Table> all() {
        var all = new ArrayList<Table>();
        all.add(operations());
        dimension("host", summary.tally().hosts(), all);
        dimension("client", summary.tally().clients(), all);
        return all.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    private void dimension(String name, Dimension dimension, List<Table> all) {
        int values = dimension.values().size();
        if (values < 2) {
            return;
        }
        var more = new ArrayList<String>();
        if (values > MOST_ROWS) {
            more.add(Phrases.counted(values - MOST_ROWS, "more " + name, "more " + name + "s") + " in audit.json");
        }
        more.addAll(others(name, dimension));
        all.add(new Table(
                name,
                worstFirst(dimension)
                        .limit(MOST_ROWS)
                        .map(value -> row(value.getKey(), value.getValue()::number))
                        .toList(),
                String.join(", and ", more)));
    }

    /** The values of which most answers deviate or are undocumented first, then those with most errors, then the most frequent. */
    static Stream<Map.Entry<String, Dimension.Counts>> worstFirst(Dimension dimension) {
        return dimension.values().entrySet().stream()
                .sorted(Comparator.comparingLong(
                                (Map.Entry<String, Dimension.Counts> value) -> -failing(value.getValue()))
                        .thenComparing(value -> -errors(value.getValue()))
                        .thenComparing(value -> -value.getValue().all())
                        .thenComparing(Map.Entry::getKey));
    }

    /** How many deviate or are undocumented. */
    static long failing(Dimension.Counts counts) {
        return counts.number(Category.DEVIATING) + counts.number(Category.UNDOCUMENTED);
    }

    /** How many are no success. */
    static long errors(Dimension.Counts counts) {
        return counts.all() - counts.number(Category.SUCCESS);
    }

    /** How many exchanges have no row, each in a phrase: those with a value that is not counted apart, and those without any. */
    List<String> others(String name, Dimension dimension) {
        long apart = dimension.values().values().stream()
                .mapToLong(Dimension.Counts::all)
                .sum();
        long notApart = dimension.all().all() - apart;
        long without = exchanges - dimension.all().all();
        var phrases = new ArrayList<String>();
        if (notApart > 0) {
            phrases.add(Phrases.counted(notApart, "exchange", "exchanges") + " of others, which are not counted apart");
        }
        if (without > 0) {
            phrases.add(Phrases.counted(without, "exchange", "exchanges") + " without a " + name);
        }
        return phrases;
    }

    private Row row(String name, ToLongFunction<Category> number) {
        return new Row(
                name,
                columns.stream()
                        .map(kind -> new Cell(kind.id(), number.applyAsLong(kind)))
                        .toList());
    }
}
