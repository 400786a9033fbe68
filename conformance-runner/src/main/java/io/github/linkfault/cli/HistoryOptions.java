package io.github.linkfault.cli;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.history.HistoryFolder;
import io.github.linkfault.history.Subject;
import io.github.linkfault.plan.ApiTarget;
import io.github.linkfault.result.Report;
import io.github.linkfault.target.Target;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a run that remembers those before it. */
final class HistoryOptions {

    /** What makes a run fail. */
    enum FailOn {
        /** Every failed entry. */
        ANY,
        /** What the run before did not have. */
        NEW
    }

    @Option(
            names = "--history",
            paramLabel = "DIR",
            description =
                    "Folder with a small file for each run; the reports say what is new, since when and how often.")
    private @Nullable Path folder;

    @Option(
            names = "--fail-on",
            paramLabel = "any|new",
            defaultValue = "any",
            description =
                    "What makes the run fail: any failed entry, or only what is new in the history. Default: ${DEFAULT-VALUE}.")
    private FailOn failOn = FailOn.ANY;

    /**
     * Refuses options that do not fit each other.
     *
     * @throws UsageFault when there is nothing to compare with
     */
    void check() {
        if (failOn == FailOn.NEW && folder == null) {
            throw UsageFault.newWithoutHistory();
        }
    }

    /** What remembers a run, ready before anything is sent. */
    Memory memory(Catalog catalog, Target target, Selection selection, boolean strict) {
        if (folder == null) {
            return Memory.NONE;
        }
        Subject subject = Subject.of(
                catalog,
                target.name(),
                target.name().equals(Report.EMBEDDED_MOCK)
                        ? List.of()
                        : target.apis().values().stream()
                                .map(ApiTarget::baseUrl)
                                .toList(),
                selection.api(),
                selection.tags(),
                selection.ids(),
                strict);
        return new Memory(HistoryFolder.at(folder), subject, Subject.edition(catalog), failOn == FailOn.NEW);
    }
}
