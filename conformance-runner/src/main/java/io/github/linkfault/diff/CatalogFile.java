package io.github.linkfault.diff;

import io.github.linkfault.input.JsonInput;
import io.github.linkfault.input.UnusableInput;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A catalog as {@code linkfault export} writes it.
 *
 * @param version what wrote it
 * @param root the tree, which conforms to {@code schemas/linkfault/catalog.schema.json} and names each item once
 */
public record CatalogFile(String version, JsonNode root) {

    /**
     * Reads a catalog.
     *
     * @param name what messages call it: {@code Catalog old.json}
     * @param reader the version of this build, which knows one form of catalogs
     * @throws UnusableInput when it is none, telling what is wrong in which line
     */
    static CatalogFile parse(String name, byte[] bytes, String reader) {
        JsonInput input = JsonInput.parse(name, bytes);
        input.holdTo(
                "linkfault/catalog",
                "expected what linkfault export --format json writes, as schemas/linkfault/catalog.schema.json of "
                        + reader + " has it");
        for (Items items : Items.ALL) {
            refuseTwins(input, items);
        }
        input.stopIfFaulty();
        return new CatalogFile(input.root().path("version").asString(), input.root());
    }

    private static void refuseTwins(JsonInput input, Items items) {
        Map<String, Integer> places = new HashMap<>();
        JsonNode list = input.root().path(items.list());
        for (int at = 0; at < list.size(); at++) {
            Integer twin = places.putIfAbsent(items.id(list.path(at)), at);
            if (twin != null) {
                input.fault(
                        "/" + items.list() + "/" + at,
                        "this " + items.kind() + " stands at " + items.list() + "." + twin + " too; name each once");
            }
        }
    }
}
