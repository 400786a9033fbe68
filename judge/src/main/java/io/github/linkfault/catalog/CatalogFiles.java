package io.github.linkfault.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the files of a catalog are: two folders of the class path, or two of the disk. */
final class CatalogFiles {

    private static final String FEATURES = "features/";
    private static final String SCHEMAS = "schemas/";

    /** The files that come with the kit. */
    static final CatalogFiles BUNDLED = new CatalogFiles(null, null);

    private final @Nullable Path features;
    private final @Nullable Path schemas;

    private CatalogFiles(@Nullable Path features, @Nullable Path schemas) {
        this.features = features;
        this.schemas = schemas;
    }

    /**
     * The files of a folder of the disk.
     *
     * @param features laid out like {@code features/}
     * @param schemas laid out like {@code schemas/}; null for the schemas that come with the kit
     */
    static CatalogFiles of(Path features, @Nullable Path schemas) {
        return new CatalogFiles(features, schemas);
    }

    /** The folder of the disk that has both, where it is one. */
    Optional<Path> folder() {
        return schemas == null ? Optional.empty() : Optional.ofNullable(schemas.getParent());
    }

    /** The URI of the folder that the features are in, with a slash at its end. */
    String root() {
        return features == null
                ? "classpath:" + Catalog.FEATURES + "/"
                : features.toAbsolutePath().toUri().toString();
    }

    /**
     * A file beside or among the features.
     *
     * @param name below {@code features/}
     * @throws BrokenCatalog when it cannot be read
     */
    byte[] feature(String name) {
        return bytes(features, Catalog.FEATURES, FEATURES, name);
    }

    /** Whether there is such a file. */
    boolean hasFeature(String name) {
        return features == null
                ? CatalogFiles.class.getClassLoader().getResource(Catalog.FEATURES + "/" + name) != null
                : Files.exists(features.resolve(name));
    }

    /**
     * A schema.
     *
     * @param name below {@code schemas/}, with its ending
     * @throws BrokenCatalog when it cannot be read
     */
    byte[] schema(String name) {
        return bytes(schemas, Catalog.SCHEMAS, SCHEMAS, name);
    }

    private static byte[] bytes(@Nullable Path folder, String resources, String shown, String name) {
        return folder == null ? onClassPath(resources, shown, name) : onDisk(folder, shown, name);
    }

    private static byte[] onDisk(Path folder, String shown, String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new BrokenCatalog(shown + name, "is outside the folder of the catalog");
        }
        try {
            if (leadsOut(folder, file)) {
                throw new BrokenCatalog(shown + name, "is a link to a file outside the folder of the catalog");
            }
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new BrokenCatalog(shown + name, "cannot be read");
        }
    }

    /** Whether a file is elsewhere by a link of its own or of a folder in between. */
    private static boolean leadsOut(Path folder, Path file) throws IOException {
        return !file.toRealPath().startsWith(folder.toRealPath());
    }

    private static byte[] onClassPath(String resources, String shown, String name) {
        try (InputStream stream = CatalogFiles.class.getClassLoader().getResourceAsStream(resources + "/" + name)) {
            if (stream == null) {
                throw new BrokenCatalog(shown + name, "is not on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
