package io.github.linkfault.cli;

import io.github.linkfault.history.Badge;
import io.github.linkfault.history.HistoryFolder;
import io.github.linkfault.history.RunRecord;
import io.github.linkfault.history.Subject;
import io.github.linkfault.report.ReportFolder;
import io.github.linkfault.result.Past;
import io.github.linkfault.result.PastRun;
import io.github.linkfault.result.Report;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Remembers a run, or does not. */
final class Memory {

    /** Remembers nothing. */
    static final Memory NONE = new Memory();

    private static final String BADGE = "badge.json";

    private final @Nullable HistoryFolder folder;
    private final @Nullable Subject subject;
    private final String edition;
    private final boolean onlyNewFails;

    private Memory() {
        this.folder = null;
        this.subject = null;
        this.edition = "";
        this.onlyNewFails = false;
    }

    /**
     * Remembers in a folder.
     *
     * @param onlyNewFails whether only what is new makes the run fail
     */
    Memory(HistoryFolder folder, Subject subject, String edition, boolean onlyNewFails) {
        this.folder = folder;
        this.subject = subject;
        this.edition = edition;
        this.onlyNewFails = onlyNewFails;
    }

    /** The report, with the runs before it. */
    Report of(Report report) {
        if (folder == null) {
            return report;
        }
        Report remembered = report.remembering(folder.with(record(report), onlyNewFails));
        // What is known may not count for the exit code, and the run is remembered with the one that it has.
        Past past = folder.with(record(remembered), onlyNewFails);
        return remembered.remembering(past);
    }

    private RunRecord record(Report report) {
        return new RunRecord(report.version(), Objects.requireNonNull(subject), edition, PastRun.of(report));
    }

    /** Writes what is to be remembered, and the badge. */
    void keep(Report report, ReportFolder reports) {
        if (folder != null) {
            folder.add(record(report));
            reports.write(BADGE, Badge.of(PastRun.of(report)));
        }
    }
}
