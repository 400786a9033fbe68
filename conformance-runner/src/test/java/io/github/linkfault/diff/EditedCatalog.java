package io.github.linkfault.diff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.CatalogJson;
import java.util.function.Consumer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bundled catalog as JSON, to be edited. */
public final class EditedCatalog {

    private final ObjectNode root;

    /** The catalog as a build of this version would write it. */
    public EditedCatalog(String version) {
        root = (ObjectNode) JsonMapper.shared().readTree(CatalogJson.render(Catalog.bundled(), version));
    }

    /** Puts this JSON where a JSON Pointer leads; there must be something else now. */
    public EditedCatalog set(String pointer, String json) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode value = JsonMapper.shared().readTree(json);
        assertThat(root.at(place)).as(pointer).isNotEqualTo(value);
        JsonNode parent = root.at(place.head());
        if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        } else {
            assertThat(parent.has(place.last().getMatchingProperty()))
                    .as(pointer)
                    .isTrue();
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
        }
        return this;
    }

    /** Edits one of the lists. */
    public EditedCatalog list(String name, Consumer<ArrayNode> edit) {
        edit.accept((ArrayNode) root.path(name));
        return this;
    }

    /** Edits the entry with this id. */
    public EditedCatalog entry(String id, Consumer<ObjectNode> edit) {
        for (JsonNode entry : root.path("entries")) {
            if (entry.path("id").asString().equals(id)) {
                edit.accept((ObjectNode) entry);
                return this;
            }
        }
        throw new AssertionError("no entry " + id);
    }

    JsonNode root() {
        return root;
    }

    /** What it looks like in a file. */
    public byte[] bytes() {
        return JsonMapper.shared().writeValueAsString(root).getBytes(UTF_8);
    }
}
