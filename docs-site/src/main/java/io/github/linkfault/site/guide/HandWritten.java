package io.github.linkfault.site.guide;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.site.output.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The hand-written pages: copied beside the generated ones, with the names of entries and the like made into links. */
public final class HandWritten {

    private final Path folder;
    private final References references;

    public HandWritten(Path folder, Catalog catalog) {
        this.folder = folder;
        this.references = new References(catalog);
    }

    /** Copies every page, what the pages include, and what stands around each page. */
    public void copyTo(Folder pages) {
        for (Path file : files()) {
            String address = folder.relativize(file).toString().replace('\\', '/');
            try {
                String text = Files.readString(file);
                if (address.endsWith(".adoc")) {
                    pages.page(address, references.resolve(address, text));
                } else if (address.startsWith("docinfo")) {
                    pages.file("_docinfo/" + address, text);
                } else {
                    pages.file(address, text);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
