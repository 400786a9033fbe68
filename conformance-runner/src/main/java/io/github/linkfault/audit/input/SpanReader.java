package io.github.linkfault.audit.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a line of OpenTelemetry's spans in the JSON form of OTLP. A span with a request method is an exchange; others are none.
 * The span of a server whose parent in the same line is the span of its client is the same exchange, and is read once.
 *
 * <p>Of header fields a recorder keeps those that it was told to; so what is not there may have been sent, and they count as not
 * recorded.
 */
public final class SpanReader {

    /** The exchanges of a line, and what is wrong with it or with some of its spans. */
    public record Spans(List<Recorded> exchanges, List<UnreadableReason> broken) {}

    private static final JsonMapper JSON = JsonMapper.builder(RecordReader.JSON).build();
    private static final String RESPONSE_BODY = "http.response.body.content";

    /** The names of an attribute today, and before. */
    private static final List<String> METHOD =
            List.of("http.request.method_original", "http.request.method", "http.method");

    private static final List<String> STATUS = List.of("http.response.status_code", "http.status_code");
    private static final List<String> URL = List.of("url.full", "http.url");
    private static final List<String> TARGET = List.of("url.path", "http.target");
    private static final List<String> HOST =
            List.of("server.address", "http.host", "net.host.name", "http.server_name", "net.peer.name");
    private static final List<String> RESPONSE_SIZE =
            List.of("http.response.body.size", "http.response_content_length_uncompressed");

    /** What the Collector may write between lines of spans. */
    private static final List<String> OTHER_SIGNALS = List.of("resourceLogs", "resourceMetrics");

    private final FieldMapping mapping;

    /** Reads spans of which the mapping says who asked. */
    public SpanReader(FieldMapping mapping) {
        this.mapping = mapping;
    }

    /** Reads the line between these places. */
    public Spans read(byte[] bytes, int from, int to) {
        JsonNode line;
        try {
            line = JSON.readTree(UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return new Spans(List.of(), List.of(UnreadableReason.NOT_UTF8));
        } catch (StreamConstraintsException beyond) {
            return new Spans(List.of(), List.of(UnreadableReason.TOO_LONG));
        } catch (JacksonException notJson) {
            return new Spans(List.of(), List.of(UnreadableReason.NOT_JSON));
        }
        if (!line.path("resourceSpans").isArray()) {
            if (OTHER_SIGNALS.stream().anyMatch(signal -> line.path(signal).isArray())) {
                return new Spans(List.of(), List.of());
            }
            return new Spans(List.of(), List.of(UnreadableReason.NOT_AN_EXCHANGE));
        }
        var all = new ArrayList<JsonNode>();
        for (JsonNode resource : line.path("resourceSpans")) {
            for (String scopes : List.of("scopeSpans", "instrumentationLibrarySpans")) {
                for (JsonNode scope : resource.path(scopes)) {
                    scope.path("spans").forEach(all::add);
                }
            }
        }
        return exchanges(all);
    }

    private Spans exchanges(List<JsonNode> spans) {
        var exchanges = new ArrayList<Recorded>();
        var broken = new ArrayList<UnreadableReason>();
        Set<String> clients = new HashSet<>();
        for (JsonNode span : spans) {
            if (isKind(span, 3, "CLIENT") && first(attributes(span), METHOD) != null) {
                clients.add(id(span, "spanId"));
            }
        }
        for (JsonNode span : spans) {
            Map<String, JsonNode> attributes = attributes(span);
            String method = first(attributes, METHOD);
            boolean again = isKind(span, 2, "SERVER") && clients.contains(id(span, "parentSpanId"));
            if (method != null && !again) {
                Recorded exchange = exchange(span, method, attributes);
                if (exchange == null) {
                    broken.add(UnreadableReason.NOT_AN_EXCHANGE);
                } else {
                    exchanges.add(exchange);
                }
            }
        }
        return new Spans(exchanges, broken);
    }

    private @Nullable Recorded exchange(JsonNode span, String method, Map<String, JsonNode> attributes) {
        var fields = new RecordFields();
        fields.method = method;
        fields.url = url(attributes);
        fields.time = Times.of(id(span, "startTimeUnixNano"));
        String host = first(attributes, HOST);
        fields.host = host == null ? "" : host;
        String status = first(attributes, STATUS);
        // A request that got no answer has no status.
        fields.status(status == null ? "0" : status);
        fields.requestBody = first(attributes, List.of("http.request.body.content"));
        fields.body = first(attributes, List.of(RESPONSE_BODY));
        fields.base64 = attributes.containsKey(RESPONSE_BODY)
                && attributes.get(RESPONSE_BODY).path("bytesValue").isString();
        fields.client = client(attributes);
        Recorded whole = fields.exchange();
        if (whole == null || whole.body() == null || !isCut(whole.body().text(), first(attributes, RESPONSE_SIZE))) {
            return whole;
        }
        fields.isCut = true;
        return fields.exchange();
    }

    /** Whether the body ends before its end: its size says so, or where none was recorded, JSON that ends in the middle. */
    private static boolean isCut(String body, @Nullable String size) {
        if (size != null && size.matches("\\d{1,18}")) {
            return Long.parseLong(size) > body.getBytes(UTF_8).length;
        }
        String text = body.strip();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return false;
        }
        try {
            JSON.readTree(text);
            return false;
        } catch (UnexpectedEndOfInputException ends) {
            return true;
        } catch (JacksonException notJson) {
            return false;
        }
    }

    private static @Nullable String url(Map<String, JsonNode> attributes) {
        String whole = first(attributes, URL);
        if (whole != null) {
            return whole;
        }
        String path = first(attributes, TARGET);
        String query = first(attributes, List.of("url.query"));
        return path == null || query == null || query.isEmpty() || path.contains("?") ? path : path + "?" + query;
    }

    private String client(Map<String, JsonNode> attributes) {
        String name = mapping.clientHeader();
        if (name.isEmpty()) {
            return "";
        }
        String attribute = "http.request.header." + name;
        var names = new ArrayList<>(List.of(attribute, "http.request.header." + name.replace('-', '_')));
        if (name.equals("user-agent")) {
            names.addAll(List.of("user_agent.original", "http.user_agent"));
        }
        String client = first(attributes, names);
        return client == null ? "" : client;
    }

    private static boolean isKind(JsonNode span, int number, String name) {
        JsonNode kind = span.path("kind");
        return kind.isNumber() ? kind.asInt() == number : kind.asString("").equals("SPAN_KIND_" + name);
    }

    private static String id(JsonNode span, String member) {
        return span.path(member).asString("");
    }

    private static Map<String, JsonNode> attributes(JsonNode span) {
        var attributes = new HashMap<String, JsonNode>();
        for (JsonNode attribute : span.path("attributes")) {
            attributes.put(attribute.path("key").asString(""), attribute.path("value"));
        }
        return attributes;
    }

    /** The first of these attributes that is there, as a text. */
    private static @Nullable String first(Map<String, JsonNode> attributes, List<String> names) {
        for (String name : names) {
            JsonNode value = attributes.get(name);
            if (value != null) {
                JsonNode single = value.has("arrayValue")
                        ? value.path("arrayValue").path("values").path(0)
                        : value;
                for (JsonNode one : single) {
                    return one.asString("");
                }
            }
        }
        return null;
    }
}
