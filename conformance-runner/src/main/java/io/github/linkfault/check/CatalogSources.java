package io.github.linkfault.check;

import io.github.linkfault.catalog.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of a catalog, by their names in its folder: {@code features/acme/api.yaml}. */
final class CatalogSources implements AutoCloseable {

    static final String FEATURES = "features";
    static final String SCHEMAS = "schemas";

    private final Map<String, Path> folders;
    private final List<FileSystem> opened;

    private CatalogSources(Map<String, Path> folders, List<FileSystem> opened) {
        this.folders = folders;
        this.opened = opened;
    }

    /** The files of a folder of the disk. */
    static CatalogSources of(Path folder) {
        return new CatalogSources(
                Map.of(FEATURES, folder.resolve(FEATURES), SCHEMAS, folder.resolve(SCHEMAS)), List.of());
    }

    /** The files that come with the kit, in a folder of the class path or in a jar. */
    static CatalogSources bundled() {
        var opened = new ArrayList<FileSystem>();
        Path features = folderOf(Catalog.FEATURES + "/contents.yaml", opened);
        Path schemas = Objects.requireNonNull(
                folderOf(Catalog.SCHEMAS + "/linkfault/api.schema.json", opened).getParent());
        return new CatalogSources(Map.of(FEATURES, features, SCHEMAS, schemas), opened);
    }

    /** The folder of a file: a jar need not list its folders. */
    private static Path folderOf(String name, List<FileSystem> opened) {
        URL url = Objects.requireNonNull(CatalogSources.class.getClassLoader().getResource(name), name);
        try {
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection inJar) {
                FileSystem jar =
                        FileSystems.newFileSystem(Path.of(inJar.getJarFileURL().toURI()));
                opened.add(jar);
                return Objects.requireNonNull(jar.getPath("/" + name).getParent());
            }
            return Objects.requireNonNull(Path.of(url.toURI()).getParent());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Path path(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? part(name) : part(name).resolve(name.substring(slash + 1));
    }

    /** The folder {@code features/} or {@code schemas/} that a file is in. */
    private Path part(String name) {
        int slash = name.indexOf('/');
        return Objects.requireNonNull(folders.get(slash < 0 ? name : name.substring(0, slash)), name);
    }

    boolean exists(String name) {
        return Files.isRegularFile(path(name));
    }

    /** Whether a file is outside {@code features/} or {@code schemas/}, by its name or by a link. */
    boolean isOutside(String name) {
        if (!path(name).normalize().startsWith(part(name).normalize())) {
            return true;
        }
        try {
            return Files.exists(path(name))
                    && !path(name).toRealPath().startsWith(part(name).toRealPath());
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** The bytes of a file that exists. */
    byte[] read(String name) {
        try {
            return Files.readAllBytes(path(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names of the files in a folder, without those of its folders, in order; none where there is no such folder. */
    List<String> filesIn(String folder) {
        return list(folder, Files::isRegularFile);
    }

    /** The names of the folders in a folder. */
    List<String> foldersIn(String folder) {
        return list(folder, Files::isDirectory);
    }

    private List<String> list(String folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(path(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.filter(wanted)
                    .map(file ->
                            folder + "/" + String.valueOf(file.getFileName()).replace("/", ""))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        for (FileSystem jar : opened) {
            try {
                jar.close();
            } catch (IOException unclosable) {
                throw new UncheckedIOException(unclosable);
            }
        }
    }
}
