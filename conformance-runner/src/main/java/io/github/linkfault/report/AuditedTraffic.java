package io.github.linkfault.report;

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

    /**
     * One thing that matters.
     *
     * @param kind what it is: {@code new}
     */
    public record Item(String kind, String says) {}

    /**
     * Numbers.
     *
     * @param name what its rows are: {@code operation}
     * @param columns what is counted
     * @param more of what there is no row, in a phrase; empty where nothing is left out
     */
    public record Table(String name, List<String> columns, List<Row> rows, String more) {

        /** Copies the lists. */
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
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
