package io.github.linkfault.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of {@code features/} in which one thing is changed. */
final class EditedFeatures {

    private final Path folder;

    EditedFeatures(Path folder) {
        this.folder = folder;
        try {
            for (String file : Repository.featureData()) {
                Path copy = folder.resolve(file);
                Files.createDirectories(copy.getParent());
                Files.copy(Repository.FEATURES.resolve(file), copy);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Catalog catalog() {
        return Catalog.of(folder);
    }

    /** Puts other words in the place of these, where they stand first. */
    EditedFeatures replace(String file, String words, String others) {
        String text = read(file);
        int from = text.indexOf(words);
        assertThat(from).as("where %s has \"%s\"", file, words).isNotNegative();
        return overwrite(file, text.substring(0, from) + others + text.substring(from + words.length()));
    }

    /** Empties, or fills otherwise, the cell of a table's row that holds these words. */
    EditedFeatures cell(String file, String code, String cell, String other) {
        String row = read(file)
                .lines()
                .filter(line -> line.startsWith("      | " + code + " "))
                .findFirst()
                .orElseThrow();
        assertThat(row).contains("| " + cell + " ");
        return replace(file, row, row.replaceFirst("\\| " + cell + " ", "| " + other + " "));
    }

    /** Writes a row a second time. */
    EditedFeatures twice(String file, String code) {
        String row = read(file)
                .lines()
                .filter(line -> line.startsWith("      | " + code + " "))
                .findFirst()
                .orElseThrow();
        return replace(file, row, row + "\n" + row);
    }

    EditedFeatures append(String file, String lines) {
        return overwrite(file, read(file) + lines);
    }

    EditedFeatures delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    EditedFeatures overwrite(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
