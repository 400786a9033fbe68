package io.github.linkfault.check;

import io.github.linkfault.catalog.Similarity;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the files of a catalog; what is missing, outside the folder or malformed is noted. */
final class FileReading {

    private static final String YAML = ".yaml";
    private static final String FEATURE = ".feature";
    private static final String NAME = "[A-Za-z0-9_-]+";

    private final CatalogSources sources;
    private final Problems problems;
    private final Map<String, PublishedSchema> schemas = new HashMap<>();
    private final Set<String> read = new LinkedHashSet<>();

    FileReading(CatalogSources sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    /** The names of the files that were read. */
    Set<String> read() {
        return read;
    }

    /**
     * A YAML file, held to the schema of its name; a document with nothing in it where there is none.
     *
     * @param name without ending: {@code api}
     * @param wantedBy what makes it necessary, or null
     */
    Document yaml(String folder, String name, @Nullable Item wantedBy) {
        return yaml(folder, name, name, wantedBy);
    }

    /**
     * A YAML file, held to a schema of another name.
     *
     * @param schema without ending: {@code nested}
     */
    Document yaml(String folder, String name, String schema, @Nullable Item wantedBy) {
        String file = folder + "/" + name + YAML;
        byte[] bytes = bytes(file, wantedBy);
        Document document = bytes == null ? Document.empty(file) : Document.parse(file, bytes, problems);
        if (!document.root().isMissingNode()) {
            schemas.computeIfAbsent(schema, known -> PublishedSchema.of("linkfault/" + known))
                    .check(document, problems);
        }
        return document;
    }

    /** The same of a file that need not be there. */
    Document optionalYaml(String folder, String name) {
        String file = folder + "/" + name + YAML;
        return sources.exists(file) ? yaml(folder, name, null) : Document.empty(file);
    }

    /** A JSON Schema of the catalog, as far as it is JSON. */
    Document schema(String file) {
        byte[] bytes = bytes(file, null);
        return bytes == null ? Document.empty(file) : Document.parse(file, bytes, problems);
    }

    /** The tables of the feature files that a member of {@code contents.yaml} lists. */
    List<FeatureTable> tables(String folder, Item listed) {
        var tables = new ArrayList<FeatureTable>();
        for (Item feature : listed.texts()) {
            // Another name is a fault of contents.yaml, and may lead anywhere.
            if (feature.text().matches(NAME)) {
                String file = folder + "/" + feature.text() + FEATURE;
                byte[] bytes = bytes(file, feature);
                if (bytes != null) {
                    tables.addAll(FeatureFile.tables(file, bytes, problems));
                }
            }
        }
        return tables;
    }

    /** Whether there is a file of the catalog; what leads out of its folder is noted. */
    boolean exists(String file, Item wantedBy) {
        if (sources.isOutside(file)) {
            problems.fault(wantedBy, file + " is outside the folder of the catalog; put it inside");
            return false;
        }
        if (!sources.exists(file)) {
            String name = file.substring(file.lastIndexOf('/') + 1);
            problems.fault(
                    wantedBy,
                    file + " is missing"
                            + Similarity.nearest(name, unreadBeside(file))
                                    .map(nearest -> "; did you mean \"" + nearest + "\"?")
                                    .orElse(""));
            return false;
        }
        return true;
    }

    /** The names of the files beside one that nothing has read. */
    private List<String> unreadBeside(String file) {
        String folder = file.substring(0, file.lastIndexOf('/'));
        return sources.filesIn(folder).stream()
                .filter(name -> !read.contains(name))
                .map(name -> name.substring(folder.length() + 1))
                .toList();
    }

    /** Warns of the tables and data in a folder that nothing has read, such as a file whose name is misspelt. */
    void warnOfUnread(String folder) {
        for (String file : sources.filesIn(folder)) {
            boolean wanted = file.endsWith(YAML) || file.endsWith(FEATURE);
            if (wanted && !read.contains(file) && !problems.suggest(file.substring(folder.length() + 1))) {
                problems.warning(
                        file,
                        Spot.START,
                        file.endsWith(FEATURE) ? "contents.yaml does not list this file" : "nothing reads this file");
            }
        }
    }

    private byte @Nullable [] bytes(String file, @Nullable Item wantedBy) {
        if (wantedBy != null && !exists(file, wantedBy)) {
            return null;
        }
        if (wantedBy == null && !sources.exists(file)) {
            problems.fault(file, Spot.START, "the file is missing");
            return null;
        }
        if (sources.isOutside(file)) {
            problems.fault(file, Spot.START, "is a link to a file outside the folder of the catalog; put it inside");
            return null;
        }
        read.add(file);
        try {
            return sources.read(file);
        } catch (UncheckedIOException unreadable) {
            problems.fault(file, Spot.START, "cannot be read; check its permissions");
            return null;
        }
    }
}
