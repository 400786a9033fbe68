package io.github.linkfault.check;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecificationVersion;
import io.github.linkfault.judge.JsonSchema;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Whether a JSON Schema of the author's is one, and its references and expressions lead somewhere. */
final class SchemaCheck {

    /** Below these a schema has values, and no schemas. */
    private static final Set<String> VALUES = Set.of("const", "enum", "default", "examples", "example", "required");

    /** Below these the names are those of members, and no keywords. */
    private static final Set<String> MAPS =
            Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas");

    private static final Schema METASCHEMA =
            PublishedSchema.REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

    private final Item root;
    private final Problems problems;

    private SchemaCheck(Item root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** Checks a schema that is a file. */
    static void file(Document document, Problems problems) {
        if (!document.root().isMissingNode()) {
            new SchemaCheck(document.whole(), problems).check();
        }
    }

    /** Checks a schema inside another file, where there is one. */
    static void inline(Item schema, Problems problems) {
        if (schema.isThere()) {
            new SchemaCheck(schema, problems).check();
        }
    }

    private void check() {
        List<Error> errors = METASCHEMA.validate(root.node());
        for (Error error : errors) {
            String pointer = error.getInstanceLocation().toString();
            // Of alternatives, the one with the words is what an author meant.
            boolean word = errors.stream()
                    .anyMatch(other -> other.getKeyword().equals("enum")
                            && other.getInstanceLocation().toString().equals(pointer));
            if (word && !error.getKeyword().equals("enum")) {
                continue;
            }
            Item wrong = new Item(
                    root.document(), root.pointer() + pointer, root.node().at(pointer));
            problems.fault(wrong, "no JSON Schema: " + (word ? unknown(wrong, error) : JsonSchema.words(error)));
        }
        schema(root);
    }

    private static String unknown(Item wrong, Error error) {
        List<String> known =
                error.getSchemaNode().valueStream().map(JsonNode::asString).toList();
        return "\"" + wrong.text() + "\" is not known here" + NearestWord.hint(wrong.text(), known);
    }

    private void schema(Item schema) {
        for (Item member : schema.members()) {
            String keyword = member.name();
            if (keyword.equals("$ref")) {
                reference(member);
            } else if (keyword.equals("pattern")) {
                Expressions.check(member, problems);
            } else if (MAPS.contains(keyword)) {
                member.members().forEach(this::schema);
            } else if (!VALUES.contains(keyword)) {
                schema(member);
                member.items().forEach(this::schema);
            }
        }
    }

    private void reference(Item reference) {
        String target = reference.text();
        String id = root.at("$id").text();
        if (!id.isEmpty() && target.startsWith(id)) {
            target = target.substring(id.length());
        }
        if (!target.startsWith("#")) {
            problems.fault(
                    reference,
                    "the reference \"" + reference.text()
                            + "\" leads to another file, and nothing is fetched; expected one into this file, such as #/$defs/code");
        } else if (!leadsSomewhere(target.substring(1))) {
            problems.fault(
                    reference,
                    "the reference \"" + reference.text() + "\" leads nowhere"
                            + NearestWord.hint(
                                    target,
                                    root.at("$defs").memberNames().stream()
                                            .map(name -> "#/$defs/" + name)
                                            .toList()));
        }
    }

    private boolean leadsSomewhere(String fragment) {
        if (fragment.isEmpty()) {
            return true;
        }
        if (fragment.startsWith("/")) {
            return !root.node().at(JsonPointer.compile(fragment)).isMissingNode();
        }
        return root.node().findValues("$anchor").stream()
                .map(JsonNode::asString)
                .anyMatch(fragment::equals);
    }
}
