package io.github.linkfault.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders, copied and deleted. */
final class Folders {

    private Folders() {}

    /** Copies what is in a folder into another, which is made; {@code target} folders of builds stay behind. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            List<Path> paths = found.filter(path -> !from.relativize(path).startsWith("target"))
                    .toList();
            for (Path path : paths) {
                // By its name: the other folder may be in another file system.
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }

    /** Deletes a folder, where there is one, and what is in it. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
