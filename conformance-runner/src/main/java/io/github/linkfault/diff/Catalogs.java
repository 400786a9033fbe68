package io.github.linkfault.diff;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.CatalogJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The catalogs that have a name: of the released versions, and of this build. */
public final class Catalogs {

    /** Stands for the last release. */
    public static final String LAST_RELEASE = "last-release";

    /** Stands for the catalog that comes with this build. */
    public static final String THIS_BUILD = "this-build";

    private final Releases releases;
    private final String version;

    /** @param version that of this build */
    public Catalogs(Releases releases, String version) {
        this.releases = releases;
        this.version = version;
    }

    /**
     * The catalog of this name or version; nothing when there is none.
     *
     * @param thisBuild what stands for the catalog of this build
     */
    public Optional<CatalogFile> named(String name, Catalog thisBuild) {
        if (name.equals(LAST_RELEASE)) {
            return releases.last().map(this::released);
        }
        if (releases.versions().contains(name)) {
            return Optional.of(released(name));
        }
        if (name.equals(THIS_BUILD) || name.equals(version)) {
            return Optional.of(of("Catalog of this build", thisBuild));
        }
        return Optional.empty();
    }

    /** A catalog that has been read. */
    public CatalogFile of(String name, Catalog catalog) {
        return parse(name, CatalogJson.render(catalog, version).getBytes(UTF_8));
    }

    /** A catalog that has no name here, out of its bytes. */
    public CatalogFile parse(String name, byte[] bytes) {
        return CatalogFile.parse(name, bytes, version);
    }

    /** Whether the text has the form of a version. */
    public static boolean isVersion(String text) {
        return Release.parse(text).isPresent();
    }

    /** Every version that {@link #named} knows, the oldest first. */
    public List<String> versions() {
        var versions = new ArrayList<>(releases.versions());
        if (!versions.contains(version)) {
            versions.add(version);
        }
        return versions;
    }

    private CatalogFile released(String name) {
        return parse("Catalog of " + name, releases.catalog(name));
    }
}
