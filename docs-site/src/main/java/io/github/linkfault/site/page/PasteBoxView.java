package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.catalog.Surface;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What the paste box says before the catalog is loaded, for the template {@code home}. */
final class PasteBoxView {

    private final Catalog catalog;

    PasteBoxView(Catalog catalog) {
        this.catalog = catalog;
    }

    /** An error body, to show what may be pasted. */
    String example() {
        Entry first = catalog.entries().get(0);
        JsonNode body = with(
                JsonMapper.shared().createObjectNode(), first.api().errorBody().code(), first.label());
        JsonPointer message = first.api().errorBody().message();
        return (message == null ? body : with(body, message, "…")).toString();
    }

    /** The node with a text at a place: a member of an object, or an item of a list. */
    private static JsonNode with(JsonNode node, JsonPointer at, String value) {
        if (at.matches()) {
            return StringNode.valueOf(value);
        }
        JsonPointer rest = Objects.requireNonNull(at.tail());
        int index = at.getMatchingIndex();
        if (index < 0) {
            ObjectNode object =
                    node instanceof ObjectNode is ? is : JsonMapper.shared().createObjectNode();
            String name = at.getMatchingProperty();
            return object.set(name, with(object.path(name), rest, value));
        }
        ArrayNode list = node instanceof ArrayNode is ? is : JsonMapper.shared().createArrayNode();
        JsonNode item = with(list.path(index), rest, value);
        return index < list.size() ? list.set(index, item) : list.add(item);
    }

    /** The surfaces of which a string may be pasted: {@code dialog and panel}. */
    String surfaces() {
        return Phrases.listed(surfaceList().stream().map(Surface::id).distinct().toList(), "and");
    }

    /** What stands in each such string, as JSON. */
    String marks() {
        return JsonMapper.shared()
                .writeValueAsString(surfaceList().stream()
                        .map(surface -> BrowserData.literals(Objects.requireNonNull(surface.text()))
                                .findFirst()
                                .orElseThrow())
                        .distinct()
                        .toList());
    }

    private List<Surface> surfaceList() {
        return catalog.apis().stream().map(Api::surfaces).flatMap(List::stream).toList();
    }
}
