package io.github.linkfault.suite;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.judge.Judge;
import io.github.linkfault.result.Deviations;
import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.Report;
import io.github.linkfault.target.Client;
import io.github.linkfault.target.Session;
import io.github.linkfault.target.TargetFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Runs of the suite, without command line and reports. */
final class Runs {

    private Runs() {}

    /**
     * What came of these entries.
     *
     * @param targetFile the text of a target file
     */
    static List<EntryResult> of(Catalog catalog, String targetFile, List<Entry> selected) {
        var target = TargetFile.parse("mock", targetFile, catalog, Map.of());
        try (var client = new Client(Duration.ofSeconds(10))) {
            var run = new SuiteRun(
                    catalog,
                    new Session(target, catalog, client, "test", 0),
                    new Judge(catalog),
                    (entry, outcome) -> {});
            run.run(selected, 1);
            return Report.join(selected, run.outcomes(), false, Deviations.NONE);
        }
    }
}
