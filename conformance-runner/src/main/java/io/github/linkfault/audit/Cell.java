package io.github.linkfault.audit;

import java.io.Serializable;
import java.util.Comparator;

/**
 * What is counted apart from everything else.
 *
 * @param day {@code 2026-11-20} where the things of a day are counted; else empty
 * @param detail a mark's; else empty
 */
public record Cell(String day, String api, String operation, Kind kind, String label, String detail)
        implements Comparable<Cell>, Serializable {

    /** What anybody can make more of comes last, so that it displaces nothing else. */
    private static final Comparator<Cell> ORDER = Comparator.comparing((Cell cell) ->
                    cell.kind() == Kind.UNDOCUMENTED && cell.day().isEmpty())
            .thenComparing(Cell::day)
            .thenComparing(Cell::api)
            .thenComparing(Cell::operation)
            .thenComparing(Cell::kind)
            .thenComparing(Cell::label)
            .thenComparing(Cell::detail);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
