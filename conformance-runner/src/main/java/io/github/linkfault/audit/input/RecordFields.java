package io.github.linkfault.audit.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.audit.input.FieldMapping.Field;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The fields of one exchange while it is read. */
final class RecordFields {

    private static final int NO_ANSWER = 0;
    private static final Pattern STATUS = Pattern.compile("([0-9]{1,3})(?:\\.0{1,9})?");

    String time = "";
    String host = "";
    String client = "";
    /** Whether the body was not recorded to its end. */
    boolean isCut;

    @Nullable
    String method;

    @Nullable
    String url;

    /** Whether the method is there and null. */
    boolean hasNullMethod;
    /** Whether the URL is there and null. */
    boolean hasNullUrl;

    /** A URL that stands for any: it counts where there is no other. */
    @Nullable
    String anyUrl;

    @Nullable
    Integer status;

    Headers requestHeaders = Headers.NONE;

    @Nullable
    Headers headers;

    @Nullable
    String requestBody;

    @Nullable
    String body;

    boolean base64;

    /** The exchange, or null where something of it is missing or cannot be read. */
    @Nullable
    Recorded exchange() {
        url = url == null ? anyUrl : url;
        if (method == null || url == null || url.isEmpty() || status == null) {
            return null;
        }
        Body answer;
        try {
            answer = body == null
                    ? null
                    : base64 ? Body.of(Base64.getMimeDecoder().decode(body)) : Body.of(body.getBytes(UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
        return new Recorded(
                time,
                method.toUpperCase(Locale.ROOT),
                url,
                requestHeaders,
                requestBody == null ? Body.EMPTY : Body.of(requestBody),
                status,
                headers,
                isCut ? null : answer,
                isCut,
                host,
                client);
    }

    /**
     * Takes what is not known of method and URL from the first line of a request: {@code GET /v2/x HTTP/1.1}, or only its path. What
     * a server logs of bytes that were no request is an exchange of nobody's operation.
     */
    void requestLine(String line, LineForm form) {
        String[] words = line.strip().split(" +", -1);
        boolean isRequest = words.length >= 2 && words[0].matches("[A-Za-z]+");
        if (method == null) {
            method = isRequest && !form.isPlaceholder(Field.METHOD, words[0]) ? words[0] : "-";
        }
        if (url == null) {
            String path = line.strip().startsWith("/") ? line.strip() : Objects.requireNonNullElse(anyUrl, "-");
            url = isRequest ? words[1] : path;
        }
    }

    /**
     * Where the line says that there was neither a method nor a URL, such as that of a connection without HTTP, it is of nobody's
     * operation.
     */
    void ofNoRequest() {
        if (isNone(method, hasNullMethod) && isNone(url, hasNullUrl)) {
            method = "-";
            url = "-";
            status = Objects.requireNonNullElse(status, NO_ANSWER);
        }
    }

    private static boolean isNone(@Nullable String text, boolean isNull) {
        return text == null ? isNull : text.isEmpty() || text.equals("-");
    }

    /** Where the recorder says by the status that no answer was sent, there is none. */
    void unanswered(LineForm form) {
        if (status != null && form.unanswered().contains(status)) {
            status = NO_ANSWER;
        }
    }

    /** A text; null where the value is something else, which is passed over. */
    static @Nullable String string(JsonParser json, JsonToken value) {
        json.skipChildren();
        return value == JsonToken.VALUE_STRING ? json.getString() : null;
    }

    void status(JsonParser json, JsonToken value) {
        if (value == JsonToken.VALUE_NULL) {
            status = NO_ANSWER;
            return;
        }
        String text = value.isScalarValue() ? json.getString() : "";
        status(text);
        if (status == null && value == JsonToken.VALUE_NUMBER_INT) {
            status = NO_ANSWER;
        }
    }

    void status(String text) {
        Matcher matcher = STATUS.matcher(text);
        if (text.equals("-")) {
            status = NO_ANSWER;
        } else if (matcher.matches()) {
            int number = Integer.parseInt(matcher.group(1));
            status = number >= 100 && number <= 599 ? number : NO_ANSWER;
        }
    }

    void time(JsonParser json, JsonToken value) {
        if (value == JsonToken.VALUE_STRING) {
            time = Times.of(json.getString());
        } else if (value == JsonToken.VALUE_NUMBER_INT || value == JsonToken.VALUE_NUMBER_FLOAT) {
            double number = json.getDoubleValue();
            time = number < Long.MAX_VALUE ? Times.of((long) number) : "";
        }
    }
}
