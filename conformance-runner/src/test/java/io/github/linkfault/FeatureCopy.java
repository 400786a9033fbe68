package io.github.linkfault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the features that a test may edit. */
public final class FeatureCopy {

    private static final Path FEATURES = Path.of("../features");

    private final Path folder;

    private FeatureCopy(Path folder) {
        this.folder = folder;
    }

    /** Copies the features into this folder. */
    public static FeatureCopy into(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(FEATURES)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().contains("target"))
                    .toList()) {
                Path copy = folder.resolve(FEATURES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new FeatureCopy(folder);
    }

    /**
     * Replaces a text, which must be there, in a file.
     *
     * @return the whole changed file
     */
    public String edit(String file, String old, String now) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        String changed = text.replace(old, now);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(path, changed);
        return changed;
    }

    /** The catalog of the copy. */
    public Catalog catalog() {
        return Catalog.of(folder);
    }
}
