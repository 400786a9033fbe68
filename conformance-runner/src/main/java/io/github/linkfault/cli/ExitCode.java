package io.github.linkfault.cli;

/** What the process tells its caller. The codes 0, 1 and 3 of a run are {@link io.github.linkfault.report.Report}'s. */
final class ExitCode {

    /** Done; for {@code explain}: known; for {@code diff}: nothing that {@code --fail-on} names. */
    static final int OK = 0;
    /** For {@code explain}: in no table. */
    static final int NO_MATCH = 1;
    /** For {@code diff}: there is what {@code --fail-on} names. */
    static final int FAILS = 1;
    /** Wrong usage or configuration. */
    static final int USAGE = 2;
    /** An internal error of this tool. */
    static final int INTERNAL = 70;

    private ExitCode() {}
}
