package io.github.linkfault.site.guide;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.site.output.BrokenSite;
import io.github.linkfault.site.output.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * The guides' console sessions: each is run, and what its steps print is written to {@code _captured/SESSION/STEP.txt} for
 * {@code include::}. A step that does not do what the guide says ends the build.
 */
public final class Sessions {

    /** Two cores are the least that a build has; most of a session is a virtual machine that starts. */
    private static final int AT_A_TIME = 2;

    private final Catalog catalog;
    private final Path repository;
    private final Path scratch;

    /**
     * The sessions of the guides, run in a scratch folder.
     *
     * @param scratch a folder that the sessions run in; what an earlier build left there goes
     */
    public Sessions(Catalog catalog, Path repository, Path scratch) {
        this.catalog = catalog;
        this.repository = repository;
        this.scratch = scratch;
    }

    /** Runs every session of a folder. */
    public void capture(Path folder, Folder pages) {
        Folder.empty(scratch);
        var captured = new LinkedHashMap<String, Future<Map<String, String>>>();
        ExecutorService runs = Executors.newFixedThreadPool(AT_A_TIME);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replaceFirst("\\.sh$", "");
                ConsoleSession session = ConsoleSession.parse(name, Files.readString(file));
                captured.put(name, runs.submit(() -> run(session)));
            }
            captured.forEach((name, steps) -> done(steps)
                    .forEach((step, output) -> pages.file("_captured/" + name + "/" + step + ".txt", output)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            runs.shutdownNow();
        }
    }

    /** What the steps of one session print, by name. */
    Map<String, String> run(ConsoleSession session) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(scratch.resolve(session.name()));
        installLinkfault(folder);
        Files.copy(repository.resolve("target.example.yaml"), folder.resolve("target.example.yaml"));
        for (String name : session.has()) {
            Path copied = repository.resolve(name);
            Folder.empty(folder.resolve(copied.getFileName().toString())).copy(copied);
        }
        try (var run = new ConsoleRun(session, folder, catalog)) {
            return run.outputs();
        }
    }

    /** The program as the reader has it, {@code ./linkfault}, made of this build's classes; its flags are for a quick start. */
    private static void installLinkfault(Path folder) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path file = Files.writeString(
                folder.resolve("linkfault"),
                "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m -cp '%s' io.github.linkfault.cli.Main \"$@\"\n"
                        .formatted(java, System.getProperty("java.class.path")));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Map<String, String> done(Future<Map<String, String>> steps) {
        try {
            return steps.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof BrokenSite broken) {
                throw broken;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BrokenSite("interrupted");
        }
    }
}
