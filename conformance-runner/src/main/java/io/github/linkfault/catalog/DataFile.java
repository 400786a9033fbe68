package io.github.linkfault.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML file beside the features, and one item of it: reads members and says where one is missing. */
record DataFile(String place, JsonNode node) {

    private static final YAMLMapper YAML = new YAMLMapper();

    static DataFile parse(String file, byte[] source) {
        try {
            return new DataFile("features/" + file, YAML.readTree(source));
        } catch (JacksonException broken) {
            throw new BrokenCatalog("features/" + file, "not YAML: " + broken.getOriginalMessage());
        }
    }

    /** The items of a list, each with its place: {@code features/actions.yaml, item 3 (wait)}. */
    List<DataFile> items() {
        if (!node.isArray()) {
            throw broken("expected a list");
        }
        var items = new ArrayList<DataFile>();
        for (JsonNode item : node) {
            String name = item.path("id").asString(item.path("condition").asString("unnamed"));
            items.add(new DataFile(place + ", item " + (items.size() + 1) + " (" + name + ")", item));
        }
        return items;
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
        return node.values().stream().map(JsonNode::asString).toList();
    }

    BrokenCatalog broken(String fault) {
        return new BrokenCatalog(place, fault);
    }
}
