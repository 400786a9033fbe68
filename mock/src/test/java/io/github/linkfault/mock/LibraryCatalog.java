package io.github.linkfault.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of {@code examples/library}, for tests that add to it. */
public final class LibraryCatalog {

    private static final Path LIBRARY = Path.of("../examples/library");

    private final Path folder;

    private LibraryCatalog(Path folder) {
        this.folder = folder;
    }

    /** Copies the catalog into a folder. */
    public static LibraryCatalog in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(LIBRARY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(LIBRARY.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new LibraryCatalog(folder);
    }

    /** Adds a text to a file of the API. */
    public LibraryCatalog append(String file, String text) throws IOException {
        Path path = folder.resolve("features/library/" + file);
        Files.writeString(path, Files.readString(path) + text);
        return this;
    }
}
