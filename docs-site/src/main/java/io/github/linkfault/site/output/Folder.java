package io.github.linkfault.site.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** A folder that files are written into, each once: two pages at one address are a fault. */
public final class Folder {

    private final Path root;
    private final Set<String> written = new HashSet<>();

    private Folder(Path root) {
        this.root = root;
    }

    /** A folder that holds something already. */
    public static Folder of(Path root) {
        return new Folder(root);
    }

    /** A folder that holds nothing yet; what an earlier build left there goes. */
    public static Folder empty(Path root) {
        try {
            if (Files.exists(root)) {
                try (Stream<Path> old = Files.walk(root)) {
                    for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return new Folder(root);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    /** Writes an AsciiDoc page, with the way from it to the site's root as the attribute {@code root}. */
    public void page(String address, String text) {
        file(
                address,
                ":root: "
                        + "../".repeat((int)
                                address.chars().filter(c -> c == '/').count()) + "\n" + text);
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

    /** Copies the text files of another folder below an address. */
    void copy(Path folder, String address) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                file(address + "/" + name, Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
