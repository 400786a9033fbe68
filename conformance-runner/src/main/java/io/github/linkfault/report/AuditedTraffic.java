package io.github.linkfault.report;

import java.util.List;

/**
 * What a report says of recorded traffic as a whole, beside its entries.
 *
 * @param first what matters first
 * @param more how many things more there are that matter less
 * @param notes what was read and what was not, in sentences
 * @param tables what was read in numbers: by operation, by host, by client
 * @param picture the errors over time
 */
public record AuditedTraffic(
        List<First> first, int more, List<String> notes, List<Table> tables, TrafficPicture picture) {

    /** No traffic was audited. */
    public static final AuditedTraffic NONE =
            new AuditedTraffic(List.of(), 0, List.of(), List.of(), TrafficPicture.NONE);

    /** Copies the lists. */
    public AuditedTraffic {
        first = List.copyOf(first);
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
    }

    /**
     * One thing that matters.
     *
     * @param kind what it is: {@code new}
     */
    public record First(String kind, String says) {}

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
     * @param counts one for each column
     */
    public record Row(String name, List<Long> counts) {

        /** Copies the counts. */
        public Row {
            counts = List.copyOf(counts);
        }

        /** The counts as they are shown; of nothing there is a dot. */
        public List<String> cells() {
            return counts.stream()
                    .map(count -> count == 0 ? "·" : String.valueOf(count))
                    .toList();
        }
    }
}
