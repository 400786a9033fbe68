package io.github.linkfault.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.BrokenCatalog;
import io.github.linkfault.catalog.Catalog;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What people say, and the errors that they mean by it ({@code features/<api>/synonyms.yaml}).
 *
 * @param say words or sentences
 * @param mean codes or bare statuses, the likeliest first
 */
public record SynonymGroup(List<String> say, List<String> mean) {

    /** Copies the lists. */
    public SynonymGroup {
        say = List.copyOf(say);
        mean = List.copyOf(mean);
    }

    /** Those of an API, in the order of its file; none where the catalog has no such file. */
    public static List<SynonymGroup> of(Catalog catalog, Api api) {
        return new YAMLMapper()
                .readTree(text(catalog, file(api)))
                .valueStream()
                .map(group -> new SynonymGroup(texts(group.path("say")), texts(group.path("mean"))))
                .toList();
    }

    /** The file below {@code features/}. */
    public static String file(Api api) {
        return api.id() + "/synonyms.yaml";
    }

    private static String text(Catalog catalog, String file) {
        try {
            return new String(catalog.file(file), UTF_8);
        } catch (BrokenCatalog none) {
            return "[]";
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
