package io.github.linkfault.search;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What people say for each error of an API. */
final class Synonyms {

    private final Map<String, Map<String, Integer>> said = new HashMap<>();

    Synonyms(Catalog catalog, Api api) {
        for (SynonymGroup group : SynonymGroup.of(catalog, api)) {
            for (String word : group.say()) {
                int others = 0;
                for (String label : group.mean()) {
                    said.computeIfAbsent(label, code -> new LinkedHashMap<>()).put(word, others++);
                }
            }
        }
    }

    /** What people say for a code or a bare status, and how many others they rather mean by it. */
    Map<String, Integer> of(String label) {
        return said.getOrDefault(label, Map.of());
    }
}
