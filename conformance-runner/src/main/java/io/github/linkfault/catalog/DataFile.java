package io.github.linkfault.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A YAML file beside the features, and one item of it: reads members and says where one is missing. */
record DataFile(String place, JsonNode node) {

    /** Reads the items of a list; whatever is wrong with one names it. */
    void eachItem(Consumer<DataFile> reader) {
        for (DataFile item : items()) {
            try {
                reader.accept(item);
            } catch (BrokenCatalog broken) {
                throw broken.within(item.place);
            }
        }
    }

    /** The items of a list, each with its place: {@code features/actions.yaml, item 3 (wait)}. */
    List<DataFile> items() {
        if (!node.isArray()) {
            throw broken("expected a list");
        }
        var items = new ArrayList<DataFile>();
        for (JsonNode item : node) {
            String name = name(item);
            items.add(new DataFile(place + ", item " + (items.size() + 1) + " (" + name + ")", item));
        }
        return items;
    }

    private static String name(JsonNode item) {
        return Stream.of("id", "condition", "says")
                .map(name -> item.path(name).asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> item.has("codes")
                        ? item.path("codes").values().stream()
                                .map(JsonNode::asString)
                                .collect(Collectors.joining(" "))
                        : "unnamed");
    }

    DataFile member(String name) {
        JsonNode member = node.path(name);
        if (member.isMissingNode() || member.isNull()) {
            throw broken("the member \"" + name + "\" is missing");
        }
        return new DataFile(place + ", " + name, member);
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> broken("the member \"" + name + "\" is missing or empty"));
    }

    Optional<String> optionalText(String name) {
        return Optional.of(node.path(name).asString("").strip()).filter(text -> !text.isEmpty());
    }

    int number(String name) {
        JsonNode number = member(name).node();
        if (!number.isInt()) {
            throw broken("the member \"" + name + "\" is not a whole number");
        }
        return number.asInt();
    }

    boolean yesOrNo(String name) {
        JsonNode answer = member(name).node();
        if (!answer.isBoolean()) {
            throw broken("the member \"" + name + "\" is neither true nor false");
        }
        return answer.asBoolean();
    }

    Certainty certainty(String name) {
        return Certainty.of(text(name))
                .orElseThrow(() -> broken("\"" + text(name) + "\" is neither documented nor inferred"));
    }

    @Nullable
    JsonNode optional(String name) {
        JsonNode member = node.path(name);
        return member.isMissingNode() || member.isNull() ? null : member;
    }

    List<String> texts() {
        if (!node.isArray() || !node.values().stream().allMatch(JsonNode::isString)) {
            throw broken("expected a list of texts");
        }
        return node.values().stream().map(JsonNode::asString).toList();
    }

    BrokenCatalog broken(String fault) {
        return new BrokenCatalog(place, fault);
    }
}
