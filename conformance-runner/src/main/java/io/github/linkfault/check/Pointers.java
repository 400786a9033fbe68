package io.github.linkfault.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Whether JSON Pointers of an author lead to something. */
final class Pointers {

    private static final List<String> BRANCHES = List.of("allOf", "anyOf", "oneOf", "then", "else");

    private final Problems problems;

    Pointers(Problems problems) {
        this.problems = problems;
    }

    /** The text as a pointer; null where it is none, which the schema of the file tells. */
    private static @Nullable JsonPointer of(Item pointer) {
        try {
            return pointer.text().startsWith("/") ? JsonPointer.compile(pointer.text()) : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** Whether a pointer leads to something in an example; a malformed one does as well, since the schema tells of it. */
    boolean leadsInto(Item pointer, Item example) {
        JsonPointer at = of(pointer);
        return at == null || (example.isThere() && !example.node().at(at).isMissingNode());
    }

    /** Notes a pointer that leads to nothing in an example, whose place is said in words. */
    void intoExample(Item pointer, Item example, String words) {
        JsonPointer at = of(pointer);
        if (at != null && example.isThere() && example.node().at(at).isMissingNode()) {
            problems.fault(
                    pointer, "\"" + pointer.text() + "\" leads to nothing in " + words + near(pointer.text(), example));
        }
    }

    private static String near(String pointer, Item example) {
        return NearestWord.hint(pointer, leaves("", example.node()));
    }

    private static List<String> leaves(String pointer, JsonNode node) {
        var leaves = new ArrayList<String>();
        if (!pointer.isEmpty()) {
            leaves.add(pointer);
        }
        node.properties()
                .forEach(member ->
                        leaves.addAll(leaves(pointer + "/" + Item.escaped(member.getKey()), member.getValue())));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            leaves.addAll(leaves(pointer + "/" + index, node.get(index)));
        }
        return leaves;
    }

    /** Notes a pointer to a member that none of the schema's objects has there. */
    void intoSchema(Item pointer, Document schema) {
        JsonPointer at = of(pointer);
        if (at == null || schema.root().isMissingNode()) {
            return;
        }
        Collection<Item> here = expanded(List.of(schema.whole()));
        while (!at.matches()) {
            String name = at.getMatchingProperty();
            Set<String> known = new LinkedHashSet<>();
            here.forEach(each -> known.addAll(each.at("properties").memberNames()));
            Collection<Item> next = expanded(below(here, name));
            if (next.isEmpty()) {
                boolean told = here.stream()
                        .anyMatch(each -> each.at("properties").isThere()
                                || each.at("items").isThere()
                                || each.at("type").isText());
                if (told) {
                    problems.fault(
                            pointer,
                            "\"" + pointer.text() + "\" leads to nothing in " + schema.name() + ": there is no \""
                                    + name + "\"" + NearestWord.hint(name, known));
                }
                return;
            }
            here = next;
            at = at.tail();
        }
    }

    /** The schemas of the value that a pointer leads to. */
    static Collection<Item> schemasAt(Item pointer, Document schema) {
        JsonPointer at = of(pointer);
        Collection<Item> here = at == null ? List.of() : expanded(List.of(schema.whole()));
        while (at != null && !at.matches()) {
            here = expanded(below(here, at.getMatchingProperty()));
            at = at.tail();
        }
        return here;
    }

    private static List<Item> below(Collection<Item> schemas, String name) {
        var below = new ArrayList<Item>();
        for (Item schema : schemas) {
            List<Item> candidates =
                    new ArrayList<>(List.of(schema.at("properties").at(name)));
            if (!candidates.get(0).isThere()
                    && schema.at("additionalProperties").node().isObject()) {
                candidates.add(schema.at("additionalProperties"));
            }
            if (name.matches("[0-9]+")) {
                candidates.add(schema.at("prefixItems").at(name));
                candidates.add(schema.at("items"));
            }
            candidates.stream().filter(Item::isThere).forEach(below::add);
        }
        return below;
    }

    /** The schemas, and those that they refer to or are made of. */
    private static Collection<Item> expanded(List<Item> schemas) {
        var expanded = new LinkedHashSet<Item>();
        var open = new ArrayList<>(schemas);
        while (!open.isEmpty()) {
            Item schema = open.remove(open.size() - 1);
            if (schema.isThere() && expanded.add(schema)) {
                String reference = schema.at("$ref").text();
                if (reference.startsWith("#/")) {
                    open.add(new Item(
                            schema.document(),
                            reference.substring(1),
                            schema.document().root().at(reference.substring(1))));
                }
                for (String branch : BRANCHES) {
                    Item alternatives = schema.at(branch);
                    open.addAll(alternatives.node().isArray() ? alternatives.items() : List.of(alternatives));
                }
            }
        }
        return expanded;
    }
}
