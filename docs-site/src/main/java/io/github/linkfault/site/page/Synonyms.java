package io.github.linkfault.site.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.BrokenCatalog;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.site.output.BrokenSite;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What people say for an error, by its page's id ({@code features/<api>/synonyms.yaml}, which a catalog need not have).
 */
final class Synonyms {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Map<String, Map<String, Integer>> said = new HashMap<>();

    Synonyms(Catalog catalog, List<ErrorPage> pages) {
        for (Api api : catalog.apis()) {
            String file = api.id() + "/synonyms.yaml";
            Map<String, ErrorPage> labels = pages.stream()
                    .filter(page -> page.first().api().equals(api))
                    .collect(Collectors.toMap(page -> page.first().label(), page -> page, (one, other) -> one));
            Set<String> words = new HashSet<>();
            for (JsonNode group : YAML.readTree(text(catalog, file))) {
                read(group, labels, words, "features/" + file);
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

    private void read(JsonNode group, Map<String, ErrorPage> labels, Set<String> words, String file) {
        for (JsonNode word : group.path("say")) {
            if (!words.add(word.asString())) {
                throw new BrokenSite(file + ": \"" + word.asString() + "\" is said twice; join the two");
            }
            int place = 0;
            for (JsonNode label : group.path("mean")) {
                ErrorPage page = labels.get(label.asString());
                if (page == null) {
                    throw new BrokenSite(file + ": no error has the code " + label.asString()
                            + "; expected a code of the tables, or the number of a bare status");
                }
                said.computeIfAbsent(page.id(), id -> new LinkedHashMap<>()).put(word.asString(), place++);
            }
        }
    }

    /** What people say for an error, and how many others they rather mean by it. */
    Map<String, Integer> of(ErrorPage page) {
        return said.getOrDefault(page.id(), Map.of());
    }
}
