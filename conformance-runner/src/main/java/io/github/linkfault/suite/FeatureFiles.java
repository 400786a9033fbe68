package io.github.linkfault.suite;

import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.messages.GherkinMessagesFeatureParser;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The feature files with the rows of some entries, read for Cucumber. Left to itself it would search the whole jar for each, and
 * look for its own parser before each.
 */
public final class FeatureFiles {

    private final Catalog catalog;
    private final List<Feature> features;

    private FeatureFiles(Catalog catalog, List<Feature> features) {
        this.catalog = catalog;
        this.features = features;
    }

    /** Reads the files that have these entries' rows. */
    public static FeatureFiles read(Catalog catalog, List<Entry> entries) {
        var files = new LinkedHashMap<URI, Place>();
        entries.forEach(entry -> files.putIfAbsent(catalog.uri(entry.place()), entry.place()));
        var ids = new SequentialIds(SequentialIds.READ);
        List<Feature> features = files.entrySet().parallelStream()
                .flatMap(file -> parsed(file.getKey(), catalog.source(file.getValue()), ids).stream())
                .toList();
        return new FeatureFiles(catalog, features);
    }

    private static Optional<Feature> parsed(URI file, byte[] source, SequentialIds ids) {
        try {
            return new GherkinMessagesFeatureParser().parse(file, new ByteArrayInputStream(source), ids);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The features of these files. */
    List<Feature> features(Set<URI> files) {
        return features.stream()
                .filter(feature -> files.contains(feature.getUri()))
                .toList();
    }

    /** The lines of these entries' rows, by file. */
    Map<URI, Set<Integer>> lines(List<Entry> entries) {
        var lines = new LinkedHashMap<URI, Set<Integer>>();
        for (Entry entry : entries) {
            lines.computeIfAbsent(catalog.uri(entry.place()), any -> new TreeSet<>())
                    .add(entry.place().line());
        }
        return lines;
    }
}
