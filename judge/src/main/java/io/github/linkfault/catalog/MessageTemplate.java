package io.github.linkfault.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message as the documents print it. A name in angle brackets, {@code <accountId>}, stands for the value that the request really
 * sent, {@code <anything>} for whatever text; {@code [email protected]}, which is what a web page's address obfuscation left behind, for any e-mail address. Immutable.
 */
public final class MessageTemplate {

    /** What stands in the documents for an address. */
    public static final String OBFUSCATED_ADDRESS = "[email protected]";

    /** The name of what may be any text, of several words too. */
    public static final String ANYTHING = "anything";

    private static final Pattern PLACEHOLDER = Pattern.compile("<([A-Za-z_]+)>|" + Pattern.quote(OBFUSCATED_ADDRESS));
    private static final String ADDRESS = "[^\\s@\\[\\]<>]+@[^\\s@\\[\\]<>]+\\.[A-Za-z]{2,}";
    private static final String ANY = "[^\\s]+";
    private static final String ANY_TEXT = ".+";

    /**
     * A placeholder and the text before it.
     *
     * @param name of the value that it stands for; null for an address
     */
    private record Part(
            String before, String placeholder, @Nullable String name) {

        /** What the placeholder may stand for where no value is known, as a regular expression. */
        String form() {
            if (name == null) {
                return ADDRESS;
            }
            return name.equals(ANYTHING) ? ANY_TEXT : ANY;
        }
    }

    private final String text;
    private final List<Part> parts;
    private final String end;
    private final boolean namesValues;
    private volatile @Nullable Pattern free;

    /**
     * A message.
     *
     * @param text as the documents print it
     * @param names the value that each name in angle brackets stands for, where the two differ
     */
    public MessageTemplate(String text, Map<String, String> names) {
        this.text = text;
        var found = new ArrayList<Part>();
        int from = 0;
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            String name = placeholder.group(1);
            found.add(new Part(
                    text.substring(from, placeholder.start()),
                    placeholder.group(),
                    name == null ? null : names.getOrDefault(name, name)));
            from = placeholder.end();
        }
        this.parts = List.copyOf(found);
        this.end = text.substring(from);
        this.namesValues = parts.stream().anyMatch(part -> part.name() != null);
    }

    /** A message of an API's documents. */
    static MessageTemplate of(String text, Api api) {
        var names = new HashMap<String, String>();
        for (RequestValue value : api.values().values()) {
            if (!value.inMessages().equals(value.name())) {
                names.put(value.inMessages(), value.name());
            }
        }
        return new MessageTemplate(text, names);
    }

    /** As the documents print it. */
    public String text() {
        return text;
    }

    /** Whether some of it depends on the request, or is any address. */
    public boolean hasPlaceholders() {
        return !parts.isEmpty();
    }

    /** Whether some of it is a value of the request. */
    public boolean namesValues() {
        return namesValues;
    }

    /** Whether a message begins as this template does before its first placeholder. */
    public boolean beginsLike(String message) {
        return message.startsWith(parts.isEmpty() ? end : parts.get(0).before());
    }

    /** Whether a message equals this template in full, with the placeholders bound to these values. */
    public boolean matches(String message, Map<String, String> bindings) {
        int at = 0;
        for (Part part : parts) {
            if (!message.startsWith(part.before(), at)) {
                return false;
            }
            String value = bound(part, bindings).orElse(null);
            if (value == null) {
                return matchesPattern(message, bindings);
            }
            at += part.before().length();
            if (!message.startsWith(value, at)) {
                return false;
            }
            at += value.length();
        }
        return message.length() - at == end.length() && message.startsWith(end, at);
    }

    /** The same where a placeholder may be anything of a form. */
    private boolean matchesPattern(String message, Map<String, String> bindings) {
        if (!message.endsWith(end)) {
            return false;
        }
        boolean free = parts.stream().allMatch(part -> bound(part, bindings).isEmpty());
        Pattern pattern = free ? free() : pattern(bindings);
        return pattern.matcher(message).matches();
    }

    /** The pattern without any value of a request, which is made once. */
    private Pattern free() {
        Pattern made = free;
        if (made == null) {
            made = pattern(Map.of());
            free = made;
        }
        return made;
    }

    private Pattern pattern(Map<String, String> bindings) {
        var pattern = new StringBuilder();
        for (Part part : parts) {
            pattern.append(Pattern.quote(part.before()));
            pattern.append(bound(part, bindings).map(Pattern::quote).orElseGet(part::form));
        }
        return Pattern.compile(pattern.append(Pattern.quote(end)).toString(), Pattern.DOTALL);
    }

    /** The text with the placeholders bound, for sending or for a message about what was expected. */
    public String fill(Map<String, String> bindings, String address) {
        var filled = new StringBuilder();
        for (Part part : parts) {
            filled.append(part.before());
            filled.append(part.name() == null ? address : bound(part, bindings).orElse(part.placeholder()));
        }
        return filled.append(end).toString();
    }

    private static Optional<String> bound(Part part, Map<String, String> bindings) {
        return Optional.ofNullable(part.name()).map(bindings::get);
    }

    /** Two messages are the same where they say the same of the same values. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MessageTemplate that && text.equals(that.text) && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
