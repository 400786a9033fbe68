package io.github.linkfault.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds where error bodies have their code, their message and the rest, by the names of the members. */
final class ErrorShapes {

    private static final int DEEPEST = 4;

    private static final JsonNode MEMBERS = HttpStatuses.resource("error-members.yaml");
    private static final List<String> CODES = names("code");
    private static final int SURE = MEMBERS.path("sureCodes").asInt();
    private static final List<String> MESSAGES = names("message");
    private static final List<String> TYPES = names("type");
    private static final List<String> REQUEST_IDS = names("requestId");

    private static final String FALLBACK = "/code";

    private ErrorShapes() {}

    private static List<String> names(String part) {
        return MEMBERS.path(part).valueStream().map(JsonNode::asString).toList();
    }

    /**
     * The shape of what conforms to these schemas.
     *
     * @param schemas each with how many responses have it
     * @param codes is told what is listed at the code's place, once that is known
     */
    static ErrorShape of(OpenApiDocument document, Map<JsonNode, Integer> schemas, Collection<String> codes) {
        var texts = new LinkedHashMap<String, Integer>();
        var listed = new LinkedHashSet<String>();
        schemas.forEach((schema, count) -> {
            var found = new LinkedHashSet<String>();
            walk(document, schema, "", 0, found, listed);
            found.forEach(pointer -> texts.merge(pointer, count, Integer::sum));
        });
        String code = best(CODES, texts, listed, true, null).orElse(null);
        String around = code == null ? "" : code.substring(0, code.lastIndexOf('/'));
        if (code != null) {
            schemas.keySet().forEach(schema -> Schemas.at(document, schema, code)
                    .forEach(at -> codes.addAll(Schemas.words(document, at))));
            texts.remove(code);
        }
        String message = best(MESSAGES, texts, listed, false, around).orElse(null);
        if (message != null) {
            texts.remove(message);
        }
        return new ErrorShape(
                code == null ? FALLBACK : code,
                message,
                best(TYPES, texts, listed, false, around).orElse(null),
                best(REQUEST_IDS, texts, listed, false, null).orElse(null),
                form(codes));
    }

    /** A form that all these codes have, and others of their kind. */
    static String form(Collection<String> codes) {
        for (String form :
                List.of("[a-z][a-z0-9_]*", "[A-Z][A-Z0-9_]*", "[A-Za-z][A-Za-z0-9]*", "[0-9]+", "[A-Za-z0-9._:-]+")) {
            if (!codes.isEmpty() && codes.stream().allMatch(code -> code.matches(form))) {
                return form;
            }
        }
        return ".+";
    }

    private static void walk(
            OpenApiDocument document,
            JsonNode schema,
            String pointer,
            int depth,
            Set<String> texts,
            Set<String> listed) {
        if (depth > DEEPEST) {
            return;
        }
        for (JsonNode part : Schemas.together(document, schema)) {
            if (part.path("items").isObject()) {
                walk(document, part.path("items"), pointer + "/0", depth + 1, texts, listed);
            }
            part.path("properties").properties().forEach(member -> {
                String name = member.getKey();
                if (name.contains("/") || name.contains("~") || name.isEmpty()) {
                    return;
                }
                String at = pointer + "/" + name;
                Set<String> types = Schemas.types(document, member.getValue());
                if (types.contains("string")
                        || (types.isEmpty()
                                && !Schemas.words(document, member.getValue()).isEmpty())) {
                    texts.add(at);
                    if (!Schemas.words(document, member.getValue()).isEmpty()) {
                        listed.add(at);
                    }
                }
                if (types.contains("object") || types.contains("array")) {
                    walk(document, member.getValue(), at, depth + 1, texts, listed);
                }
            });
        }
    }

    /** The place that most schemas have; of several the one with the surest name, then the outermost. */
    private static Optional<String> best(
            List<String> names,
            Map<String, Integer> places,
            Set<String> listed,
            boolean code,
            @Nullable String around) {
        var candidates = new ArrayList<String>();
        for (String pointer : places.keySet()) {
            int rank = names.indexOf(last(pointer));
            boolean possible = rank >= 0 && (!code || rank < SURE || listed.contains(pointer));
            if (possible && (around == null || pointer.startsWith(around + "/"))) {
                candidates.add(pointer);
            }
        }
        return candidates.stream().min((one, other) -> {
            int byCount = Integer.compare(count(places, other), count(places, one));
            int byList = code ? Boolean.compare(listed.contains(other), listed.contains(one)) : 0;
            int byName = Integer.compare(names.indexOf(last(one)), names.indexOf(last(other)));
            int byDepth = Integer.compare(depth(one), depth(other));
            return byCount != 0
                    ? byCount
                    : byDepth != 0 && !code ? byDepth : byList != 0 ? byList : byName != 0 ? byName : byDepth;
        });
    }

    private static int count(Map<String, Integer> places, String pointer) {
        return places.getOrDefault(pointer, 0);
    }

    private static int depth(String pointer) {
        return (int) pointer.chars().filter(letter -> letter == '/').count();
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(Locale.ROOT);
    }
}
