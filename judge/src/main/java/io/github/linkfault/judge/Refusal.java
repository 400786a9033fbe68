package io.github.linkfault.judge;

import com.networknt.schema.regex.RegularExpression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What a document must have at single places to conform to a schema, as far as that is easily told: a quick way to see that it does
 * not. The validator writes down why a document does not conform, which takes ten times as long as to see it. Immutable.
 */
final class Refusal {

    /** A place, and what a value there must be. */
    private record Must(JsonPointer place, Predicate<JsonNode> be) {}

    private final List<Must> musts = new ArrayList<>();

    private Refusal() {}

    static Refusal of(JsonNode schema) {
        var refusal = new Refusal();
        refusal.read(schema, JsonPointer.empty());
        return refusal;
    }

    /** Whether the document surely does not conform; of one that is not refused nothing is known. */
    boolean refuses(JsonNode document) {
        for (Must must : musts) {
            JsonNode value = document.at(must.place());
            if (!value.isMissingNode() && !must.be().test(value)) {
                return true;
            }
        }
        return false;
    }

    private void read(JsonNode schema, JsonPointer place) {
        if (schema.has("const")) {
            oneOf(List.of(schema.get("const")), place);
        }
        if (schema.path("enum").isArray()) {
            oneOf(schema.get("enum").valueStream().toList(), place);
        }
        if (schema.path("pattern").isString()) {
            RegularExpression pattern =
                    JsonSchema.regularExpression(schema.get("pattern").asString());
            musts.add(new Must(place, value -> !value.isString() || pattern.matches(value.asString())));
        }
        schema.path("properties").properties().forEach(member -> {
            // A pointer with a number may lead into an array, where the schema does not.
            if (!member.getKey().matches("[0-9]+")) {
                read(member.getValue(), place.appendProperty(member.getKey()));
            }
        });
        schema.path("allOf").forEach(part -> read(part, place));
    }

    /** Numbers with a fraction may be equal and look different. */
    private void oneOf(List<JsonNode> allowed, JsonPointer place) {
        Set<JsonNode> values = new HashSet<>(allowed);
        if (values.stream().allMatch(value -> value.isString() || value.isInt())) {
            musts.add(new Must(place, value -> values.contains(value) || (value.isNumber() && !value.isInt())));
        }
    }
}
