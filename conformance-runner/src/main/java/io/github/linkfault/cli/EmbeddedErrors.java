package io.github.linkfault.cli;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Surface;
import io.github.linkfault.catalog.TextForm.TextError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Finds the errors inside something bigger: JSON inside the lines of a log, error bodies inside other JSON. Bounded for any input.
 * The site's {@code paste/embedded.js} finds the same.
 */
final class EmbeddedErrors {

    /** More than anybody reads. */
    static final int MOST_FOUND = 20;

    /** How far around an error is read, in characters. */
    static final int MOST_BEFORE = 2000;

    private static final int MOST_AFTER = 500;

    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;
    private static final int MOST_VALUES = 20_000;
    private static final int MOST_ESCAPES = 3;
    private static final Pattern ESCAPED = Pattern.compile("\\\\[\"\\\\]");
    /** The rest of the line, and a status alone on the next. */
    private static final Pattern AFTER = Pattern.compile("^[^\\n]*(?:\\r?\\n[1-5]\\d\\d(?=\\s*$))?");

    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:");
    /** What a JSON document begins with. */
    private static final String BEGINNINGS = "{[\"-0123456789tfn";

    private final Catalog catalog;
    private final List<Api> apis;
    private final Map<Api, List<String>> required = new LinkedHashMap<>();

    EmbeddedErrors(Catalog catalog) {
        this.catalog = catalog;
        this.apis = catalog.apis();
    }

    /** Made when the first text is read that may be JSON: a third of what the program loads to explain a code that is asked for. */
    private static final class Json {

        static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();

        private Json() {}
    }

    /** A JSON object in a text, and the text around it. */
    record Piece(String text, JsonNode value, String before, String after) {}

    /**
     * An error in a JSON value: a body, or a string of a surface.
     *
     * @param bare the API whose body it would be with its wrapper; null where it has all of it
     */
    record Found(
            @Nullable JsonNode body,
            @Nullable Api bare,
            @Nullable Reported reported,
            boolean isWhole,
            Around around) {}

    /** A string of a surface, taken apart. */
    record Reported(Api api, Surface surface, TextError error, String text) {}

    /** A text as one JSON document; null where it is none. */
    static @Nullable JsonNode json(String text) {
        String begun = text.stripLeading();
        if (begun.isEmpty() || BEGINNINGS.indexOf(begun.charAt(0)) < 0) {
            return null;
        }
        try {
            JsonNode read = Json.MAPPER.readTree(text);
            return read.isMissingNode() ? null : read;
        } catch (JacksonException none) {
            return null;
        }
    }

    /** Takes a string of a surface apart that is nothing else. */
    Optional<Reported> reported(String text) {
        for (Api api : apis) {
            for (Surface surface : api.surfaces()) {
                Optional<TextError> error =
                        Objects.requireNonNull(surface.text()).parse(text);
                if (error.isPresent()) {
                    return Optional.of(new Reported(api, surface, error.get(), text));
                }
            }
        }
        return Optional.empty();
    }

    /** The strings of surfaces that end the lines of a log. */
    List<Reported> reportedInside(String text) {
        var found = new ArrayList<Reported>();
        for (String piece : text.split("[\\r\\n\"]", -1)) {
            for (Api api : apis) {
                for (Surface surface : api.surfaces()) {
                    var form = Objects.requireNonNull(surface.text());
                    var inside = Pattern.compile("\\b(?:" + form.pattern().pattern() + ")$", Pattern.DOTALL)
                            .matcher(piece);
                    if (inside.find()) {
                        form.parse(inside.group())
                                .ifPresent(error -> found.add(new Reported(api, surface, error, inside.group())));
                    }
                }
            }
        }
        return found;
    }

    /** The JSON objects that stand in a text, in their order. A log may have escaped the body's quotes, and what keeps the log again. */
    static List<Piece> objectsIn(String text) {
        List<Piece> found = List.of();
        String read = text;
        for (int escapes = 0; escapes <= MOST_ESCAPES; escapes++) {
            List<Piece> here = plainObjectsIn(read);
            if (here.size() > found.size() || (!here.isEmpty() && codes(here) > codes(found))) {
                found = here;
            }
            if (!ESCAPED.matcher(read).find()) {
                break;
            }
            read = read.replaceAll("\\\\([\"\\\\/])", "$1");
        }
        return found;
    }

    private static long codes(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> CODE.matcher(piece.text()).find())
                .count();
    }

    private static List<Piece> plainObjectsIn(String text) {
        var found = new ArrayList<Piece>();
        int from = text.indexOf('{');
        int last = 0;
        // Each brace may open the object, and one that is never closed costs the whole text.
        for (int read = 0; from >= 0 && read < MOST_CHARACTERS && found.size() < MOST_VALUES; ) {
            int end = endOfObject(text, from);
            String candidate = text.substring(from, end);
            JsonNode value = json(candidate);
            read += end - from;
            if (value == null) {
                from = text.indexOf('{', from + 1);
                continue;
            }
            Matcher after = AFTER.matcher(text.substring(end, Math.min(text.length(), end + MOST_AFTER)));
            found.add(new Piece(
                    candidate,
                    value,
                    text.substring(Math.min(last, record(text, from)), from),
                    after.find() ? after.group() : ""));
            last = end;
            from = text.indexOf('{', end);
        }
        return found;
    }

    /** Where the record of a log begins that a place is in: its further lines are indented, or close what it has opened. */
    private static int record(String text, int place) {
        int begin = text.lastIndexOf('\n', place - 1) + 1;
        while (begin > 0
                && place - begin < MOST_BEFORE
                && begin < text.length()
                && (Character.isWhitespace(text.charAt(begin)) || "}]".indexOf(text.charAt(begin)) >= 0)) {
            begin = text.lastIndexOf('\n', begin - 2) + 1;
        }
        return begin;
    }

    private static int endOfObject(String text, int from) {
        int open = 0;
        for (int at = from; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '"') {
                at = endOfString(text, at + 1);
            } else if (character == '{') {
                open++;
            } else if (character == '}' && --open == 0) {
                return at + 1;
            }
        }
        return text.length();
    }

    private static int endOfString(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private record Queued(JsonNode value, boolean isWhole, Around around) {}

    /** The error bodies and the strings of surfaces in a JSON value, outer ones first. A string member may hold one as text. */
    List<Found> errorsIn(JsonNode value) {
        var queue = new ArrayList<Queued>();
        queue.add(new Queued(value, true, Around.NOTHING));
        var found = new ArrayList<Found>();
        for (int at = 0; at < queue.size() && at < MOST_VALUES && found.size() < MOST_FOUND; at++) {
            Queued next = queue.get(at);
            if (next.value().isString()) {
                inString(next, queue, found);
            } else if (next.value().isContainer() && !add(next.value(), next, found)) {
                Around own = next.value().isObject() ? next.around().beside(next.value()) : next.around();
                next.value()
                        .valueStream()
                        .limit(MOST_VALUES)
                        .forEach(child -> queue.add(new Queued(child, false, own)));
            }
        }
        return found;
    }

    private void inString(Queued next, List<Queued> queue, List<Found> found) {
        String text = next.value().asString();
        Optional<Reported> reported = reported(text.strip());
        if (reported.isPresent()) {
            found.add(new Found(null, null, reported.get(), next.isWhole(), next.around()));
        } else if (text.contains("{")) {
            JsonNode whole = json(text);
            JsonNode inside = whole != null
                    ? whole
                    : objectsIn(text).stream().findFirst().map(Piece::value).orElse(null);
            if (inside != null && !add(inside, next, found)) {
                queue.add(new Queued(inside, next.isWhole(), next.around()));
            }
        }
    }

    private boolean add(JsonNode value, Queued from, List<Found> found) {
        if (looksLikeBody(value)) {
            found.add(new Found(value, null, null, from.isWhole(), from.around()));
            return true;
        }
        Optional<Api> bare = withoutWrapper(value);
        bare.ifPresent(api -> found.add(new Found(value, api, null, from.isWhole(), from.around())));
        return bare.isPresent();
    }

    /** Whether a value has the shape of an error body, as far as one can tell them from other JSON. */
    private boolean looksLikeBody(JsonNode value) {
        return apis.stream().anyMatch(api -> {
            JsonPointer code = api.errorBody().code();
            if (!value.at(code).isString()) {
                return false;
            }
            List<String> beside = names(api).stream()
                    .filter(name -> !name.equals(code.getMatchingProperty()))
                    .toList();
            // Many a program's own error has a member of that name.
            return beside.isEmpty()
                    ? api.errorBody().isCode(value.at(code).asString()) || hasTypeOrId(api, value)
                    : beside.stream().anyMatch(value::has);
        });
    }

    private static boolean hasTypeOrId(Api api, JsonNode value) {
        return Stream.of(api.errorBody().type(), api.errorBody().requestId())
                .anyMatch(place -> place != null && !value.at(place).isMissingNode());
    }

    /** The API whose body this is, by the members that its schema requires. */
    Optional<Api> apiOf(JsonNode body) {
        return apis.stream()
                .filter(api -> names(api).stream().anyMatch(body::has))
                .findFirst();
    }

    private List<String> names(Api api) {
        return required.computeIfAbsent(api, asked -> catalog.schema(asked.id() + "/error-body.open")
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .toList());
    }

    /** The API whose body this would be with the member around it that its bodies have. */
    Optional<Api> withoutWrapper(JsonNode value) {
        return apis.stream()
                .filter(api -> {
                    JsonPointer code = api.errorBody().code();
                    JsonNode own = value.path(code.last().getMatchingProperty());
                    return code.tail() != null
                            && !code.tail().matches()
                            && own.isString()
                            && api.errorBody().isCode(own.asString());
                })
                .findFirst();
    }

    /** A body with the member around it that the API's bodies have. */
    static JsonNode wrapped(Api api, JsonNode value) {
        JsonNode whole = value;
        for (JsonPointer at = api.errorBody().code().head(); at != null && !at.matches(); at = at.head()) {
            whole = JsonNodeFactory.instance.objectNode().set(at.last().getMatchingProperty(), whole);
        }
        return whole;
    }
}
