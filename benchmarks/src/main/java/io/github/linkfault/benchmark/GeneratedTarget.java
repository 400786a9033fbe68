package io.github.linkfault.benchmark;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.target.TargetFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A generated catalog with a server of its own, and the run and the work list that fit both.
 *
 * @param folder scratch of its own
 */
record GeneratedTarget(Bench bench, Path folder, int entries, ServerProcess server, WorkList work)
        implements AutoCloseable {

    /** Writes a catalog of this size and starts its server. */
    static GeneratedTarget start(Bench bench, Path folder, int entries) throws IOException, InterruptedException {
        bench.progress("a catalog of " + entries + " entries, and its server");
        Path own = folder.resolve(String.valueOf(entries));
        Path features = GeneratedCatalog.write(bench.root().resolve("features"), own.resolve("features"), entries);
        ServerProcess server = ServerProcess.own(bench, CatalogServer.class, features.toString());
        Path target = server.targetFile(own.resolve("target.yaml"));
        Catalog catalog = Catalog.of(features);
        WorkList work = WorkList.of(catalog, TargetFile.read(target, catalog, Map.of()));
        return new GeneratedTarget(bench, own, entries, server, work);
    }

    /** {@code linkfault run} by a program whose catalog this is. */
    Contestant.Work<Cost> run() throws IOException, InterruptedException {
        bench.progress("a program whose catalog has " + entries + " entries");
        Path home = GeneratedProgram.make(bench, folder.resolve("features"), folder.resolve("home"));
        Path report = folder.resolve("report");
        Program program = bench.launcher(
                home,
                bench.jdk(),
                "run",
                "--target",
                folder.resolve("target.yaml").toString(),
                "--report",
                report.toString());
        return new CheckedRun("linkfault run of " + entries + " entries", program, report, entries);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
