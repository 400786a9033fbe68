package io.github.linkfault.benchmark;

import io.github.linkfault.audit.ProductionTraffic;
import io.github.linkfault.audit.TrafficGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Traffic of a row, and the programs that read it. */
final class AuditWork {

    /** The traffic has errors that no table lists. */
    private static final int DOES_NOT_CONFORM = 1;

    private final Bench bench;
    private final Path folder;

    AuditWork(Bench bench, String row) throws IOException {
        this.bench = bench;
        this.folder = bench.scratch(row);
    }

    /** Lines as production writes them, no two alike. */
    Path production(int lines) throws IOException, InterruptedException {
        return made(lines + " lines as production writes them", ProductionTraffic.class, "all-" + lines, lines);
    }

    /** Lines of one kind only: {@code aerosync}, {@code fuse} or {@code success}. */
    Path production(int lines, String kind) throws IOException, InterruptedException {
        return made(lines + " lines, " + kind, ProductionTraffic.class, kind + "-" + lines, lines, kind);
    }

    /** The same exchanges as a HAR. */
    Path har(int entries) throws IOException, InterruptedException {
        return made(entries + " entries of a HAR", ProductionTraffic.class, "har-" + entries, entries, "all", "har");
    }

    /** Lines that repeat themselves. */
    Path repeating(int lines) throws IOException, InterruptedException {
        return made(lines + " lines that repeat themselves", TrafficGenerator.class, "repeating-" + lines, lines);
    }

    private Path made(String what, Class<?> generator, String name, int lines, String... more)
            throws IOException, InterruptedException {
        bench.progress(what);
        Path file = folder.resolve(name);
        var arguments = new ArrayList<>(List.of(file.toString(), String.valueOf(lines)));
        arguments.addAll(List.of(more));
        bench.java(List.of(), generator, arguments.toArray(String[]::new)).run("the generator", 0);
        return file;
    }

    /** A file, packed by gzip. */
    Path packed(Path file) throws IOException, InterruptedException {
        Path packed = file.resolveSibling(file.getFileName() + ".gz");
        bench.program(List.of("sh", "-c", "gzip -1 -c \"$1\" >\"$2\"", "sh", file.toString(), packed.toString()))
                .run("gzip", 0);
        return packed;
    }

    /** {@code ./linkfault audit} of a file with so many lines. */
    Contestant.Work<Cost> audit(Path traffic, int lines, int threads) {
        Program audit = bench.launcher(
                "audit",
                traffic.toString(),
                "--threads",
                String.valueOf(threads),
                "--report",
                folder.resolve("report").toString());
        String name = "linkfault audit, " + threads + " threads";
        return () -> {
            Program.Ended ended = audit.run(name, DOES_NOT_CONFORM);
            Peers.said(name, ended.out(), "^" + lines + " lines: ");
            return ended.cost();
        };
    }

    /** A bare pass of Jackson's tokens; a HAR is one document. */
    Contestant.Work<Cost> tokens(Path traffic, int documents) {
        Program tokens = bench.java(List.of(Bench.HEAP), BareTokens.class, traffic.toString());
        return counting("the pass of tokens", tokens, "^" + documents + " documents$");
    }

    /** Ajv, which validates the bodies of errors. */
    Contestant.Work<Cost> ajv(Path traffic, int lines) throws IOException {
        Path script = new Peers(bench).nodePackages().resolve("audit.mjs");
        String schemas = bench.root().resolve("schemas").toString();
        String node = bench.which("node").toString();
        Program ajv = bench.program(List.of(node, script.toString(), traffic.toString(), schemas));
        return counting("Ajv", ajv, "^" + lines + " lines, [1-9][0-9]* errors, [1-9]");
    }

    /** DuckDB, which counts by method, path, status and code with so many threads. */
    Contestant.Work<Cost> duckDb(Path traffic, int lines, int threads) throws IOException {
        Path script = new Peers(bench).nodePackages().resolve("group.mjs");
        String node = bench.which("node").toString();
        Program group = bench.program(List.of(node, script.toString(), traffic.toString(), String.valueOf(threads)));
        return counting("DuckDB", group, "^" + lines + " lines, [1-9][0-9]* groups$");
    }

    /** jq, which reads out the status. The shell counts, since the numbers themselves would fill our memory. */
    Contestant.Work<Cost> jq(Path traffic, int lines) {
        String jq = bench.which("jq").toString();
        Program statuses = bench.program(
                List.of("sh", "-c", "\"$1\" .response.status \"$2\" | wc -l", "sh", jq, traffic.toString()));
        return counting("jq", statuses, "^ *" + lines + "$");
    }

    /** {@code wc -l}. */
    Contestant.Work<Cost> wc(Path traffic, int lines) {
        Program count = bench.program(List.of("wc", "-l", traffic.toString()));
        return counting("wc -l", count, "^ *" + lines + " ");
    }

    private static Contestant.Work<Cost> counting(String name, Program program, String expected) {
        return () -> {
            Program.Ended ended = program.run(name, 0);
            Peers.said(name, ended.out(), expected);
            return ended.cost();
        };
    }
}
