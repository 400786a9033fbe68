package io.github.linkfault.suite;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.resource.Resource;
import io.cucumber.core.runtime.FeatureSupplier;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Place;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

/** The feature files with these entries' rows, as the catalog has them; Cucumber would search the whole jar for each. */
final class Tables implements FeatureSupplier {

    private final Catalog catalog;
    private final Supplier<UUID> ids;
    private final Map<URI, Place> files = new LinkedHashMap<>();
    private final Map<URI, Set<Integer>> lines = new LinkedHashMap<>();

    /** @param ids names what is read */
    Tables(Catalog catalog, List<Entry> selected, Supplier<UUID> ids) {
        this.catalog = catalog;
        this.ids = ids;
        for (Entry entry : selected) {
            URI file = catalog.uri(entry.place());
            files.putIfAbsent(file, entry.place());
            lines.computeIfAbsent(file, any -> new TreeSet<>())
                    .add(entry.place().line());
        }
    }

    /** The lines of the rows, by file. */
    Map<URI, Set<Integer>> lines() {
        return lines;
    }

    @Override
    public List<Feature> get() {
        var parser = new FeatureParser(ids);
        return files.entrySet().stream()
                .map(file -> new Source(file.getKey(), file.getValue(), catalog))
                .flatMap(source -> parser.parseResource(source).stream())
                .toList();
    }

    private record Source(URI getUri, Place place, Catalog catalog) implements Resource {
        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(catalog.source(place));
        }
    }
}
