package io.github.linkfault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder of a catalog with an API that the kit does not bring: Acme, with two operations and four errors. */
public final class AcmeCatalog {

    /** From the module's folder. */
    public static final String FOLDER = "src/test/resources/io/github/linkfault/acme";

    private AcmeCatalog() {}

    /** Copies it into a folder, for a test that edits it. */
    public static Path copyTo(Path folder) throws IOException {
        Path from = Path.of(FOLDER);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return folder;
    }
}
