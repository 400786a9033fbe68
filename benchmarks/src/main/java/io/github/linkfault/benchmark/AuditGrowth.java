package io.github.linkfault.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The audit of one, four and sixteen million lines, so that its growth is seen; the largest has 12 GB. */
final class AuditGrowth implements Row {

    private static final int LINES = 1_000_000;

    @Override
    public String name() {
        return "audit-growth";
    }

    @Override
    public List<Line> measure(Bench bench) throws IOException, InterruptedException {
        int lines = bench.size(LINES);
        var work = new AuditWork(bench, name());
        Path one = work.production(lines);
        Path four = work.production(4 * lines);
        Path sixteen = work.production(16 * lines);
        return new Contest<Cost>(name(), bench)
                .with("1", () -> work.audit(one, lines, 1))
                .with("4", () -> work.audit(four, 4 * lines, 1))
                .with("4, two threads", () -> work.audit(four, 4 * lines, 2))
                .with("jq", () -> work.jq(four, 4 * lines))
                .with("DuckDB", () -> work.duckDb(four, 4 * lines, 2))
                .with("16", () -> work.audit(sixteen, 16 * lines, 1))
                .compare(
                        "time a line of `linkfault audit`, " + 4 * lines + " lines : " + lines,
                        "4",
                        "1",
                        Cost::elapsed,
                        Goal.NONE,
                        1.0 / 4)
                .compare(
                        "time a line of `linkfault audit`, " + 16 * lines + " lines : " + lines,
                        "16",
                        "1",
                        Cost::elapsed,
                        Goal.atMost(1.05),
                        1.0 / 16)
                .compare(
                        "speed of `linkfault audit`, " + 4 * lines + " lines, two threads : one thread",
                        "4",
                        "4, two threads",
                        Cost::elapsed,
                        Goal.atLeast(1.7))
                .compare(
                        "speed of `linkfault audit`, " + 4 * lines + " lines, one thread : jq",
                        "jq",
                        "4",
                        Cost::elapsed,
                        Goal.atLeast(3))
                .compare(
                        "speed of `linkfault audit`, " + 4 * lines + " lines, two threads : DuckDB, two threads",
                        "DuckDB",
                        "4, two threads",
                        Cost::elapsed,
                        Goal.atLeast(1))
                .run();
    }
}
