package io.github.linkfault.draft;

import io.github.linkfault.exchange.PathSegment;
import io.github.linkfault.input.DocumentInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Whether a document is OpenAPI 3.0 or 3.1, stands alone, and has no reference that leads nowhere or in a circle. */
final class DocumentCheck {

    /** A reference that leads to a reference, and so on, as many times. */
    static final int MOST_HOPS = 50;

    private static final int DEEPEST = 200;

    /** The parts of a schema that speak of the same value as the schema itself. */
    private static final List<String> SAME_VALUE =
            List.of("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas");

    private final DocumentInput input;
    /** What each component needs to speak of the very same value: a circle of these never ends. */
    private final Map<String, Set<String>> needs = new HashMap<>();

    private DocumentCheck(DocumentInput input) {
        this.input = input;
    }

    /** Refuses what is wrong, all of it at once. */
    static void check(DocumentInput input) {
        new DocumentCheck(input).check();
    }

    private void check() {
        JsonNode root = input.root();
        JsonNode version = root.path("openapi");
        if (root.has("swagger")) {
            input.fault(
                    "/swagger",
                    "this is OpenAPI " + root.path("swagger").asString("2.0")
                            + "; expected 3.0 or 3.1. Convert it first, for example with the converter at editor.swagger.io");
        } else if (!version.isString()) {
            input.fault("", "not OpenAPI: expected the member openapi with a version such as 3.0.3 or 3.1.0");
        } else if (!version.asString().matches("3\\.[01](\\.[0-9]+.*)?")) {
            input.fault("/openapi", "the version is " + version.asString() + "; expected 3.0 or 3.1");
        } else if (!root.path("paths").isObject() || root.path("paths").isEmpty()) {
            input.fault("", "the document has no paths; a draft begins with the operations of an API");
        }
        input.stopIfFaulty();
        references("", root, 0);
        input.stopIfFaulty();
        circles();
        input.stopIfFaulty();
    }

    private void references(String pointer, JsonNode node, int depth) {
        if (depth > DEEPEST) {
            input.fault(pointer, "nested deeper than " + DEEPEST + " levels");
            return;
        }
        if (isExample(pointer)) {
            return;
        }
        JsonNode reference = node.path("$ref");
        if (reference.isString()) {
            reference(pointer, reference.asString());
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> references(
                            pointer + JsonPointer.empty().appendProperty(member.getKey()),
                            member.getValue(),
                            depth + 1));
        } else if (node.isArray()) {
            int index = 0;
            for (JsonNode item : node) {
                references(pointer + "/" + index++, item, depth + 1);
            }
        }
    }

    /** What stands in an example is a value, even if it looks like a reference. */
    private static boolean isExample(String pointer) {
        return pointer.endsWith("/example") || (pointer.endsWith("/value") && pointer.contains("/examples/"));
    }

    private void reference(String pointer, String reference) {
        if (!reference.startsWith("#")) {
            input.fault(
                    pointer,
                    "the reference " + reference
                            + " leads to another file; nothing else is read. Bundle the document into one file first");
        } else if (!reference.startsWith("#/")
                || input.root().at(path(reference)).isMissingNode()) {
            input.fault(pointer, "the reference " + reference + " leads nowhere");
        } else {
            needs.computeIfAbsent(owner(pointer), any -> new LinkedHashSet<>()).add(path(reference));
        }
    }

    /** The JSON Pointer in a reference of this document. */
    static String path(String reference) {
        return PathSegment.decoded(reference.substring(1));
    }

    /** The outermost part around a place that still speaks of the same value as the place. */
    private static String owner(String pointer) {
        String at = pointer;
        while (true) {
            int last = at.lastIndexOf('/');
            if (last <= 0) {
                return at;
            }
            String name = at.substring(last + 1);
            String around = at.substring(0, last);
            if (SAME_VALUE.contains(name) && !around.endsWith("/properties")) {
                at = around;
                continue;
            }
            String outer = around.substring(around.lastIndexOf('/') + 1);
            if (SAME_VALUE.contains(outer) && !around.endsWith("/properties/" + outer)) {
                at = around.substring(0, around.lastIndexOf('/'));
                continue;
            }
            return at;
        }
    }

    /** A reference that comes back to where it is without going into a part of the value. */
    private void circles() {
        var done = new HashSet<String>();
        var told = new HashSet<Set<String>>();
        for (String start : new LinkedHashMap<>(needs).keySet()) {
            follow(start, new ArrayList<>(), done, told);
        }
    }

    private void follow(String at, List<String> way, Set<String> done, Set<Set<String>> told) {
        int before = way.indexOf(at);
        if (before >= 0) {
            List<String> circle = way.subList(before, way.size());
            if (told.add(Set.copyOf(circle))) {
                input.fault(
                        at,
                        "the references " + String.join(", ", circle)
                                + " lead in a circle, so nothing is said of the value. Break the circle");
            }
            return;
        }
        if (!done.add(at)) {
            return;
        }
        way.add(at);
        for (String next : needs.getOrDefault(at, Set.of())) {
            follow(next, way, done, told);
        }
        way.remove(way.size() - 1);
    }
}
