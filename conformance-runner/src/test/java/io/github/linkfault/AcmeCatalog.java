package io.github.linkfault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** The same with a third operation, {@code findItems}, whose request has a query: nine errors. */
    public static Path withQuery(Path folder) throws IOException {
        Path copy = copyTo(folder);
        Path more = Path.of("src/test/resources/io/github/linkfault/acme-query");
        Path api = copy.resolve("features/acme");
        for (String file : List.of("operations.yaml", "conditions.yaml")) {
            Files.writeString(
                    api.resolve(file), Files.readString(api.resolve(file)) + Files.readString(more.resolve(file)));
        }
        Files.copy(more.resolve("findItems.feature"), api.resolve("findItems.feature"));
        edit(copy.resolve("features/contents.yaml"), "putItem]", "putItem, findItems]");
        edit(
                copy.resolve("schemas/acme/error-body.strict.schema.json"),
                "\"E409\"",
                "\"E409\", \"E420\", \"E421\", \"E422\", \"E423\", \"E424\"");
        return copy;
    }

    /** Puts other words in the place of those that a file has. */
    public static void edit(Path file, String right, String wrong) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(right)) {
            throw new IllegalArgumentException(file + " does not have: " + right);
        }
        Files.writeString(file, text.replace(right, wrong));
    }
}
