package io.github.linkfault.diff;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two catalogs compared.
 *
 * @param old the version of the one; null when it stands for the last release and nothing is released yet
 * @param now the version of the other
 * @param changes the gravest first
 */
public record CatalogDiff(@Nullable String old, String now, List<Change> changes) {

    /** Copies the list. */
    public CatalogDiff {
        changes = List.copyOf(changes);
    }

    /** Compares. */
    public static CatalogDiff of(CatalogFile old, CatalogFile now) {
        return new CatalogDiff(old.version(), now.version(), Comparison.of(old.root(), now.root()));
    }

    /** A first release: there is nothing to compare with. */
    public static CatalogDiff first(CatalogFile now) {
        return new CatalogDiff(null, now.version(), List.of());
    }

    /** How many changes mean this. */
    public long count(Impact impact) {
        return changes.stream().filter(change -> change.impact() == impact).count();
    }

    /** The least version that the catalogs allow for the next release; nothing when the old one is no release. */
    public Optional<String> nextVersion() {
        return next().map(Release::toString);
    }

    /** Whether the new catalog's version is as great as its changes ask; nothing when one of the two versions does not tell. */
    public Optional<Boolean> versionSuffices() {
        return next().flatMap(least -> Release.parse(now).map(version -> version.reaches(least) && !isLate(version)));
    }

    /** A preview of what is released already. */
    private boolean isLate(Release version) {
        return old != null && Release.parse(old).filter(version::isPreviewOf).isPresent();
    }

    private Optional<Release> next() {
        if (old == null) {
            return Optional.of(Release.FIRST);
        }
        return Release.parse(old)
                .filter(version -> version.preview().isEmpty())
                .map(version ->
                        version.next(changes.stream().map(Change::impact).toList()));
    }
}
