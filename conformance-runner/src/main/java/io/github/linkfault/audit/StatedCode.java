package io.github.linkfault.audit;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.exchange.Body;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
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

    /** The code that stands in {@code error.code} of Aerosync, in {@code code} of Fuse. */
    static Optional<String> of(Api api, Body body) {
        String text = body.text();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (first(plain) != '{') {
            return Optional.empty();
        }
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), plain)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            return api.id().equals("fuse") ? member(json, "code") : insideError(json);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> insideError(JsonParser json) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean isError = json.currentName().equals("error");
            if (json.nextToken() == JsonToken.START_OBJECT && isError) {
                return member(json, "code");
            }
            json.skipChildren();
        }
        return Optional.empty();
    }

    private static Optional<String> member(JsonParser json, String name) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = json.currentName().equals(name);
            JsonToken value = json.nextToken();
            if (wanted) {
                return value == JsonToken.VALUE_STRING ? Optional.of(json.getString()) : Optional.empty();
            }
            json.skipChildren();
        }
        return Optional.empty();
    }

    /** What stands where a body has no code: {@code empty body}, {@code not JSON} or {@code JSON without a code}. */
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
