package io.github.linkfault.suite;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.resource.Resource;
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

/** The feature files with the rows of some entries, read for Cucumber. Left to itself it would search the whole jar for each. */
public final class Tables {

    private record Source(URI getUri, Place place, Catalog catalog) implements Resource {
        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(catalog.source(place));
        }
    }

    private final List<Feature> features;
    private final Map<URI, Set<Integer>> lines;

    private Tables(List<Feature> features, Map<URI, Set<Integer>> lines) {
        this.features = features;
        this.lines = lines;
    }

    /** Reads the files that have these entries' rows. */
    public static Tables read(Catalog catalog, List<Entry> entries) {
        var files = new LinkedHashMap<URI, Place>();
        var lines = new LinkedHashMap<URI, Set<Integer>>();
        for (Entry entry : entries) {
            URI file = catalog.uri(entry.place());
            files.putIfAbsent(file, entry.place());
            lines.computeIfAbsent(file, any -> new TreeSet<>())
                    .add(entry.place().line());
        }
        var parser = new FeatureParser(new Ids(Ids.READ));
        List<Feature> features = files.entrySet().stream()
                .map(file -> new Source(file.getKey(), file.getValue(), catalog))
                .flatMap(source -> parser.parseResource(source).stream())
                .toList();
        return new Tables(features, lines);
    }

    List<Feature> features() {
        return features;
    }

    /** The lines of the entries' rows, by file. */
    Map<URI, Set<Integer>> lines() {
        return lines;
    }
}
