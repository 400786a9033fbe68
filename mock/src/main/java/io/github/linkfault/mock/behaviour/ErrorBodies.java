package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MergePatch;
import io.github.linkfault.catalog.Placeholders;
import io.github.linkfault.catalog.UnlistedCode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Makes error bodies from the template of an API. */
final class ErrorBodies {

    private static final int REFUSED = 400;

    private final MockScript.ErrorAnswer script;

    ErrorBodies(MockScript.ErrorAnswer script) {
        this.script = script;
    }

    /** The status that the mock gives an entry: the documented one; where none is, what the script says, or 400. */
    int status(Entry entry) {
        MockScript.OfCode special = script.codes().get(code(entry));
        int otherwise = special == null || special.status() == null ? REFUSED : special.status();
        return entry.statuses() == null
                ? otherwise
                : entry.statuses().documented().orElse(otherwise);
    }

    /**
     * The body of an entry.
     *
     * @param values of the request, which the message may name
     * @param fresh makes new values for the placeholders that ask for them
     */
    JsonNode body(Entry entry, Map<String, String> values, UnaryOperator<String> fresh) {
        String code = code(entry);
        int status = status(entry);
        var parts = new HashMap<String, String>();
        parts.put("code", code);
        parts.put("title", title(code));
        parts.put("cause", entry.cause());
        parts.put(
                "message",
                entry.message()
                        .map(message -> message.fill(values, script.address()))
                        .orElse(""));
        return body(code, status, parts, fresh);
    }

    /** The body of a code that no table has; its words say so. */
    JsonNode body(UnlistedCode unlisted, UnaryOperator<String> fresh) {
        var parts = new HashMap<String, String>();
        String words = "No error table has this code; " + unlisted.source() + " has it.";
        parts.put("code", unlisted.code());
        parts.put("title", title(unlisted.code()));
        parts.put("cause", words);
        parts.put("message", words);
        return body(unlisted.code(), unlisted.status(), parts, fresh);
    }

    private JsonNode body(String code, int status, Map<String, String> parts, UnaryOperator<String> fresh) {
        String byClass = script.types().getOrDefault(status / 100 + "xx", "");
        parts.put("type", script.types().getOrDefault(String.valueOf(status), byClass));
        JsonNode body = Placeholders.map(script.body(), text -> Placeholders.fill(fresh.apply(text), parts));
        MockScript.OfCode special = script.codes().get(code);
        return special == null ? body : MergePatch.apply(body, special.change());
    }

    private String code(Entry entry) {
        return entry.code() != null ? entry.code() : script.statuses().getOrDefault(entry.label(), "");
    }

    /** {@code No Such Item} for {@code no_such_item}. */
    private static String title(String code) {
        var title = new StringBuilder();
        for (String word : code.split("_", -1)) {
            title.append(title.isEmpty() ? "" : " ");
            if (!word.isEmpty()) {
                title.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return title.toString();
    }
}
