package io.github.linkfault.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The folder {@code schemas/} as it lies in the repository. */
final class DataFolder {

    /** Surefire names the module's folder; an IDE starts tests in the root of the repository. */
    static final Path ROOT =
            Path.of(System.getProperty("basedir", "schemas")).toAbsolutePath().normalize();

    private static final List<String> APIS = List.of("aerosync", "fuse", "linkfault");
    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    private DataFolder() {}

    static List<SchemaFile> schemas() {
        return APIS.stream()
                .flatMap(api -> files(ROOT.resolve(api)).filter(named(".schema.json")))
                .map(SchemaFile::new)
                .toList();
    }

    static List<ExampleFile> examples() {
        return exampleFolders().stream()
                .flatMap(DataFolder::folders)
                .flatMap(DataFolder::files)
                .map(ExampleFile::new)
                .toList();
    }

    /** {@code aerosync/examples/error-body} and its like. */
    static List<Path> exampleFolders() {
        return APIS.stream()
                .flatMap(api -> folders(ROOT.resolve(api).resolve("examples")))
                .toList();
    }

    static JsonNode read(Path file) {
        return (file.toString().endsWith(".yaml") ? YAML : JSON).readTree(file);
    }

    private static Stream<Path> folders(Path folder) {
        return list(folder).filter(Files::isDirectory);
    }

    private static Stream<Path> files(Path folder) {
        return list(folder).filter(Files::isRegularFile);
    }

    private static Predicate<Path> named(String ending) {
        return file -> file.toString().endsWith(ending);
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
