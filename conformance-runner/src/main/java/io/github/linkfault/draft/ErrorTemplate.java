package io.github.linkfault.draft;

import java.util.Collection;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the error body that the mock fills in. */
final class ErrorTemplate {

    private final OpenApiDocument document;

    ErrorTemplate(OpenApiDocument document) {
        this.document = document;
    }

    /** A body that conforms to the schema, with the code and the cause to fill in. */
    ObjectNode of(JsonNode schema, ErrorShape shape, Collection<String> codes) {
        JsonNode sample = Literals.of(new Samples(document, false).of(schema));
        ObjectNode body =
                sample instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        if (!codes.isEmpty() || !Schemas.at(document, schema, shape.code()).isEmpty()) {
            put(body, shape.code(), "{code}");
        }
        if (shape.message() != null) {
            put(body, shape.message(), "{cause}");
        }
        return body;
    }

    /** Puts a text where a pointer leads. */
    static void put(ObjectNode body, String pointer, String text) {
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode owner = owner(body, at.head());
        if (owner instanceof ObjectNode object) {
            object.put(at.last().getMatchingProperty(), text);
        }
    }

    /** The object around a member, made where it is not there; in a list, the first item. */
    private static JsonNode owner(ObjectNode body, JsonPointer around) {
        JsonNode at = body;
        for (JsonPointer step = around; !step.matches(); step = step.tail()) {
            String name = step.getMatchingProperty();
            boolean beforeItem =
                    !step.tail().matches() && step.tail().getMatchingProperty().equals("0");
            JsonNode next = at instanceof ArrayNode list ? list.path(0) : at.path(name);
            if (!next.isContainer() || (at instanceof ArrayNode list && list.isEmpty())) {
                next = beforeItem ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
                if (at instanceof ArrayNode list) {
                    list.removeAll();
                    list.add(next);
                } else if (at instanceof ObjectNode object) {
                    object.set(name, next);
                }
            }
            at = next;
        }
        return at;
    }
}
