package io.github.linkfault.benchmark;

import io.github.linkfault.catalog.Catalog;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The program as it would be, had its jar been built with a generated catalog: the command line takes no other catalog than its own. A copy
 * of the launcher and of the jar, with the catalog in it exchanged, in a folder that looks to the launcher like a checkout; flags,
 * archives and whatever else the launcher does are its own doing.
 */
final class GeneratedProgram {

    private static final String SNAPSHOT = "io/github/linkfault/catalog/documents.snapshot";
    private static final String SNAPSHOT_WRITER = "io.github.linkfault.catalog.SnapshotWriter";
    private static final String RUNNER = "conformance-runner";

    private GeneratedProgram() {}

    /**
     * Makes it.
     *
     * @param features the generated catalog
     * @param home where the launcher shall lie; is made
     */
    static Path make(Bench bench, Path features, Path home) throws IOException, InterruptedException {
        Path target = Files.createDirectories(home.resolve(RUNNER).resolve("target"));
        link(bench.root(), home, Set.of("linkfault", RUNNER, "benchmarks", ".git"));
        link(bench.root().resolve(RUNNER), home.resolve(RUNNER), Set.of("target"));
        Files.copy(bench.root().resolve("linkfault"), home.resolve("linkfault"), StandardCopyOption.COPY_ATTRIBUTES);
        Path snapshot = snapshot(bench, features, home.resolve("snapshot"));
        Path jar = Files.copy(bench.jar(), target.resolve(bench.jar().getFileName()));
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Path bundled = inside.getPath(Catalog.FEATURES);
            Folders.delete(bundled);
            Folders.copy(features, bundled);
            Files.copy(snapshot, inside.getPath(SNAPSHOT), StandardCopyOption.REPLACE_EXISTING);
        }
        return home;
    }

    /** What the program's build reads once, so that no start has to: made from the generated catalog as the build makes it. */
    private static Path snapshot(Bench bench, Path features, Path folder) throws IOException, InterruptedException {
        Folders.copy(features, Files.createDirectories(folder.resolve(Catalog.FEATURES)));
        Path snapshot = folder.resolve("documents.snapshot");
        bench.program(List.of(
                        bench.jdk().java().toString(),
                        "-cp",
                        folder + ":" + bench.jar(),
                        SNAPSHOT_WRITER,
                        snapshot.toString()))
                .run("the writer of the snapshot", 0);
        return snapshot;
    }

    private static void link(Path from, Path to, Set<String> but) throws IOException {
        try (Stream<Path> parts = Files.list(from)) {
            for (Path part : parts.toList()) {
                if (!but.contains(part.getFileName().toString())) {
                    Files.createSymbolicLink(to.resolve(part.getFileName()), part);
                }
            }
        }
    }
}
