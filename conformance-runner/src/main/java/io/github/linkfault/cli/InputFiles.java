package io.github.linkfault.cli;

import io.github.linkfault.audit.input.Input;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files that arguments name: paths, patterns that no shell has expanded, and {@code -} for standard input. */
final class InputFiles {

    private final InputStream standardInput;

    InputFiles(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /**
     * The inputs in the order of the arguments, those of a pattern in the order of their names.
     *
     * @throws UsageFault when one of them cannot be read
     */
    List<Input> of(List<String> arguments) {
        var inputs = new ArrayList<Input>();
        Set<String> known = new HashSet<>();
        for (String argument : arguments) {
            if (argument.equals("-")) {
                once(argument, known);
                inputs.add(Input.of("standard input", standardInput));
                continue;
            }
            for (Path file : files(argument)) {
                once(file.toString(), known);
                inputs.add(input(file));
            }
        }
        return inputs;
    }

    private static void once(String name, Set<String> known) {
        if (!known.add(name)) {
            throw UsageFault.namedTwice(name);
        }
    }

    private static Input input(Path file) {
        if (Files.isDirectory(file)) {
            throw UsageFault.isDirectory(file.toString());
        }
        if (!Files.isReadable(file)) {
            throw UsageFault.unreadableInput(file.toString());
        }
        try {
            return Input.of(file);
        } catch (IOException unreadable) {
            throw UsageFault.unreadableInput(file.toString());
        }
    }

    private static List<Path> files(String argument) {
        try {
            Path file = Path.of(argument);
            if (Files.exists(file)) {
                return List.of(file);
            }
        } catch (InvalidPathException noPath) {
            // Some systems allow no asterisk in a path.
        }
        if (!argument.matches(".*[*?\\[{].*")) {
            throw UsageFault.noSuchInput(argument);
        }
        List<Path> matching = matching(argument);
        if (matching.isEmpty()) {
            throw UsageFault.matchesNothing(argument);
        }
        return matching;
    }

    /** The files that a pattern means; only the folder before its first special character is searched. */
    private static List<Path> matching(String pattern) {
        int special = pattern.replaceAll("[*?\\[{].*", "").lastIndexOf('/');
        Path folder = Path.of(special < 0 ? "" : pattern.substring(0, special + 1));
        int depth = pattern.contains("**")
                ? Integer.MAX_VALUE
                : (int) pattern.substring(special + 1)
                                .chars()
                                .filter(character -> character == '/')
                                .count()
                        + 1;
        PathMatcher matcher;
        try {
            matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (IllegalArgumentException malformed) {
            throw UsageFault.matchesNothing(pattern);
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, depth)) {
            return all.filter(matcher::matches)
                    .filter(file -> !Files.isDirectory(file))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw UsageFault.unreadableInput(folder.toString());
        }
    }
}
