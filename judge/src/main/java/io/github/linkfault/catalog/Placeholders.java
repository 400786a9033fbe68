package io.github.linkfault.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The {@code {placeholders}} of an operation's request and success, in {@code features/<api>/operations.yaml}. */
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    private Placeholders() {}

    /** The names of the placeholders in a text, in order. */
    public static List<String> names(String text) {
        return hasNone(text)
                ? List.of()
                : PLACEHOLDER
                        .matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
    }

    /** The names of the placeholders in the strings of a tree, in order. */
    public static List<String> in(JsonNode node) {
        if (node.isString()) {
            return names(node.asString());
        }
        var names = new ArrayList<String>();
        node.forEach(part -> names.addAll(in(part)));
        return names;
    }

    /** The text with each placeholder replaced by the value of its name; one without a value stays. */
    public static String fill(String text, Map<String, String> values) {
        return hasNone(text)
                ? text
                : PLACEHOLDER
                        .matcher(text)
                        .replaceAll(
                                found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** What a text has in the place of a template's first placeholder; empty where the text does not follow the template. */
    public static Optional<String> valueIn(String text, String template) {
        Matcher placeholder = PLACEHOLDER.matcher(template);
        if (!placeholder.find()) {
            return Optional.empty();
        }
        String before = template.substring(0, placeholder.start());
        String after = template.substring(placeholder.end());
        boolean follows =
                text.length() >= before.length() + after.length() && text.startsWith(before) && text.endsWith(after);
        return follows
                ? Optional.of(text.substring(before.length(), text.length() - after.length()))
                : Optional.empty();
    }

    private static boolean hasNone(String text) {
        return text.indexOf('{') < 0;
    }

    /** A copy of the tree with the placeholders of its strings filled. */
    public static JsonNode fill(JsonNode node, Map<String, String> values) {
        return map(node, text -> fill(text, values));
    }

    /** A copy of the tree with a change made to each of its strings. */
    public static JsonNode map(JsonNode node, UnaryOperator<String> change) {
        if (node.isString()) {
            return StringNode.valueOf(change.apply(node.asString()));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> copy.set(member.getKey(), map(member.getValue(), change)));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> copy.add(map(item, change)));
            return copy;
        }
        return node;
    }
}
