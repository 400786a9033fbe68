package io.github.linkfault.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Where the data lies in the repository. */
final class Repository {

    /** Surefire names the module's folder; an IDE starts tests in the root of the repository. */
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "judge")).toAbsolutePath();

    static final Path ROOT = Objects.requireNonNull(MODULE.getParent());
    static final Path FEATURES = MODULE.resolveSibling("features");

    private Repository() {}

    /** The features and the data beside them, by their names below {@code features/}. */
    static List<String> featureData() {
        return Stream.of("", "aerosync", "fuse", "fuse/nested")
                .flatMap(folder -> list(FEATURES.resolve(folder)))
                .filter(file -> file.toString().matches(".*\\.(feature|yaml)"))
                .map(file -> FEATURES.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
