package io.github.linkfault.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/** What {@code README.md} promises of every schema. Each fault names its place as a JSON Pointer. */
final class SchemaLint {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String ID = "urn:linkfault:schema:%s:[0-9]+\\.[0-9]+\\.[0-9]+";

    /** Keywords that mean the same in draft-07; to that draft {@code $defs} is a plain member that {@code $ref} may enter. */
    private static final Set<String> SHARED =
            Set.of("$schema $id $ref $defs title description type enum const allOf anyOf not if then else"
                    .concat(" properties required additionalProperties propertyNames minProperties maxProperties")
                    .concat(" items minItems maxItems uniqueItems minLength maxLength pattern minimum maximum")
                    .split(" "));

    private static final Set<String> MAPS = Set.of("properties", "$defs");
    private static final Set<String> LISTS = Set.of("allOf", "anyOf");
    private static final Set<String> SINGLES = Set.of("items", "additionalProperties");

    /** Under these a schema only tests a value whose shape is stated elsewhere. */
    private static final Set<String> TESTS = Set.of("not", "if", "then", "else", "propertyNames");

    /** A look-around, a repeated group, a back reference, or a class that differs between engines. */
    private static final Pattern UNPORTABLE = Pattern.compile("\\(\\?|\\)[*+{]|\\\\[1-9dDwWsSbBpP]");

    private final String name;
    private final JsonNode root;
    private final List<String> faults = new ArrayList<>();

    private SchemaLint(String name, JsonNode root) {
        this.name = name;
        this.root = root;
    }

    /**
     * Everything that is wrong with a schema.
     *
     * @param name its file's, without ending: {@code aerosync/error-body.open}
     */
    static List<String> faults(String name, JsonNode schema) {
        var lint = new SchemaLint(name, schema);
        lint.head();
        lint.schema("", schema, true, true);
        return lint.faults;
    }

    private void head() {
        if (!root.path("$schema").asString("").equals(DIALECT)) {
            fault("/$schema", "expected " + DIALECT);
        }
        String id = ID.formatted(name.replaceAll("[/.]", ":"));
        if (!root.path("$id").asString("").matches(id)) {
            fault("/$id", "expected " + id);
        }
    }

    /**
     * @param named whether a reader meets this schema by a name, so that it must say what it is
     * @param shapes whether it states the shape of its value, so that it must say which members it takes
     */
    private void schema(String place, JsonNode schema, boolean named, boolean shapes) {
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            keyword(place, member.getKey(), member.getValue());
            below(place + "/" + member.getKey(), member.getKey(), member.getValue(), schema, named, shapes);
        }
        if (schema.has("$ref") && schema.size() > 1) {
            fault(place, "a keyword stands beside $ref, which draft-07 ignores");
        }
        if (named) {
            words(place, schema);
        }
        if (shapes) {
            additional(place, schema);
        }
    }

    private void keyword(String place, String keyword, JsonNode value) {
        String here = place + "/" + keyword;
        if (!SHARED.contains(keyword)) {
            fault(here, "not a keyword that means the same in draft-07");
        } else if (keyword.equals("items") && value.isArray()) {
            fault(here, "expected one schema for all items; a list of them is prefixItems in 2020-12");
        } else if (keyword.equals("$ref")) {
            reference(here, value.asString());
        } else if (keyword.equals("pattern")) {
            pattern(here, value.asString());
        } else if ((keyword.equals("$id") || keyword.equals("$schema")) && !place.isEmpty()) {
            fault(here, "stands inside a schema; it belongs at the top");
        }
    }

    private void below(String here, String keyword, JsonNode value, JsonNode parent, boolean named, boolean shapes) {
        if (MAPS.contains(keyword)) {
            value.properties().forEach(each -> schema(here + "/" + each.getKey(), each.getValue(), named, shapes));
        } else if (LISTS.contains(keyword)) {
            // The parts of an object that says itself which members it takes need not say so again.
            boolean shapesAlone = shapes && !parent.has("additionalProperties");
            for (int index = 0; index < value.size(); index++) {
                schema(here + "/" + index, value.get(index), false, shapesAlone);
            }
        } else if (SINGLES.contains(keyword) && value.isObject()) {
            schema(here, value, false, shapes);
        } else if (TESTS.contains(keyword) && value.isObject()) {
            schema(here, value, false, false);
        }
    }

    private void reference(String place, String target) {
        if (!target.startsWith("#/$defs/")) {
            fault(place, "leads out of $defs: " + target);
        } else if (root.at(target.substring(1)).isMissingNode()) {
            fault(place, "leads nowhere: " + target);
        }
    }

    private void pattern(String place, String expression) {
        try {
            Pattern.compile(expression);
        } catch (PatternSyntaxException broken) {
            fault(place, "no regular expression: " + broken.getDescription());
        }
        if (UNPORTABLE.matcher(expression).find()) {
            fault(place, "engines may differ about it: " + expression);
        }
    }

    private void words(String place, JsonNode schema) {
        if (schema.path("title").asString("").isBlank()) {
            fault(place, "no title");
        }
        if (!schema.path("description").asString("").endsWith(".")) {
            fault(place, "no description that ends with a full stop");
        }
    }

    private void additional(String place, JsonNode schema) {
        boolean object = schema.path("type").toString().contains("\"object\"") || schema.has("properties");
        String actual = schema.path("additionalProperties").toString();
        String expected = name.endsWith(".open") ? "true" : name.endsWith(".strict") ? "false" : "true|false|\\{.*}";
        if (object && !actual.matches(expected)) {
            fault(place, "an object with additionalProperties \"" + actual + "\"; expected " + expected);
        }
    }

    private void fault(String place, String what) {
        faults.add(name + "#" + place + ": " + what);
    }
}
