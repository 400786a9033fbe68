package io.github.linkfault.cli;

import io.github.linkfault.catalog.BrokenCatalog;
import io.github.linkfault.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that chooses a catalog. */
final class CatalogOption {

    /** What every catalog has. */
    static final String CONTENTS = "features/contents.yaml";

    @Option(
            names = "--catalog",
            paramLabel = "DIR",
            description = "A folder with features/ and schemas/, instead of the catalog that comes with linkfault.")
    private @Nullable Path folder;

    /**
     * Does something with the chosen catalog.
     *
     * @param environment says where snapshots are kept
     * @return the exit code of it
     * @throws UsageFault when the folder is none of a catalog, or its files cannot be used
     */
    int use(Map<String, String> environment, ToIntFunction<Catalog> work) {
        if (folder == null) {
            return work.applyAsInt(Catalog.bundled());
        }
        try {
            return work.applyAsInt(Catalog.ofFolder(ofACatalog(folder), cache(environment)));
        } catch (BrokenCatalog broken) {
            throw UsageFault.brokenCatalog(folder.toString(), broken);
        }
    }

    /**
     * The chosen folder; empty for the catalog that comes with linkfault.
     *
     * @throws UsageFault when it is none of a catalog
     */
    Optional<Path> folder() {
        return Optional.ofNullable(folder).map(CatalogOption::ofACatalog);
    }

    private static Path ofACatalog(Path folder) {
        for (String file : new String[] {CONTENTS, "schemas"}) {
            if (!Files.exists(folder.resolve(file))) {
                throw UsageFault.notOfACatalog(folder.toString(), file);
            }
        }
        for (String part : new String[] {"features", "schemas"}) {
            try {
                if (!folder.resolve(part).toRealPath().startsWith(folder.toRealPath())) {
                    throw UsageFault.outsideOfACatalog(folder.toString(), part);
                }
            } catch (IOException unreadable) {
                throw UsageFault.notOfACatalog(folder.toString(), part);
            }
        }
        return folder;
    }

    /** As the XDG base directories have it; null where no folder for this can be told. */
    private static @Nullable Path cache(Map<String, String> environment) {
        String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (!caches.isEmpty()) {
            return Path.of(caches, "linkfault");
        }
        String home = environment.getOrDefault("HOME", "");
        return home.isEmpty() ? null : Path.of(home, ".cache", "linkfault");
    }
}
