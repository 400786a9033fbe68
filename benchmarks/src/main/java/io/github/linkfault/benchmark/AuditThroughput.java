package io.github.linkfault.benchmark;

import io.github.linkfault.audit.TrafficGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The audit of a million recorded exchanges, beside programs that do a part of it over the same file. */
final class AuditThroughput implements Row {

    private static final int LINES = 1_000_000;
    /** The traffic has errors that no table lists. */
    private static final int DOES_NOT_CONFORM = 1;

    private static final String ONE = "one thread";
    private static final String TWO = "two threads";

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Line> measure(Bench bench) throws IOException, InterruptedException {
        int lines = bench.size(LINES);
        Path folder = bench.scratch(name());
        Path traffic = folder.resolve("traffic.ndjson");
        bench.progress(lines + " lines of traffic");
        bench.java(List.of(), TrafficGenerator.class, traffic.toString(), String.valueOf(lines))
                .run("the generator", 0);
        var peers = new Peers(bench);
        String audit = "speed of `linkfault audit`, " + lines + " lines, one thread : ";
        return new Contest<Cost>(name(), bench)
                .with(ONE, () -> audit(bench, traffic, folder, lines, 1))
                .with("tokens", () -> {
                    Program tokens = bench.java(List.of(Bench.HEAP), BareTokens.class, traffic.toString());
                    return counting("the pass of tokens", tokens, "^" + lines + " documents$");
                })
                .with("Ajv", () -> {
                    Path script = peers.nodePackages().resolve("audit.mjs");
                    String schemas = bench.root().resolve("schemas").toString();
                    String node = bench.which("node").toString();
                    Program ajv = bench.program(List.of(node, script.toString(), traffic.toString(), schemas));
                    return counting("Ajv", ajv, "^" + lines + " lines, [1-9][0-9]* errors, [1-9]");
                })
                .with("jq", () -> {
                    String jq = bench.which("jq").toString();
                    // The shell counts, since the numbers themselves would fill our memory.
                    Program statuses = bench.program(List.of(
                            "sh", "-c", "\"$1\" .response.status \"$2\" | wc -l", "sh", jq, traffic.toString()));
                    return counting("jq", statuses, "^ *" + lines + "$");
                })
                .with("wc", () -> {
                    Program count = bench.program(List.of("wc", "-l", traffic.toString()));
                    return counting("wc -l", count, "^ *" + lines + " ");
                })
                .with(TWO, () -> audit(bench, traffic, folder, lines, 2))
                // The speed of the first is the time of the second.
                .compare(audit + "a bare pass of Jackson's tokens", "tokens", ONE, Cost::elapsed, Goal.atLeast(1))
                .compare(
                        audit.replace("speed", "speed, by processor time,") + "a bare pass of Jackson's tokens",
                        "tokens",
                        ONE,
                        Cost::processor,
                        Goal.NONE)
                .compare(audit + "Node and Ajv", "Ajv", ONE, Cost::elapsed, Goal.atLeast(3))
                .compare(audit + "jq", "jq", ONE, Cost::elapsed, Goal.NONE)
                .compare(audit + "wc -l", "wc", ONE, Cost::elapsed, Goal.NONE)
                .compare(
                        "speed of `linkfault audit`, two threads : one thread",
                        ONE,
                        TWO,
                        Cost::elapsed,
                        Goal.atLeast(1.7))
                .run();
    }

    private static Contestant.Work<Cost> audit(Bench bench, Path traffic, Path folder, int lines, int threads) {
        Program audit = bench.launcher(
                "audit",
                traffic.toString(),
                "--threads",
                String.valueOf(threads),
                "--report",
                folder.resolve("report-" + threads).toString());
        String name = "linkfault audit, " + threads + " threads";
        return () -> {
            Program.Ended ended = audit.run(name, DOES_NOT_CONFORM);
            Peers.said(name, ended.out(), "^" + lines + " lines: ");
            return ended.cost();
        };
    }

    private static Contestant.Work<Cost> counting(String name, Program program, String expected) {
        return () -> {
            Program.Ended ended = program.run(name, 0);
            Peers.said(name, ended.out(), expected);
            return ended.cost();
        };
    }
}
