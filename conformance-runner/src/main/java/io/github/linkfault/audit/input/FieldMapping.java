package io.github.linkfault.audit.input;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a line has each field of an exchange: under which dotted names, or where the line is no JSON, in which group of a pattern;
 * and which of the exchanges are wanted. Immutable.
 */
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
        ENCODING("response.encoding"),
        /** Method and URL as they stand in a request: {@code GET /v2/x HTTP/1.1}. */
        REQUEST_LINE(""),
        /** The host that was asked, where the URL has none. */
        HOST(""),
        /** Who asked. */
        CLIENT("");

        /** The published name; empty where it has none. */
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
    /** Of several names for a field, which stands first. */
    private final HashMap<String, Integer> ranks = new HashMap<>();

    private final LineForm form;
    private final String clientHeader;
    private final Period period;

    /** @param changed the fields that stand elsewhere than the published schema has them, with their dotted names */
    public FieldMapping(Map<Field, String> changed) {
        this(published(changed), LineForm.PUBLISHED, "", Period.ALWAYS);
    }

    private FieldMapping(Map<Field, List<String>> paths, LineForm form, String clientHeader, Period period) {
        this.form = form;
        this.clientHeader = clientHeader;
        this.period = period;
        paths.forEach((field, all) -> {
            for (int rank = 0; rank < all.size(); rank++) {
                if (byPath.putIfAbsent(all.get(rank), field) == null) {
                    ranks.put(all.get(rank), rank);
                }
            }
        });
    }

    /**
     * Lines as some recorder writes them.
     *
     * @param paths the dotted names of each field, the one that counts first
     * @param form what else is to be known of the lines
     */
    static FieldMapping of(Map<Field, List<String>> paths, LineForm form) {
        return new FieldMapping(paths, form, "", Period.ALWAYS);
    }

    private static Map<Field, List<String>> published(Map<Field, String> changed) {
        // A name that was given stands before one that goes without saying.
        var paths = new LinkedHashMap<Field, List<String>>();
        changed.forEach((field, path) -> paths.put(field, List.of(path)));
        for (Field field : Field.values()) {
            if (!field.usual.isEmpty()) {
                paths.putIfAbsent(field, List.of(field.usual));
            }
        }
        return paths;
    }

    /** The same with some fields under other names. */
    public FieldMapping with(Map<Field, String> changed) {
        Map<Field, List<String>> paths = new LinkedHashMap<>();
        changed.forEach((field, path) -> paths.put(field, List.of(path)));
        paths().forEach(paths::putIfAbsent);
        return new FieldMapping(paths, form, clientHeader, period);
    }

    /** The same, where a field of the request's header says who asked. */
    public FieldMapping withClientHeader(String name) {
        return new FieldMapping(paths(), form, name, period);
    }

    /** The same for the exchanges of some time. */
    public FieldMapping within(Period wanted) {
        return new FieldMapping(paths(), form, clientHeader, wanted);
    }

    private Map<Field, List<String>> paths() {
        var paths = new LinkedHashMap<Field, List<String>>();
        for (Field field : Field.values()) {
            List<String> all = byPath.entrySet().stream()
                    .filter(known -> known.getValue() == field)
                    .map(Map.Entry::getKey)
                    .sorted(Comparator.comparing(ranks::get))
                    .toList();
            if (!all.isEmpty()) {
                paths.put(field, all);
            }
        }
        return paths;
    }

    /** What the lines are, apart from where each field stands. */
    LineForm form() {
        return form;
    }

    /** The field of the request's header that says who asked, or empty. */
    public String clientHeader() {
        return clientHeader;
    }

    /** The time of which exchanges are wanted. */
    public Period period() {
        return period;
    }

    /** Which of the names for a field this is, from 0. */
    int rank(String path) {
        return Objects.requireNonNull(ranks.get(path));
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

    /** Whether the status stands somewhere inside, and nowhere else. */
    boolean holdsStatus(String path) {
        return byPath.entrySet().stream()
                .anyMatch(known -> known.getValue() == Field.STATUS && (known.getKey() + ".").startsWith(path + "."));
    }
}
