package io.github.linkfault.benchmark;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.target.TargetFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        Folders.copy(bench.root().resolve("schemas"), own.resolve("schemas"));
        ServerProcess server = ServerProcess.own(bench, CatalogServer.class, features.toString());
        Path target = server.targetFile(own.resolve("target.yaml"));
        Catalog catalog = Catalog.of(features);
        WorkList work = WorkList.of(catalog, TargetFile.read(target, catalog, Map.of()));
        return new GeneratedTarget(bench, own, entries, server, work);
    }

    /** {@code linkfault run} of this catalog, which has been read once: the program keeps a snapshot of an unchanged folder. */
    Contestant.Work<Cost> run() throws IOException, InterruptedException {
        launcher("export", "--output", folder.resolve("catalog.json").toString())
                .run("linkfault export", 0);
        Path report = folder.resolve("report");
        Program program =
                launcher("run", "--target", folder.resolve("target.yaml").toString(), "--report", report.toString());
        return new CheckedRun("linkfault run of " + entries + " entries", program, report, entries);
    }

    private Program launcher(String command, String... arguments) {
        var all = new ArrayList<>(List.of(command, "--catalog", folder.toString()));
        all.addAll(List.of(arguments));
        return bench.launcher(all.toArray(String[]::new))
                .with("XDG_CACHE_HOME", folder.resolve("cache").toString());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
