package io.github.linkfault.audit.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.audit.input.FieldMapping.Field;
import io.github.linkfault.exchange.Headers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.EnumMap;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads one line of NDJSON as an exchange, and takes its time over it: what is unusual comes here. */
public final class RecordReader {

    /** An exchange, or what is wrong with the line. */
    public record Line(
            @Nullable Recorded exchange, @Nullable UnreadableReason broken) {}

    private static final int DEEPEST = 200;

    /** Bounds what one value may cost. */
    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Blocks.LONGEST_LINE)
                    .build())
            .build();

    private final FieldMapping mapping;
    /** Of the line that is being read: which of the names for each field was met. */
    private final EnumMap<Field, Integer> taken = new EnumMap<>(Field.class);
    /** Of the line that is being read: the first line of the request, if it has it. */
    private @Nullable String requestLine;

    /** Reads lines with these field names. */
    public RecordReader(FieldMapping mapping) {
        this.mapping = mapping;
    }

    /** Whether this line is an exchange. */
    boolean isExchange(String line) {
        byte[] bytes = line.getBytes(UTF_8);
        return read(bytes, 0, bytes.length).exchange() != null;
    }

    /** Reads the line between these places. */
    public Line read(byte[] bytes, int from, int to) {
        String text;
        try {
            text = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new Line(null, UnreadableReason.NOT_UTF8);
        }
        Pattern pattern = mapping.form().pattern();
        if (pattern != null && !text.stripLeading().startsWith("{")) {
            return ofLog(pattern, text.strip());
        }
        var fields = new RecordFields();
        taken.clear();
        requestLine = null;
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = json.nextToken();
            if (first == JsonToken.START_OBJECT) {
                members(json, "", text, fields);
            } else if (first != null) {
                json.skipChildren();
            }
            if (first == null || json.nextToken() != null) {
                return new Line(null, UnreadableReason.NOT_JSON);
            }
        } catch (StreamConstraintsException beyond) {
            return new Line(null, UnreadableReason.TOO_LONG);
        } catch (JacksonException notJson) {
            return new Line(null, UnreadableReason.NOT_JSON);
        }
        if (requestLine != null) {
            fields.requestLine(requestLine, mapping.form());
        }
        if (mapping.form().ofPreset()) {
            fields.ofNoRequest();
        }
        return line(fields);
    }

    private Line line(RecordFields fields) {
        fields.unanswered(mapping.form());
        Recorded exchange = fields.exchange();
        return exchange == null ? new Line(null, UnreadableReason.NOT_AN_EXCHANGE) : new Line(exchange, null);
    }

    private void members(JsonParser json, String around, String text, RecordFields fields) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            String path = around.isEmpty() ? name : around + "." + name;
            JsonToken value = json.nextToken();
            Field field = mapping.at(path);
            if (field != null
                    && (value == JsonToken.VALUE_NULL
                            || isAbsent(field, json, value)
                            || mapping.rank(path) > taken.getOrDefault(field, Integer.MAX_VALUE))) {
                if (value == JsonToken.VALUE_NULL) {
                    stated(field, json, value, fields);
                }
                json.skipChildren();
            } else if (field == Field.URL
                    && value == JsonToken.VALUE_STRING
                    && mapping.form().isPlaceholder(field, json.getString())) {
                fields.anyUrl = json.getString();
            } else if (field != null) {
                taken.put(field, mapping.rank(path));
                take(field, json, value, text, fields);
            } else if (value == JsonToken.START_OBJECT && mapping.leadsOn(path)) {
                members(json, path, text, fields);
            } else if (value == JsonToken.VALUE_NULL && mapping.holdsStatus(path)) {
                fields.status(json, value);
            } else {
                json.skipChildren();
            }
        }
    }

    /** Takes what a null says. */
    private static void stated(Field field, JsonParser json, JsonToken value, RecordFields fields) {
        switch (field) {
            case STATUS -> fields.status(json, value);
            case METHOD -> fields.hasNullMethod = true;
            case URL -> fields.hasNullUrl = true;
            default -> {}
        }
    }

    /** Whether a host or a client is written as logs write what they do not have. */
    private static boolean isAbsent(Field field, JsonParser json, JsonToken value) {
        if ((field != Field.HOST && field != Field.CLIENT) || value != JsonToken.VALUE_STRING) {
            return false;
        }
        String text = json.getString();
        return text.isEmpty() || text.equals("-");
    }

    private void take(Field field, JsonParser json, JsonToken value, String text, RecordFields fields) {
        switch (field) {
            case TIME -> fields.time(json, value);
            case METHOD -> fields.method = RecordFields.string(json, value);
            case URL -> fields.url = RecordFields.string(json, value);
            case STATUS -> fields.status(json, value);
            case REQUEST_HEADERS ->
                fields.requestHeaders = Objects.requireNonNullElse(HeaderFields.read(json, value), Headers.NONE);
            case HEADERS -> fields.headers = HeaderFields.read(json, value);
            case REQUEST_BODY -> fields.requestBody = body(json, value, text);
            case BODY -> fields.body = body(json, value, text);
            case ENCODING -> fields.base64 = "base64".equals(RecordFields.string(json, value));
            case REQUEST_LINE -> requestLine = RecordFields.string(json, value);
            case HOST -> fields.host = Objects.requireNonNullElse(RecordFields.string(json, value), "");
            case CLIENT -> fields.client = value.isScalarValue() ? json.getString() : "";
        }
        if (json.currentToken() == value) {
            json.skipChildren();
        }
    }

    /** Reads a line that is no JSON. */
    private Line ofLog(Pattern pattern, String text) {
        Matcher line = pattern.matcher(text);
        if (!line.matches()) {
            return new Line(null, UnreadableReason.NOT_IN_THE_FORMAT);
        }
        var fields = new RecordFields();
        fields.requestLine(group(line, Field.REQUEST_LINE), mapping.form());
        fields.time = Times.of(group(line, Field.TIME));
        fields.host = group(line, Field.HOST);
        fields.client = group(line, Field.CLIENT);
        fields.status(Objects.requireNonNullElse(line.group("status"), ""));
        return line(fields);
    }

    /** A group of the pattern; empty where the line, or the pattern, has none. */
    private static String group(Matcher line, Field field) {
        try {
            String text = line.group(field.id().replace("-", ""));
            return text == null || text.equals("-") ? "" : text;
        } catch (IllegalArgumentException absent) {
            return "";
        }
    }

    /** A text as it is; another JSON value as it stands in the line, so that the judge sees what was sent. */
    private static @Nullable String body(JsonParser json, JsonToken value, String text) {
        if (value == JsonToken.VALUE_NULL) {
            return null;
        }
        if (value == JsonToken.VALUE_STRING) {
            return json.getString();
        }
        if (value.isScalarValue()) {
            return json.getString();
        }
        int from = (int) json.currentTokenLocation().getCharOffset();
        json.skipChildren();
        return text.substring(from, (int) json.currentLocation().getCharOffset());
    }
}
