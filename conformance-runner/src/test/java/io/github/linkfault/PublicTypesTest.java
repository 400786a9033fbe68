package io.github.linkfault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each module lists its public types in {@code public-types.txt}. Whoever makes a type public, or takes one back, changes the list
 * with it, and a reviewer sees it.
 */
class PublicTypesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:abstract |final |sealed |non-sealed )*(?:class|interface|enum|record|@interface) (\\w+)");

    @ParameterizedTest
    @ValueSource(strings = {"judge", "mock", "mcp", "conformance-runner", "docs-site", "audit-spark"})
    void the_public_types_are_those_of_the_list(String module) throws IOException {
        List<String> listed = Files.readAllLines(ROOT.resolve(module).resolve("public-types.txt"));
        assertThat(publicTypes(ROOT.resolve(module).resolve("src/main/java")))
                .as("%s/public-types.txt", module)
                .isNotEmpty()
                .isEqualTo(listed);
    }

    @Test
    void a_public_type_is_told_from_a_nested_and_a_package_private_one() {
        assertThat(typesIn("package a;\n\npublic final class One {\n    public record Nested() {}\n}\n"))
                .containsExactly("One");
        assertThat(typesIn("public sealed interface Two permits A {}\n")).containsExactly("Two");
        assertThat(typesIn("public @interface Three {}\n")).containsExactly("Three");
        assertThat(typesIn("final class Four {}\n")).isEmpty();
    }

    private static List<String> publicTypes(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> typesIn(read(file)).stream()
                            .map(type -> sources.relativize(file.getParent())
                                            .toString()
                                            .replace('/', '.') + "." + type))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> typesIn(String source) {
        Matcher types = PUBLIC_TYPE.matcher(source);
        return types.results().map(type -> type.group(1)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
