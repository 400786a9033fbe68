package io.github.linkfault.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A catalog that was drafted and not yet written.
 *
 * @param api the id of the API
 * @param operations how many operations it has
 * @param rows how many entries
 * @param todo what is left to do: each topic with its places
 * @param files the text of each file by its name below the folder
 */
public record DraftedCatalog(
        String api, int operations, int rows, Map<String, List<String>> todo, Map<String, String> files) {

    public DraftedCatalog {
        todo = Collections.unmodifiableMap(new LinkedHashMap<>(todo));
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    static DraftedCatalog of(Draft drafted) {
        Draft draft = DraftFixtures.withHeader(drafted);
        Map<String, String> files = CatalogFiles.of(draft);
        return new DraftedCatalog(
                draft.api(),
                draft.operations().size(),
                draft.rows().size(),
                draft.todo().topics(),
                files);
    }

    /** Whether a folder can become that of a catalog: it is not there, or there is nothing in it. */
    public static boolean isFree(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> inside = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Writes the files. The folder is there with all of them or not at all.
     *
     * @throws IOException when it cannot be written, or something is in it
     */
    public void write(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        if (parent == null || !isFree(whole)) {
            throw new DirectoryNotEmptyException(folder.toString());
        }
        Files.createDirectories(parent);
        Path work = Files.createTempDirectory(parent, "." + whole.getFileName() + "-");
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = work.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            Files.deleteIfExists(whole);
            Files.move(work, whole);
        } finally {
            delete(work);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException busy) {
                    throw new UncheckedIOException(busy);
                }
            });
        }
    }
}
