package io.github.linkfault.benchmark;

/** A line of the table: what was compared, and what came out. */
sealed interface Line {

    /** The name of the row that the line belongs to. */
    String row();

    /** What was measured, in proportion to what. */
    String compared();

    Goal goal();

    /** Measured. */
    record Measured(String row, String compared, Ratios ratios, Goal goal) implements Line {}

    /** Not measured, because something that is not ours is missing. */
    record Missing(String row, String compared, String why, Goal goal) implements Line {}

    /** Not measured, because a contestant did not do the work. */
    record Failed(String row, String compared, String why, Goal goal) implements Line {}
}
