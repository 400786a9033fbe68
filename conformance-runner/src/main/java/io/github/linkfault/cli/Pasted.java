package io.github.linkfault.cli;

import io.github.linkfault.catalog.Api;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One error of what somebody was told, or what it is otherwise.
 *
 * @param text the code, the body or the whole text, by the kind
 * @param body the body, as JSON
 * @param bare the API whose body this would be with its wrapper; null where it has all of it
 * @param message the message beside a code that stood in a text
 * @param reported the string of a surface
 * @param noAnswer what kept an answer away
 * @param around the request and the status
 */
record Pasted(
        Kind kind,
        String text,
        @Nullable JsonNode body,
        @Nullable Api bare,
        @Nullable String message,
        EmbeddedErrors.@Nullable Reported reported,
        Mentions.@Nullable NoAnswer noAnswer,
        Around around) {

    enum Kind {
        TEXT,
        BODY,
        NOT_JSON,
        CODE,
        /** The code of a documented message. */
        MESSAGE,
        STATUS,
        PAGE,
        NO_ANSWER,
        UNKNOWN
    }

    static Pasted of(Kind kind, String text) {
        return new Pasted(kind, text, null, null, null, null, null, Around.NOTHING);
    }

    static Pasted of(EmbeddedErrors.Reported reported) {
        return new Pasted(Kind.TEXT, reported.text(), null, null, null, reported, null, Around.NOTHING);
    }

    static Pasted of(String text, JsonNode body, @Nullable Api bare, Around around) {
        return new Pasted(Kind.BODY, text, body, bare, null, null, null, around);
    }

    static Pasted of(Mentions.NoAnswer noAnswer) {
        return new Pasted(Kind.NO_ANSWER, noAnswer.name(), null, null, null, null, noAnswer, Around.NOTHING);
    }

    Pasted with(Around nearer) {
        return new Pasted(kind, text, body, bare, message, reported, noAnswer, nearer);
    }

    Pasted saying(@Nullable String said) {
        return new Pasted(kind, text, body, bare, said, reported, noAnswer, around);
    }
}
