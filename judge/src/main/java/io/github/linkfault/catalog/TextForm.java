package io.github.linkfault.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the texts of a surface look that is not HTTP: a type, a code and a message in a fixed frame, or a message alone, which then
 * tells the errors apart.
 *
 * @param form the frame: {@code {type}: {code}, {message}}, or {@code {message}}
 * @param pattern matches such a text, with a group for each part
 * @param callback what receives the text: {@code onError}
 * @param notAsked why a run cannot ask for such an error, in one sentence
 */
public record TextForm(String form, Pattern pattern, String callback, String notAsked) {

    private static final List<String> PARTS = List.of("type", "code", "message");
    private static final List<String> MESSAGE_ALONE = List.of("message");
    private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

    /** A text, taken apart; type and code are empty where its form has none. */
    public record TextError(String type, String code, String message) {}

    /** A form whose parts match these regular expressions. */
    static TextForm of(String form, Map<String, String> parts, String callback, String notAsked) {
        var pattern = new StringBuilder();
        int from = 0;
        var found = new ArrayList<String>();
        Matcher part = PART.matcher(form);
        while (part.find()) {
            String name = part.group(1);
            found.add(name);
            pattern.append(Pattern.quote(form.substring(from, part.start())))
                    .append("(?<" + name + ">" + parts.getOrDefault(name, "") + ")");
            from = part.end();
        }
        List<String> expected = found.equals(MESSAGE_ALONE) ? MESSAGE_ALONE : PARTS;
        if (!found.containsAll(expected)
                || found.size() > expected.size()
                || !parts.keySet().containsAll(expected)) {
            throw new BrokenCatalog("expected {type}, {code} and {message} once each in the form \"" + form
                    + "\", or {message} alone, and a pattern for each");
        }
        pattern.append(Pattern.quote(form.substring(from)));
        return new TextForm(form, Pattern.compile(pattern.toString(), Pattern.DOTALL), callback, notAsked);
    }

    /** Takes a text apart; empty where it does not have this form. */
    public Optional<TextError> parse(String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String message = matcher.group("message");
        return Optional.of(
                hasCode()
                        ? new TextError(matcher.group("type"), matcher.group("code"), message)
                        : new TextError("", "", message));
    }

    /** Whether a text has a type and a code; otherwise its message tells which error it is. */
    public boolean hasCode() {
        return form.contains("{code}");
    }

    /** The text, put together. */
    public String format(TextError error) {
        return form.replace("{type}", error.type())
                .replace("{code}", error.code())
                .replace("{message}", error.message());
    }

    /** The form as people read it: {@code TYPE: CODE, MESSAGE}. */
    public String words() {
        return PART.matcher(form).replaceAll(part -> part.group(1).toUpperCase(java.util.Locale.ROOT));
    }
}
