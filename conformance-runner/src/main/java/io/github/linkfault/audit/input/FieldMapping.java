package io.github.linkfault.audit.input;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Under which dotted name each field of an exchange stands in a line of NDJSON. Immutable. */
public final class FieldMapping implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What can be read from a line. */
    public enum Field {
        TIME("time"),
        METHOD("request.method"),
        URL("request.url"),
        REQUEST_HEADERS("request.headers"),
        REQUEST_BODY("request.body"),
        STATUS("response.status"),
        HEADERS("response.headers"),
        BODY("response.body"),
        ENCODING("response.encoding");

        private final String usual;

        Field(String usual) {
            this.usual = usual;
        }

        /** The name in the option: {@code request-headers}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The field with this name. */
        public static Optional<Field> of(String id) {
            return Stream.of(values()).filter(field -> field.id().equals(id)).findFirst();
        }

        /** The names of all fields, for messages. */
        public static String all() {
            return Stream.of(values()).map(Field::id).collect(Collectors.joining(", "));
        }
    }

    /** The names of {@code schemas/linkfault/exchange.schema.json}. */
    public static final FieldMapping PUBLISHED = new FieldMapping(Map.of());

    private final HashMap<String, Field> byPath = new HashMap<>();

    /** @param changed the fields that stand elsewhere than the published schema has them, with their dotted names */
    public FieldMapping(Map<Field, String> changed) {
        var paths = new EnumMap<Field, String>(Field.class);
        for (Field field : Field.values()) {
            paths.put(field, changed.getOrDefault(field, field.usual));
        }
        paths.forEach((field, path) -> {
            // A name that was given stands before one that goes without saying.
            if (changed.containsKey(field) || !byPath.containsKey(path)) {
                byPath.put(path, field);
            }
        });
    }

    @Nullable
    Field at(String path) {
        return byPath.get(path);
    }

    /** The names below which fields stand in the object with this name; one with a dot may be that of a single member. */
    Set<String> membersOf(String path) {
        var members = new LinkedHashSet<String>();
        String around = path.isEmpty() ? "" : path + ".";
        for (String known : byPath.keySet()) {
            if (known.startsWith(around) && !known.equals(around)) {
                String rest = known.substring(around.length());
                for (int dot = rest.indexOf('.'); dot >= 0; dot = rest.indexOf('.', dot + 1)) {
                    members.add(rest.substring(0, dot));
                }
                members.add(rest);
            }
        }
        return members;
    }

    /** Whether a field stands somewhere inside the object with this name. */
    boolean leadsOn(String path) {
        return byPath.keySet().stream().anyMatch(known -> known.startsWith(path + "."));
    }

    /** Whether the status stands somewhere inside. */
    boolean holdsStatus(String path) {
        return byPath.entrySet().stream()
                .anyMatch(known -> known.getValue() == Field.STATUS && (known.getKey() + ".").startsWith(path + "."));
    }
}
