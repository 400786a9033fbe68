package io.github.linkfault.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML file beside the features, and one item of it: reads members and says where one is missing. */
final class DataFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final @Nullable DataFile parent;
    private final String name;
    private final int number;
    private final JsonNode node;

    private DataFile(@Nullable DataFile parent, String name, int number, JsonNode node) {
        this.parent = parent;
        this.name = name;
        this.number = number;
        this.node = node;
    }

    /** Reads a whole file, by its name below {@code features/}. */
    static DataFile parse(String file, byte[] source) {
        try {
            return new DataFile(null, "features/" + file, 0, YAML.readTree(source));
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            String why = String.valueOf(broken.getOriginalMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new BrokenCatalog("features/" + file + ":" + line, "not YAML: " + why);
        }
    }

    JsonNode node() {
        return node;
    }

    /** Where it stands: {@code features/actions.yaml, item 3 (wait)}. */
    String place() {
        return parent == null ? name : parent.place() + ", " + (number > 0 ? nameOf(number, node) : name);
    }

    /** Reads the items of a list; whatever is wrong with one names it. */
    void eachItem(Consumer<DataFile> reader) {
        for (DataFile item : items()) {
            try {
                reader.accept(item);
            } catch (BrokenCatalog broken) {
                throw broken.within(item.place());
            }
        }
    }

    List<DataFile> items() {
        if (!node.isArray()) {
            throw broken("expected a list");
        }
        var items = new ArrayList<DataFile>();
        for (JsonNode item : node) {
            items.add(new DataFile(this, "", items.size() + 1, item));
        }
        return items;
    }

    /** What an item of a list is called in a message: {@code item 3 (wait)}. */
    private static String nameOf(int number, JsonNode item) {
        String name = Stream.of("id", "condition", "says")
                .map(member -> item.path(member).asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> item.has("codes")
                        ? item.path("codes").values().stream()
                                .map(JsonNode::asString)
                                .collect(Collectors.joining(" "))
                        : "unnamed");
        return "item " + number + " (" + name + ")";
    }

    DataFile member(String name) {
        JsonNode member = node.path(name);
        if (member.isMissingNode() || member.isNull()) {
            throw broken("the member \"" + name + "\" is missing");
        }
        return new DataFile(this, name, 0, member);
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

    Evidence certainty(String name) {
        return Evidence.of(text(name))
                .orElseThrow(() -> broken("\"" + text(name) + "\" is neither documented nor inferred"));
    }

    /** A member that need not be there; its members are missing then. */
    DataFile part(String name) {
        return new DataFile(this, name, 0, node.path(name));
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
        return new BrokenCatalog(place(), fault);
    }
}
