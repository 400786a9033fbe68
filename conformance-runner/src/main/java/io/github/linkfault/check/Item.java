package io.github.linkfault.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A value in a document, which need not be there and need not have the right type: what the schema refuses reads as empty here,
 * so that one fault does not hide the others.
 *
 * @param pointer a JSON Pointer (RFC 6901) to it
 */
record Item(Document document, String pointer, JsonNode node) {

    Item at(String name) {
        return new Item(document, pointer + "/" + escaped(name), node.path(name));
    }

    /** Whether there is a value, and not null. */
    boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** The text; empty where it is none. */
    String text() {
        return node.isString() ? node.asString().strip() : "";
    }

    boolean isText() {
        return !text().isEmpty();
    }

    /** The items of a list. */
    List<Item> items() {
        var items = new ArrayList<Item>();
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            items.add(new Item(document, pointer + "/" + index, node.get(index)));
        }
        return items;
    }

    /** The items of a list that are texts. */
    List<Item> texts() {
        return items().stream().filter(Item::isText).toList();
    }

    /** The members of an object. */
    List<Item> members() {
        var members = new ArrayList<Item>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            members.add(new Item(document, pointer + "/" + escaped(member.getKey()), member.getValue()));
        }
        return members;
    }

    List<String> memberNames() {
        return List.copyOf(node.propertyNames());
    }

    /** The name of this member. */
    String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /** Where the value begins; where it is not there, the nearest part around it. */
    Spot spot() {
        return document.spot(pointer);
    }

    /** Where the name of this member begins. */
    Spot nameSpot() {
        return document.nameSpot(pointer);
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
