package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.search.SynonymGroup;
import io.github.linkfault.site.output.BrokenSite;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people say for an error, by its page's id ({@code features/<api>/synonyms.yaml}, which a catalog need not have).
 */
final class Synonyms {

    private final Map<String, Map<String, Integer>> said = new HashMap<>();

    Synonyms(Catalog catalog, List<ErrorPage> pages) {
        for (Api api : catalog.apis()) {
            Map<String, ErrorPage> labels = pages.stream()
                    .filter(page -> page.first().api().equals(api))
                    .collect(Collectors.toMap(page -> page.first().label(), page -> page, (one, other) -> one));
            Set<String> words = new HashSet<>();
            SynonymGroup.of(catalog, api)
                    .forEach(group -> read(group, labels, words, "features/" + SynonymGroup.file(api)));
        }
    }

    private void read(SynonymGroup group, Map<String, ErrorPage> labels, Set<String> words, String file) {
        for (String word : group.say()) {
            if (!words.add(word)) {
                throw new BrokenSite(file + ": \"" + word + "\" is said twice; join the two");
            }
            int place = 0;
            for (String label : group.mean()) {
                ErrorPage page = labels.get(label);
                if (page == null) {
                    throw new BrokenSite(file + ": no error has the code " + label
                            + "; expected a code of the tables, or the number of a bare status");
                }
                said.computeIfAbsent(page.id(), id -> new LinkedHashMap<>()).put(word, place++);
            }
        }
    }

    /** What people say for an error, and how many others they rather mean by it. */
    Map<String, Integer> of(ErrorPage page) {
        return said.getOrDefault(page.id(), Map.of());
    }
}
