package io.github.linkfault.report;

import java.nio.file.Path;

/** The folder for the reports cannot be made or written; the message says which and what to do. */
public final class UnwritableReport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnwritableReport(Path folder, String why) {
        super("Report directory " + folder + " cannot be written: " + why
                + ". Give another with --report, or make it writable.");
    }
}
