package io.github.linkfault.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.BrokenCatalog;
import io.github.linkfault.catalog.Catalog;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What people say for an error ({@code features/<api>/synonyms.yaml}, which a catalog need not have). */
final class Synonyms {

    private final Map<String, Map<String, Integer>> said = new HashMap<>();

    Synonyms(Catalog catalog, Api api) {
        for (JsonNode group : new YAMLMapper().readTree(text(catalog, api.id() + "/synonyms.yaml"))) {
            for (JsonNode word : group.path("say")) {
                int others = 0;
                for (JsonNode label : group.path("mean")) {
                    said.computeIfAbsent(label.asString(), code -> new LinkedHashMap<>())
                            .put(word.asString(), others++);
                }
            }
        }
    }

    private static String text(Catalog catalog, String file) {
        try {
            return new String(catalog.file(file), UTF_8);
        } catch (BrokenCatalog none) {
            return "[]";
        }
    }

    /** What people say for a code or a bare status, and how many others they rather mean by it. */
    Map<String, Integer> of(String label) {
        return said.getOrDefault(label, Map.of());
    }
}
