package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One thing that is wrong with a request: a part of it is missing, or is not what it should be. The changes of
 * {@code conditions.yaml} make such requests; the mock recognises them.
 *
 * @param part {@code header}, {@code path}, {@code query}, {@code member}, or {@code body} as a whole
 * @param name of the header field, of the parameter or of the member; empty for the body
 * @param missing whether it is missing, rather than wrong
 */
public record Flaw(String part, String name, boolean missing) {

    /** There is no body. */
    static final Flaw NO_BODY = new Flaw("body", "", true);

    /** The body is no JSON. */
    static final Flaw NOT_JSON = new Flaw("body", "", false);

    /** A header field. */
    public static Flaw header(String name, boolean missing) {
        return new Flaw("header", name.toLowerCase(Locale.ROOT), missing);
    }

    static Flaw path(String parameter, boolean missing) {
        return new Flaw("path", parameter, missing);
    }

    /** A parameter of the query. */
    static Flaw query(String parameter, boolean missing) {
        return new Flaw("query", parameter, missing);
    }

    /** A member of the body that has a wrong value; for missing ones see {@link MissingMembers}. */
    static Flaw member(String name) {
        return new Flaw("member", name, false);
    }

    /** The same part, missing instead of wrong or the other way round. */
    Flaw opposite() {
        return new Flaw(part, name, !missing);
    }

    /** What is wrong with the request that this change of a valid one makes, but for missing members. */
    static List<Flaw> of(JsonNode change) {
        var flaws = new ArrayList<Flaw>();
        change.path("headers")
                .properties()
                .forEach(field ->
                        flaws.add(header(field.getKey(), field.getValue().isNull())));
        change.path("path")
                .properties()
                .forEach(parameter -> flaws.add(path(
                        parameter.getKey(), parameter.getValue().asString("").isEmpty())));
        change.path("query")
                .properties()
                .forEach(parameter ->
                        flaws.add(query(parameter.getKey(), parameter.getValue().isNull())));
        change.path("body").properties().stream()
                .filter(member -> !member.getValue().isNull())
                .forEach(member -> flaws.add(member(member.getKey())));
        if (change.has("text")) {
            flaws.add(change.path("text").asString().isEmpty() ? NO_BODY : NOT_JSON);
        }
        return flaws;
    }

    /**
     * The one wrong value that this change gives a valid request, as an answer to {@link #keyOf}; empty where the change is more than
     * that, or leaves something out.
     */
    static Optional<String> keyOfOnlyValue(JsonNode change) {
        List<Flaw> flaws = of(change);
        if (flaws.size() != 1 || change.size() != 1 || change.has("text")) {
            return Optional.empty();
        }
        JsonNode part = change.values().iterator().next();
        JsonNode value = part.values().iterator().next();
        return part.size() == 1
                        && !value.isNull()
                        && Placeholders.names(value.asString("")).isEmpty()
                ? Optional.of(flaws.get(0).keyOf(value))
                : Optional.empty();
    }

    String key() {
        return part + " " + name + " " + missing;
    }

    /** Tells this very value from others that are wrong. */
    String keyOf(JsonNode value) {
        return key() + " " + value;
    }
}
