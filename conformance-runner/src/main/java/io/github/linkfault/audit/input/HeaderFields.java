package io.github.linkfault.audit.input;

import io.github.linkfault.exchange.Header;
import io.github.linkfault.exchange.Headers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads header fields in the shapes in which recorders write them: an object with a value or a list of values for each name, a list of
 * {@code {name, value}} or {@code {key, value}}, or a list of pairs. Of any other shape nothing is known.
 */
final class HeaderFields {

    private final JsonParser json;
    private final List<Header> fields = new ArrayList<>();
    private boolean isKnown = true;

    private HeaderFields(JsonParser json) {
        this.json = json;
    }

    /** Reads the value on which the parser stands; null where it is none of these, which is passed over. */
    static @Nullable Headers read(JsonParser json, JsonToken value) {
        var read = new HeaderFields(json);
        if (value == JsonToken.START_OBJECT) {
            read.members();
        } else if (value == JsonToken.START_ARRAY) {
            read.items();
        } else {
            return null;
        }
        return read.isKnown ? new Headers(read.fields) : null;
    }

    private void members() {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_ARRAY) {
                for (JsonToken item = json.nextToken(); item != JsonToken.END_ARRAY; item = json.nextToken()) {
                    add(name, text(item));
                }
            } else {
                add(name, text(value));
            }
        }
    }

    private void items() {
        for (JsonToken item = json.nextToken(); item != JsonToken.END_ARRAY; item = json.nextToken()) {
            switch (item) {
                case START_OBJECT -> object();
                case START_ARRAY -> pair();
                default -> isKnown = false;
            }
        }
    }

    private void object() {
        String name = null;
        String text = "";
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = json.currentName();
            JsonToken value = json.nextToken();
            switch (member) {
                case "name", "key" -> name = text(value);
                case "value" -> text = text(value);
                default -> json.skipChildren();
            }
        }
        isKnown &= name != null;
        add(name, text);
    }

    private void pair() {
        var texts = new ArrayList<@Nullable String>();
        for (JsonToken item = json.nextToken(); item != JsonToken.END_ARRAY; item = json.nextToken()) {
            texts.add(text(item));
        }
        isKnown &= texts.size() == 2;
        if (isKnown) {
            add(texts.get(0), texts.get(1));
        }
    }

    private void add(@Nullable String name, @Nullable String text) {
        if (name != null && !name.isEmpty() && text != null) {
            fields.add(new Header(name, text));
        }
    }

    /** The text of a value that is one or is written as one; null where it is null. */
    private @Nullable String text(JsonToken value) {
        if (value.isScalarValue()) {
            return value == JsonToken.VALUE_NULL ? null : json.getString();
        }
        isKnown = false;
        json.skipChildren();
        return null;
    }
}
