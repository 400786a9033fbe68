package io.github.linkfault.report;

import io.github.linkfault.catalog.Phrases;
import java.util.List;

/**
 * What a report says of recorded traffic as a whole, beside its entries.
 *
 * @param first what matters first
 * @param others what matters less
 * @param more how many things more there are that matter even less
 * @param notes what was read and what was not, in sentences
 * @param tables what was read in numbers: by operation, by host, by client
 * @param picture the errors over time
 */
public record AuditedTraffic(
        List<Item> first, List<Item> others, int more, List<String> notes, List<Table> tables, TrafficPicture picture) {

    /** No traffic was audited. */
    public static final AuditedTraffic NONE =
            new AuditedTraffic(List.of(), List.of(), 0, List.of(), List.of(), TrafficPicture.NONE);

    /** Copies the lists. */
    public AuditedTraffic {
        first = List.copyOf(first);
        others = List.copyOf(others);
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
    }

    /** How many things matter less, in words; empty where none does. */
    String less() {
        int all = others.size() + more;
        return all == 0 ? "" : less(all);
    }

    /** {@code 11 more that matter less}. */
    public static String less(int number) {
        return Phrases.counted(number, "more that matters less", "more that matter less");
    }

    /**
     * One thing that matters.
     *
     * @param kind {@code new}, {@code grown}, {@code undocumented}, {@code unanswered}, {@code deviating} or {@code broken}
     */
    public record Item(String kind, String says) {}

    /**
     * Numbers.
     *
     * @param name what its rows are: {@code operation}
     * @param more of what there is no row, in a phrase; empty where nothing is left out
     */
    public record Table(String name, List<Row> rows, String more) {

        /** Copies the rows. */
        public Table {
            rows = List.copyOf(rows);
        }

        /** What is counted. */
        public List<String> columns() {
            return rows.stream()
                    .limit(1)
                    .flatMap(row -> row.cells().stream())
                    .map(Cell::column)
                    .toList();
        }
    }

    /**
     * A row of a table.
     *
     * @param cells one for each column
     */
    public record Row(String name, List<Cell> cells) {

        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A number of a table.
     *
     * @param column what is counted
     */
    public record Cell(String column, long count) {

        /** Whether there is nothing. */
        public boolean isNone() {
            return count == 0;
        }

        /** The number as it is shown; a dot where there is nothing. */
        public String shown() {
            return isNone() ? "·" : String.valueOf(count);
        }
    }
}
