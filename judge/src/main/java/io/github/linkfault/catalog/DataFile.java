package io.github.linkfault.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A YAML file beside the features, an item of it, or a member: reads what must be there and says where something is missing or
 * malformed, by a {@link BrokenCatalog}. What need not be there is empty where it is not.
 */
public final class DataFile {

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

    /** A whole file, by its name below {@code features/}. */
    static DataFile of(String file, JsonNode tree) {
        return new DataFile(null, "features/" + file, 0, tree);
    }

    /** The value as it was read; a missing node where there is none. */
    public JsonNode node() {
        return node;
    }

    /** Where it is: {@code features/actions.yaml, item 3 (wait)}. */
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

    /** The items of a list. */
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

    /** A member that must be there. */
    public DataFile member(String name) {
        JsonNode member = node.path(name);
        if (member.isMissingNode() || member.isNull()) {
            throw broken("the member \"" + name + "\" is missing");
        }
        return new DataFile(this, name, 0, member);
    }

    /** A member that is a text and not empty. */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> broken("the member \"" + name + "\" is missing or empty"));
    }

    /** A member that is a text and not empty, if it is there. */
    public Optional<String> optionalText(String name) {
        return Optional.of(node.path(name).asString("").strip()).filter(text -> !text.isEmpty());
    }

    /** A member that is a whole number. */
    public int number(String name) {
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

    /** A yes-or-no member that is no where it is not there. */
    boolean flag(String name) {
        return optional(name) != null && yesOrNo(name);
    }

    /** A member that is a JSON Pointer. */
    public JsonPointer pointer(String name) {
        return optionalPointer(name).orElseThrow(() -> broken("the member \"" + name + "\" is missing"));
    }

    Optional<JsonPointer> optionalPointer(String name) {
        return optionalText(name).map(text -> {
            try {
                return JsonPointer.compile(text);
            } catch (IllegalArgumentException malformed) {
                throw broken("\"" + text + "\" is no JSON Pointer; it begins with a slash");
            }
        });
    }

    /** A member that is a regular expression, if it is there. */
    public Optional<Pattern> optionalPattern(String name) {
        return optionalText(name).map(text -> {
            try {
                return Pattern.compile(text);
            } catch (PatternSyntaxException malformed) {
                throw broken("\"" + text + "\" is no regular expression: " + malformed.getDescription());
            }
        });
    }

    /** The members of an object, each read by its name. */
    void eachMember(BiConsumer<String, DataFile> reader) {
        if (!node.isMissingNode() && !node.isObject()) {
            throw broken("expected an object");
        }
        node.properties()
                .forEach(member ->
                        reader.accept(member.getKey(), new DataFile(this, member.getKey(), 0, member.getValue())));
    }

    /** The items of a list that need not be there. */
    public List<DataFile> optionalItems() {
        return node.isMissingNode() ? List.of() : items();
    }

    /** An object that need not be there, with each of its members as a reader makes it. */
    public <T> Map<String, T> membersOf(String name, Function<DataFile, T> reader) {
        var members = new LinkedHashMap<String, T>();
        part(name).eachMember((member, value) -> members.put(member, reader.apply(value)));
        return Collections.unmodifiableMap(members);
    }

    /** An object of texts that need not be there. */
    public Map<String, String> textsOf(String name) {
        return membersOf(name, DataFile::ownText);
    }

    /** This value, which is a text. */
    String ownText() {
        if (!node.isString()) {
            throw broken("expected a text");
        }
        return node.asString();
    }

    /** A list of texts that need not be there. */
    public List<String> optionalTexts(String name) {
        return optional(name) == null ? List.of() : member(name).texts();
    }

    Evidence certainty(String name) {
        return Evidence.of(text(name))
                .orElseThrow(() -> broken("\"" + text(name) + "\" is neither documented nor inferred"));
    }

    /** A member that need not be there; its members are missing then. */
    public DataFile part(String name) {
        return new DataFile(this, name, 0, node.path(name));
    }

    /** A member as it was read, or null where it is not there. */
    @Nullable
    public JsonNode optional(String name) {
        JsonNode member = node.path(name);
        return member.isMissingNode() || member.isNull() ? null : member;
    }

    /** The texts of a list. */
    public List<String> texts() {
        if (!node.isArray() || !node.values().stream().allMatch(JsonNode::isString)) {
            throw broken("expected a list of texts");
        }
        return node.values().stream().map(JsonNode::asString).toList();
    }

    BrokenCatalog broken(String fault) {
        return new BrokenCatalog(place(), fault);
    }
}
