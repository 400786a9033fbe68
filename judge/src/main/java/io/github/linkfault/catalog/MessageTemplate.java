package io.github.linkfault.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as the documents print it. A name in angle brackets, {@code <accountId>}, stands for the value that the request really
 * sent; {@code [email protected]}, which is what a web page's address obfuscation left behind, for any e-mail address.
 *
 * @param names the value that each name in angle brackets stands for, where the two differ
 */
public record MessageTemplate(String text, Map<String, String> names) {

    /** What stands in the documents for an address. */
    public static final String OBFUSCATED_ADDRESS = "[email protected]";

    private static final Pattern PLACEHOLDER = Pattern.compile("<([A-Za-z_]+)>|" + Pattern.quote(OBFUSCATED_ADDRESS));
    private static final String ADDRESS = "[^\\s@\\[\\]<>]+@[^\\s@\\[\\]<>]+\\.[A-Za-z]{2,}";

    /** Copies the names. */
    public MessageTemplate {
        names = Map.copyOf(names);
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

    /** Whether a message equals this template in full, with the placeholders bound to these values. */
    public boolean matches(String message, Map<String, String> bindings) {
        if (!PLACEHOLDER.matcher(text).find()) {
            return message.equals(text);
        }
        var pattern = new StringBuilder();
        int from = 0;
        for (MatchResult found : PLACEHOLDER.matcher(text).results().toList()) {
            pattern.append(Pattern.quote(text.substring(from, found.start())));
            pattern.append(
                    bound(found, bindings).map(Pattern::quote).orElse(found.group(1) == null ? ADDRESS : "[^\\s]+"));
            from = found.end();
        }
        pattern.append(Pattern.quote(text.substring(from)));
        return Pattern.compile(pattern.toString(), Pattern.DOTALL)
                .matcher(message)
                .matches();
    }

    /** The text with the placeholders bound, for sending or for a message about what was expected. */
    public String fill(Map<String, String> bindings, String address) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null
                                ? address
                                : bound(found, bindings).orElse(found.group())));
    }

    private Optional<String> bound(MatchResult found, Map<String, String> bindings) {
        return Optional.ofNullable(found.group(1))
                .map(name -> names.getOrDefault(name, name))
                .map(bindings::get);
    }
}
