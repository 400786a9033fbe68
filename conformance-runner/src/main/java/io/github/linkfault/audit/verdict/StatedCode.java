package io.github.linkfault.audit.verdict;

import io.github.linkfault.exchange.Body;
import io.github.linkfault.judge.ReadAnswer;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a body says of itself, read leniently: to find the entry that an answer means, it is enough that the code can be read.
 * Whether the body is right is for the judge to say.
 */
final class StatedCode {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private StatedCode() {}

    /** The text at the place where error bodies have their code; empty where there is none. */
    static Optional<String> of(JsonPointer code, Body body, ReadAnswer answer) {
        return answer.document()
                .map(document -> document.at(code))
                .map(stated -> stated.isString() ? Optional.of(stated.asString()) : Optional.<String>empty())
                .orElseGet(() -> of(code, body));
    }

    /** The same where the body is not exactly one document. */
    static Optional<String> of(JsonPointer code, Body body) {
        String text = body.text();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        char first = first(plain);
        if (first != '{' && first != '[') {
            return Optional.empty();
        }
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), plain)) {
            json.nextToken();
            return at(json, code);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** The text at a place below the value that the parser is at. */
    private static Optional<String> at(JsonParser json, JsonPointer place) {
        JsonToken value = json.currentToken();
        if (place.matches()) {
            return value == JsonToken.VALUE_STRING ? Optional.of(json.getString()) : Optional.empty();
        }
        if (value == JsonToken.START_OBJECT) {
            return inObject(json, place);
        }
        return value == JsonToken.START_ARRAY ? inArray(json, place) : Optional.empty();
    }

    private static Optional<String> inObject(JsonParser json, JsonPointer place) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = json.currentName().equals(place.getMatchingProperty());
            JsonToken value = json.nextToken();
            if (wanted && (place.tail().matches() || value.isStructStart())) {
                return at(json, place.tail());
            }
            json.skipChildren();
        }
        return Optional.empty();
    }

    private static Optional<String> inArray(JsonParser json, JsonPointer place) {
        int index = 0;
        for (JsonToken item = json.nextToken(); item != null && item != JsonToken.END_ARRAY; item = json.nextToken()) {
            if (index++ == place.getMatchingIndex()) {
                return at(json, place.tail());
            }
            json.skipChildren();
        }
        return Optional.empty();
    }

    /** What a body is that has no code: {@code empty body}, {@code not JSON} or {@code JSON without a code}. */
    static String shape(Body body, ReadAnswer answer) {
        return answer.document().isPresent() ? "JSON without a code" : shape(body);
    }

    /** The same where the body is not exactly one document. */
    static String shape(Body body) {
        if (body.isEmpty()) {
            return "empty body";
        }
        String text = body.text();
        // What a gateway answers in HTML would be told by an exception, which is slow.
        if (first(text) == '<') {
            return "not JSON";
        }
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            boolean any = false;
            while (json.nextToken() != null) {
                any = true;
            }
            return any ? "JSON without a code" : "not JSON";
        } catch (JacksonException notJson) {
            return "not JSON";
        }
    }

    /** The first character that is no blank of JSON's; 0 where there is none. */
    private static char first(String text) {
        int at = 0;
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }
}
