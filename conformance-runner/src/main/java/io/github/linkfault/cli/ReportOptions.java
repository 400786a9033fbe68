package io.github.linkfault.cli;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.result.Deviations;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of whatever judges: what counts, and where the reports go. */
final class ReportOptions {

    @Option(
            names = "--deviations",
            paramLabel = "FILE",
            description = "YAML file with findings that are known and accepted for now. An empty one accepts nothing.")
    private @Nullable Path deviationsFile;

    @Option(names = "--strict", description = "Count warnings as violations, and flaky entries as failed.")
    private boolean strict;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "linkfault-report",
            description = "Folder for the reports. Default: ${DEFAULT-VALUE}.")
    private Path reportFolder = Path.of("linkfault-report");

    /** The deviations that are accepted today. */
    Deviations deviations(Catalog catalog) {
        return deviationsFile == null
                ? Deviations.NONE
                : Deviations.read(deviationsFile, catalog, LocalDate.now(ZoneOffset.UTC));
    }

    boolean isStrict() {
        return strict;
    }

    Path folder() {
        return reportFolder;
    }

    void folder(Path folder) {
        reportFolder = folder;
    }
}
