package io.github.linkfault.check;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Waits until somebody saves a file of a catalog. */
public final class FolderWatch implements AutoCloseable {

    /** An editor saves in several steps, and one save is one change. */
    private static final int QUIET_MILLISECONDS = 150;

    private final Path folder;
    private final WatchService service;

    private FolderWatch(Path folder, WatchService service) {
        this.folder = folder;
        this.service = service;
    }

    /**
     * Begins to watch: a change from now on is not lost.
     *
     * @param folder has {@code features/} and {@code schemas/}
     * @throws IOException when the folder cannot be watched
     */
    public static FolderWatch of(Path folder) throws IOException {
        var watch = new FolderWatch(folder, folder.getFileSystem().newWatchService());
        watch.register();
        return watch;
    }

    /**
     * Returns when a file has changed, and no other follows at once.
     *
     * @throws InterruptedException when the thread is to stop
     * @throws IOException when the folder cannot be watched any more
     */
    public void awaitChange() throws InterruptedException, IOException {
        WatchKey changed = service.take();
        while (changed != null) {
            changed.pollEvents();
            changed.reset();
            changed = service.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
        // There may be new folders; to register the others again changes nothing.
        register();
    }

    private void register() throws IOException {
        for (String part : List.of(CatalogSources.FEATURES, CatalogSources.SCHEMAS)) {
            Path top = folder.resolve(part);
            if (Files.isDirectory(top)) {
                try (Stream<Path> files = Files.walk(top)) {
                    for (Path each : files.filter(Files::isDirectory).toList()) {
                        each.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
                    }
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
