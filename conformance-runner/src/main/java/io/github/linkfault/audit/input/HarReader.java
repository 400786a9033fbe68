package io.github.linkfault.audit.input;

import static io.github.linkfault.audit.input.RecordReader.JSON;

import io.github.linkfault.exchange.Headers;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads a HAR as a stream, one entry at a time; what is no API's is passed over unread. */
public final class HarReader {

    /** Where entries go. */
    public interface Entries {
        void exchange(Recorded exchange, long number);

        void broken(UnreadableReason broken, long number);
    }

    private final BiPredicate<String, String> wanted;
    private final Entries entries;
    private final BooleanSupplier stopped;
    private long number;

    /** @param wanted whether the body of an answer is of use, by the request's method and URL */
    public HarReader(BiPredicate<String, String> wanted, Entries entries, BooleanSupplier stopped) {
        this.wanted = wanted;
        this.entries = entries;
        this.stopped = stopped;
    }

    /** Reads the whole stream and returns how many entries it had; what cannot be read is one broken entry, the last. */
    public long read(InputStream stream) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), stream)) {
            if (json.nextToken() != JsonToken.START_OBJECT
                    || !enter(json, "log", JsonToken.START_OBJECT)
                    || !enter(json, "entries", JsonToken.START_ARRAY)) {
                entries.broken(UnreadableReason.NOT_AN_EXCHANGE, number++);
                return number;
            }
            for (JsonToken item = json.nextToken(); item != JsonToken.END_ARRAY; item = json.nextToken()) {
                if (item == null) {
                    entries.broken(UnreadableReason.CUT_OFF, number++);
                    return number;
                }
                entry(json, item);
                if (stopped.getAsBoolean()) {
                    return number;
                }
            }
            rest(json);
        } catch (StreamConstraintsException beyond) {
            entries.broken(UnreadableReason.TOO_LONG, number++);
        } catch (JacksonException damaged) {
            entries.broken(UnreadableReason.CUT_OFF, number++);
        }
        return number;
    }

    /** Whether the object has this member with a value of this kind; the parser stands on it then. */
    private static boolean enter(JsonParser json, String name, JsonToken kind) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = json.currentName().equals(name);
            if (json.nextToken() == kind && wanted) {
                return true;
            }
            json.skipChildren();
        }
        return false;
    }

    /** What follows the entries must be JSON too: a file that was cut there may have lost some. */
    private static void rest(JsonParser json) {
        JsonToken token = json.nextToken();
        while (token != null) {
            token = json.nextToken();
        }
    }

    private void entry(JsonParser json, JsonToken item) {
        if (item != JsonToken.START_OBJECT) {
            json.skipChildren();
            entries.broken(UnreadableReason.NOT_AN_EXCHANGE, number++);
            return;
        }
        var fields = new RecordFields();
        boolean answered = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            answered |= name.equals("response") && value != JsonToken.VALUE_NULL;
            if (name.equals("startedDateTime")) {
                fields.time(json, value);
            } else if (name.equals("request") && value == JsonToken.START_OBJECT) {
                request(json, fields);
                continue;
            } else if (name.equals("response") && value == JsonToken.START_OBJECT) {
                response(json, fields);
                continue;
            }
            json.skipChildren();
        }
        if (!answered) {
            fields.status("0");
        }
        Recorded exchange = fields.exchange();
        if (exchange == null) {
            entries.broken(UnreadableReason.NOT_AN_EXCHANGE, number++);
        } else {
            entries.exchange(exchange, number++);
        }
    }

    private static void request(JsonParser json, RecordFields fields) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "method" -> fields.method = RecordFields.string(json, value);
                case "url" -> fields.url = RecordFields.string(json, value);
                case "headers" ->
                    fields.requestHeaders = Objects.requireNonNullElse(HeaderFields.read(json, value), Headers.NONE);
                case "postData" -> fields.requestBody = value == JsonToken.START_OBJECT ? text(json) : null;
                default -> json.skipChildren();
            }
        }
    }

    private static @Nullable String text(JsonParser json) {
        String text = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = json.currentName().equals("text");
            JsonToken value = json.nextToken();
            if (wanted) {
                text = RecordFields.string(json, value);
            } else {
                json.skipChildren();
            }
        }
        return text;
    }

    private void response(JsonParser json, RecordFields fields) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "status" -> fields.status(json, value);
                case "headers" -> fields.headers = HeaderFields.read(json, value);
                case "content" -> {
                    if (value == JsonToken.START_OBJECT) {
                        content(json, fields);
                    }
                }
                default -> json.skipChildren();
            }
        }
    }

    private void content(JsonParser json, RecordFields fields) {
        boolean foreign = fields.method != null && fields.url != null && !wanted.test(fields.method, fields.url);
        long size = -1;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("size") && value == JsonToken.VALUE_NUMBER_INT) {
                size = json.getLongValue();
            } else if (name.equals("text") && !foreign && size <= Blocks.LONGEST_LINE) {
                fields.body = RecordFields.string(json, value);
            } else if (name.equals("encoding")) {
                fields.base64 = "base64".equals(RecordFields.string(json, value));
            } else {
                json.skipChildren();
            }
        }
        // Recorders leave the text of an empty body out; without a size nothing is known of it.
        if (fields.body == null && size == 0) {
            fields.body = "";
        }
    }
}
