package io.github.linkfault.site.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A folder that files are written into, each once: two pages at one address are a fault. */
public final class Folder {

    private final Path root;
    private final Map<String, String> attributes;
    private final Set<String> written = new HashSet<>();

    private Folder(Path root, Map<String, String> attributes) {
        this.root = root;
        this.attributes = attributes;
    }

    /** A folder that holds something already. */
    public static Folder of(Path root) {
        return new Folder(root, Map.of());
    }

    /** A folder that holds nothing yet; what an earlier build left there goes. */
    public static Folder empty(Path root) {
        return empty(root, Map.of());
    }

    /** The same; each of its pages begins with these attributes of AsciiDoc. */
    public static Folder empty(Path root, Map<String, String> attributes) {
        try {
            if (Files.exists(root)) {
                try (Stream<Path> old = Files.walk(root)) {
                    for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return new Folder(root, attributes);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    /** Writes an AsciiDoc page, with the way from it to the site's root as the attribute {@code root}. */
    public void page(String address, String text) {
        String root = "../".repeat((int) address.chars().filter(c -> c == '/').count());
        var page = new StringBuilder(":root: ").append(root).append('\n');
        attributes.forEach((name, value) ->
                page.append(':').append(name).append(": ").append(value).append('\n'));
        file(address, page + text);
    }

    /** Writes a text file. */
    public void file(String address, String text) {
        if (!written.add(address)) {
            throw new BrokenSite(address + " would be written twice: two pages have this address");
        }
        try {
            Path file = root.resolve(address);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Copies the text files of another folder. */
    public void copy(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                file(name, Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
