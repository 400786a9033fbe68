package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.judge.SchemaFault;
import io.github.linkfault.site.output.BrokenSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run whose report was handed to the build: which side of each contradiction that API takes. */
public final class SeenRun {

    /** No run was handed over. */
    static final SeenRun NONE = new SeenRun(JsonMapper.shared().createObjectNode());

    private final JsonNode report;
    private final Map<String, Set<String>> entriesByReading = new HashMap<>();

    private SeenRun(JsonNode report) {
        this.report = report;
        for (JsonNode erratum : report.path("errata")) {
            for (JsonNode reading : erratum.path("readings")) {
                Set<String> entries = entriesByReading.computeIfAbsent(
                        key(erratum.path("id").asString(), reading.path("says").asString()), key -> new HashSet<>());
                reading.path("entries").forEach(entry -> entries.add(entry.asString()));
            }
        }
    }

    /** Reads a run's {@code report.json}; an empty name stands for none. */
    public static SeenRun read(String file, Path directory) {
        if (file.isEmpty()) {
            return NONE;
        }
        Path path = directory.resolve(file);
        try {
            JsonNode report = JsonMapper.shared().readTree(Files.readString(path));
            List<SchemaFault> faults = JsonSchema.bundled("linkfault/report").faults(report);
            if (!faults.isEmpty()) {
                throw unusable(path, "it does not conform to schemas/linkfault/report.schema.json: " + faults.get(0));
            }
            return new SeenRun(report);
        } catch (IOException unreadable) {
            throw unusable(path, "it cannot be read");
        } catch (JacksonException notJson) {
            throw unusable(path, "it is not JSON");
        }
    }

    private static BrokenSite unusable(Path path, String why) {
        return new BrokenSite("-Dlinkfault.report=" + path + ": " + why
                + ". Expected the report.json that linkfault run --report DIR writes.");
    }

    /** This run, where it is one of this catalog; else none. */
    public SeenRun of(Catalog catalog) {
        boolean fits = report.path("entries").values().stream()
                .allMatch(entry -> catalog.entry(entry.path("id").asString()).isPresent());
        return fits ? this : NONE;
    }

    boolean isThere() {
        return report.has("target");
    }

    /** What the run's target was called. */
    String target() {
        return report.path("target").asString("");
    }

    String startedAt() {
        return report.path("startedAt").asString("");
    }

    /** How many entries' answers follow a reading; null without a run, or where the run has no answer to tell. */
    @Nullable
    String following(String erratum, String says) {
        Set<String> entries = entriesByReading.get(key(erratum, says));
        return entries == null ? null : String.valueOf(entries.size());
    }

    private static String key(String erratum, String says) {
        return erratum + "\n" + says;
    }
}
