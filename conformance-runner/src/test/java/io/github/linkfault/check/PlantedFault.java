package io.github.linkfault.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of one file that makes a catalog wrong, and everything that a check says about it. The files that hold them have a
 * block for each: {@code #} and a title, the file, the words ({@code -}) and what is put in their place ({@code +}); what is
 * only put is appended, and {@code x} deletes the file. The lines with {@code =} are what the check says.
 */
record PlantedFault(
        String title, String file, List<String> words, List<String> others, boolean deletes, List<String> said) {

    /** The blocks of a file. */
    static List<PlantedFault> read(Path path) throws IOException {
        var faults = new ArrayList<PlantedFault>();
        for (String block : Files.readString(path).strip().split("\n\n", -1)) {
            List<String> lines = block.lines().toList();
            faults.add(new PlantedFault(
                    lines.get(0).substring(2),
                    lines.get(1),
                    after("- ", lines),
                    after("+ ", lines),
                    lines.contains("x"),
                    after("= ", lines)));
        }
        return faults;
    }

    private static List<String> after(String mark, List<String> lines) {
        return lines.stream()
                .skip(2)
                .filter(line -> line.startsWith(mark) || line.equals(mark.strip()))
                .map(line -> line.substring(Math.min(2, line.length())))
                .toList();
    }

    /** Makes the change in a copy. */
    void plant(Path catalog) throws IOException {
        Path path = catalog.resolve(file);
        if (deletes) {
            Files.delete(path);
            return;
        }
        String text = Files.exists(path) ? Files.readString(path) : "";
        String before = String.join("\n", words);
        String after = String.join("\n", others);
        assertThat(text).as("%s has", file).contains(before);
        Files.createDirectories(path.getParent());
        Files.writeString(path, words.isEmpty() ? text + after + "\n" : text.replace(before, after));
    }

    @Override
    public String toString() {
        return title;
    }
}
