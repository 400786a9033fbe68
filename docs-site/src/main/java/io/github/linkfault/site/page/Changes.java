package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.diff.CatalogDiff;
import io.github.linkfault.diff.CatalogFile;
import io.github.linkfault.diff.Catalogs;
import io.github.linkfault.diff.Releases;
import io.github.linkfault.site.output.BrokenSite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The released versions of a catalog and what is different from each to the next, as {@code linkfault diff} tells it. */
public final class Changes {

    /**
     * A version.
     *
     * @param day of its release; of what is not released yet, the build's
     * @param entries how many it has
     * @param diff what is different from the version before; null where there is none before
     */
    record Step(
            String version,
            boolean released,
            LocalDate day,
            int entries,
            @Nullable CatalogDiff diff) {}

    private final List<Step> steps;
    private final Map<String, String> since;

    private Changes(List<Step> steps, Map<String, String> since) {
        this.steps = List.copyOf(steps);
        this.since = Map.copyOf(since);
    }

    /** Those of a catalog that nobody has released. */
    public static Changes none() {
        return new Changes(List.of(), Map.of());
    }

    /**
     * Reads every released catalog.
     *
     * @param version of this build
     * @param day of this build
     * @throws BrokenSite when the day of a release is not stated
     */
    public static Changes of(Releases releases, Catalog catalog, String version, LocalDate day) {
        var catalogs = new Catalogs(releases, version);
        var steps = new ArrayList<Step>();
        var since = new HashMap<String, String>();
        CatalogFile before = null;
        for (String released : releases.versions()) {
            CatalogFile now = catalogs.named(released, catalog).orElseThrow();
            steps.add(step(released, true, day(releases, released), before, now));
            now.root()
                    .path("entries")
                    .forEach(entry -> since.putIfAbsent(entry.path("id").asString(), released));
            before = now;
        }
        if (!releases.versions().contains(version)) {
            steps.add(step(version, false, day, before, catalogs.of("The catalog of this build", catalog)));
        }
        Collections.reverse(steps);
        return new Changes(steps, since);
    }

    private static LocalDate day(Releases releases, String version) {
        return releases.day(version)
                .orElseThrow(() -> new BrokenSite("features/released/versions.txt: " + version
                        + " has no day; expected a line such as \"" + version + " 2026-12-01\""));
    }

    private static Step step(
            String version, boolean released, LocalDate day, @Nullable CatalogFile before, CatalogFile now) {
        return new Step(
                version,
                released,
                day,
                now.root().path("entries").size(),
                before == null ? null : CatalogDiff.of(before, now));
    }

    /** The versions, the newest first. */
    List<Step> steps() {
        return steps;
    }

    /** Whether the catalog is one whose versions are kept. */
    public boolean areKept() {
        return !steps.isEmpty();
    }

    /** The releases that first had one of these entries, the oldest first; none where nothing of it is released. */
    List<String> since(Collection<String> entries) {
        List<String> first =
                entries.stream().map(since::get).filter(Objects::nonNull).toList();
        var releases = new ArrayList<>(
                steps.stream().map(Step::version).filter(first::contains).toList());
        Collections.reverse(releases);
        return releases;
    }
}
