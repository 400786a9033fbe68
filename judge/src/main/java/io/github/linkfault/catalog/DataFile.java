package io.github.linkfault.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A YAML file beside the features, an item of it, or a member: reads what must be there and says where something is missing or
 * malformed, by a {@link BrokenCatalog}. What need not be there is null or empty where it is not.
 */
public final class DataFile {

    /** The members that name an item of a list, the first that it has. */
    private static final List<String> NAMES = List.of("id", "condition", "says");

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

    /** What an item of a list is called in a message: {@code item 3 (wait)}. */
    private static String nameOf(int number, JsonNode item) {
        String name = "";
        for (String member : NAMES) {
            name = name.isEmpty() ? item.path(member).asString("") : name;
        }
        if (name.isEmpty() && item.has("codes")) {
            var codes = new ArrayList<String>();
            item.path("codes").forEach(code -> codes.add(code.asString()));
            name = String.join(" ", codes);
        }
        return "item " + number + " (" + (name.isEmpty() ? "unnamed" : name) + ")";
    }

    /** A member that must be there. */
    public DataFile member(String name) {
        JsonNode member = optional(name);
        if (member == null) {
            throw broken("the member \"" + name + "\" is missing");
        }
        return new DataFile(this, name, 0, member);
    }

    /** A member that need not be there; its members are missing then. */
    public DataFile part(String name) {
        return new DataFile(this, name, 0, node.path(name));
    }

    /** A member as it was read, or null where it is not there. */
    public @Nullable JsonNode optional(String name) {
        JsonNode member = node.path(name);
        return member.isMissingNode() || member.isNull() ? null : member;
    }

    /** This value, which is a text. */
    String ownText() {
        if (!node.isString()) {
            throw broken("expected a text");
        }
        return node.asString();
    }

    /** A member that is a text and not empty. */
    public String text(String name) {
        String text = optionalText(name);
        if (text == null) {
            throw broken("the member \"" + name + "\" is missing or empty");
        }
        return text;
    }

    /** A member that is a text; the other text where it is missing or empty. */
    public String text(String name, String otherwise) {
        String text = optionalText(name);
        return text == null ? otherwise : text;
    }

    /** A member that is a text, or null where it is missing or empty. */
    public @Nullable String optionalText(String name) {
        String text = node.path(name).asString("").strip();
        return text.isEmpty() ? null : text;
    }

    /** A member that is a day, or null where it is missing. */
    @Nullable
    LocalDate optionalDay(String name) {
        String text = optionalText(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw broken("\"" + text + "\" is no day; expected one such as 2026-01-31");
        }
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

    Evidence certainty(String name) {
        return Evidence.of(text(name)).orElseThrow(() -> broken("\"" + text(name) + "\" is " + Evidence.WORDS));
    }

    /** A member that is a JSON Pointer. */
    public JsonPointer pointer(String name) {
        JsonPointer pointer = optionalPointer(name);
        if (pointer == null) {
            throw broken("the member \"" + name + "\" is missing");
        }
        return pointer;
    }

    /** A member that is a JSON Pointer, or null where it is missing. */
    @Nullable
    JsonPointer optionalPointer(String name) {
        String text = optionalText(name);
        return text == null ? null : pointerOf(text);
    }

    private JsonPointer pointerOf(String text) {
        try {
            return JsonPointer.compile(text);
        } catch (IllegalArgumentException malformed) {
            throw broken("\"" + text + "\" is no JSON Pointer; it begins with a slash");
        }
    }

    /** A list of JSON Pointers. */
    List<JsonPointer> pointers(String name) {
        DataFile member = member(name);
        var pointers = new ArrayList<JsonPointer>();
        for (String text : member.texts()) {
            pointers.add(member.pointerOf(text));
        }
        return pointers;
    }

    /** A member that is a regular expression. */
    Pattern pattern(String name) {
        Pattern pattern = optionalPattern(name);
        if (pattern == null) {
            throw broken("the member \"" + name + "\" is missing");
        }
        return pattern;
    }

    /** A member that is a regular expression, or null where it is missing. */
    public @Nullable Pattern optionalPattern(String name) {
        String text = optionalText(name);
        try {
            return text == null ? null : Pattern.compile(text);
        } catch (PatternSyntaxException malformed) {
            throw broken("\"" + text + "\" is no regular expression: " + malformed.getDescription());
        }
    }

    /** The texts of a list. */
    public List<String> texts() {
        var texts = new ArrayList<String>();
        for (JsonNode item : node) {
            if (!item.isString()) {
                throw broken("expected a list of texts");
            }
            texts.add(item.asString());
        }
        if (!node.isArray()) {
            throw broken("expected a list of texts");
        }
        return texts;
    }

    /** A list of texts that need not be there. */
    public List<String> optionalTexts(String name) {
        return optional(name) == null ? List.of() : member(name).texts();
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

    /** The items of a list that need not be there. */
    public List<DataFile> optionalItems() {
        return node.isMissingNode() ? List.of() : items();
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

    /** The members of an object that need not be there. */
    List<DataFile> members() {
        if (!node.isMissingNode() && !node.isObject()) {
            throw broken("expected an object");
        }
        var members = new ArrayList<DataFile>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            members.add(new DataFile(this, member.getKey(), 0, member.getValue()));
        }
        return members;
    }

    /** The name of this member. */
    String name() {
        return name;
    }

    /** An object that need not be there, with each of its members as a reader makes it. */
    public <T> Map<String, T> membersOf(String name, Function<DataFile, T> reader) {
        var members = new LinkedHashMap<String, T>();
        for (DataFile member : part(name).members()) {
            members.put(member.name(), reader.apply(member));
        }
        return Collections.unmodifiableMap(members);
    }

    /** An object of texts that need not be there. */
    public Map<String, String> textsOf(String name) {
        return membersOf(name, DataFile::ownText);
    }

    /** What is wrong with this value, with its place. */
    public BrokenCatalog broken(String fault) {
        return new BrokenCatalog(place(), fault);
    }
}
