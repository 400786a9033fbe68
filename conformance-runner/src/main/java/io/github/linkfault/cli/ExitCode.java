package io.github.linkfault.cli;

/** What the process tells its caller. The codes 0, 1 and 3 of a run are {@link io.github.linkfault.report.Report}'s. */
final class ExitCode {

    /** Done; for {@code explain}: known. */
    static final int OK = 0;
    /** For {@code explain}: in no table. */
    static final int NO_MATCH = 1;
    /** Wrong usage or configuration. */
    static final int USAGE = 2;
    /** A fault of this tool. */
    static final int INTERNAL = 70;

    private ExitCode() {}
}
