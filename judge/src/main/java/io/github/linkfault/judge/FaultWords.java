package io.github.linkfault.judge;

import com.networknt.schema.Error;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a fault says, made of its data. The validator's own sentences come from a resource bundle by a common name, which another copy of the
 * library on a user's class path can shadow.
 */
final class FaultWords {

    private FaultWords() {}

    static String of(Error fault) {
        JsonNode stated = fault.getSchemaNode();
        String name = String.valueOf(fault.getProperty());
        return switch (fault.getKeyword()) {
            case "required" -> "required property '" + name + "' not found";
            case "dependentRequired" -> "lacks a property that '" + name + "' requires";
            case "additionalProperties" ->
                "property '" + name
                        + "' is not defined in the schema and the schema does not allow additional properties";
            case "unevaluatedProperties" ->
                "property '" + name + "' is not evaluated and the schema does not allow unevaluated properties";
            case "propertyNames" -> "property '" + name + "' has a name that the schema does not allow";
            case "items", "unevaluatedItems" ->
                "index '" + fault.getIndex()
                        + "' is not defined in the schema and the schema does not allow additional items";
            case "type" -> type(fault.getInstanceNode()) + " found, " + types(stated) + " expected";
            case "enum" -> "does not have a value in the enumeration " + stated;
            case "const" -> "must be the constant value '" + plain(stated) + "'";
            case "pattern" -> "does not match the regex pattern " + plain(stated);
            case "format" -> "does not match the " + plain(stated) + " format";
            case "minLength" -> "must be at least " + stated + " characters long";
            case "maxLength" -> "must be at most " + stated + " characters long";
            case "minItems" -> "must have at least " + stated + " items but found " + size(fault);
            case "maxItems" -> "must have at most " + stated + " items but found " + size(fault);
            case "minProperties" -> "must have at least " + stated + " properties";
            case "maxProperties" -> "must have at most " + stated + " properties";
            case "uniqueItems" -> "must have only unique items in the array";
            case "minimum" -> "must have a minimum value of " + stated;
            case "maximum" -> "must have a maximum value of " + stated;
            case "exclusiveMinimum" -> "must have an exclusive minimum value of " + stated;
            case "exclusiveMaximum" -> "must have an exclusive maximum value of " + stated;
            case "multipleOf" -> "must be multiple of " + stated;
            case "not" -> "must not be valid to the schema " + stated;
            case "anyOf" -> "must be valid to any of the schemas " + stated;
            case "oneOf" -> "must be valid to one and only one of the schemas " + stated;
            case "contains", "minContains", "maxContains" -> "does not have the elements that the schema asks for";
            default -> "breaks the keyword " + fault.getKeyword() + " of the schema";
        };
    }

    private static int size(Error fault) {
        JsonNode found = fault.getInstanceNode();
        return found == null ? 0 : found.size();
    }

    private static String types(JsonNode stated) {
        return stated.isArray()
                ? stated.valueStream().map(FaultWords::plain).collect(Collectors.joining(", ", "[", "]"))
                : plain(stated);
    }

    private static String type(JsonNode found) {
        return switch (found.getNodeType()) {
            case STRING, BINARY -> "string";
            case NUMBER -> found.isIntegralNumber() ? "integer" : "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> "null";
        };
    }

    private static String plain(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }
}
