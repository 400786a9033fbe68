package io.github.linkfault.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The audit of a HAR of 2 GB, which is one JSON document and so the work of one thread. */
final class AuditHar implements Row {

    private static final int ENTRIES = 2_000_000;

    @Override
    public String name() {
        return "audit-har";
    }

    @Override
    public List<Line> measure(Bench bench) throws IOException, InterruptedException {
        int entries = bench.size(ENTRIES);
        var work = new AuditWork(bench, name());
        Path traffic = work.har(entries);
        return new Contest<Cost>(name(), bench)
                .with("audit", () -> work.audit(traffic, entries, 1))
                .with("tokens", () -> work.tokens(traffic, 1))
                .compare(
                        "speed of `linkfault audit`, a HAR of " + entries
                                + " entries : a bare pass of Jackson's tokens",
                        "tokens",
                        "audit",
                        Cost::elapsed,
                        Goal.NONE)
                .run();
    }
}
