package io.github.linkfault.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The audit of a million exchanges as production writes them, beside programs that do a part of it over the same file. */
final class AuditThroughput implements Row {

    private static final int LINES = 1_000_000;
    private static final int OF_ONE_KIND = 100_000;

    private static final String ONE = "one thread";
    private static final String TWO = "two threads";

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Line> measure(Bench bench) throws IOException, InterruptedException {
        int lines = bench.size(LINES);
        int few = bench.size(OF_ONE_KIND);
        var work = new AuditWork(bench, name());
        Path traffic = work.production(lines);
        Path packed = work.packed(traffic);
        Path aerosync = work.production(few, "aerosync");
        Path fuse = work.production(few, "fuse");
        String audit = "speed of `linkfault audit`, " + lines + " lines, one thread : ";
        return new Contest<Cost>(name(), bench)
                .with(ONE, () -> work.audit(traffic, lines, 1))
                .with("tokens", () -> work.tokens(traffic, lines))
                .with("Ajv", () -> work.ajv(traffic, lines))
                .with("jq", () -> work.jq(traffic, lines))
                .with("wc", () -> work.wc(traffic, lines))
                .with("DuckDB, " + ONE, () -> work.duckDb(traffic, lines, 1))
                .with(TWO, () -> work.audit(traffic, lines, 2))
                .with("DuckDB, " + TWO, () -> work.duckDb(traffic, lines, 2))
                .with("packed", () -> work.audit(packed, lines, 1))
                .with("Aerosync", () -> work.audit(aerosync, few, 1))
                .with("Fuse", () -> work.audit(fuse, few, 1))
                // The speed of the first is the time of the second.
                .compare(audit + "a bare pass of Jackson's tokens", "tokens", ONE, Cost::elapsed, Goal.NONE)
                .compare(
                        audit.replace("speed", "speed, by processor time,") + "a bare pass of Jackson's tokens",
                        "tokens",
                        ONE,
                        Cost::processor,
                        Goal.NONE)
                .compare(audit + "Node and Ajv", "Ajv", ONE, Cost::elapsed, Goal.NONE)
                .compare(audit + "jq", "jq", ONE, Cost::elapsed, Goal.atLeast(3))
                .compare(audit + "wc -l", "wc", ONE, Cost::elapsed, Goal.NONE)
                .compare(audit + "DuckDB, one thread", "DuckDB, " + ONE, ONE, Cost::elapsed, Goal.NONE)
                .compare(
                        "speed of `linkfault audit`, two threads : DuckDB, two threads",
                        "DuckDB, " + TWO,
                        TWO,
                        Cost::elapsed,
                        Goal.atLeast(1))
                .compare("speed of `linkfault audit`, two threads : one thread", ONE, TWO, Cost::elapsed, Goal.NONE)
                .compare("time of `linkfault audit`, packed by gzip : plain", "packed", ONE, Cost::elapsed, Goal.NONE)
                .compare(
                        "time of `linkfault audit`, " + few + " errors of Fuse with ids of their own : of Aerosync",
                        "Fuse",
                        "Aerosync",
                        Cost::elapsed,
                        Goal.atMost(3))
                .run();
    }
}
