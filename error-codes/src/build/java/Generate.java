import static java.util.stream.Collectors.joining;

import io.github.linkfault.catalog.Action;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.NestedAdvice;
import io.github.linkfault.catalog.NestedError;
import io.github.linkfault.catalog.Provider;
import io.github.linkfault.catalog.Statuses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes the enums of this module from the catalog. Runs in the build, from its source; its argument is the folder to write below. */
final class Generate {

    private static final String PACKAGE = "io.github.linkfault.codes";

    private final Catalog catalog = Catalog.bundled();
    private final Path folder;

    private Generate(Path root) {
        folder = root.resolve(PACKAGE.replace('.', '/'));
    }

    public static void main(String[] arguments) throws IOException {
        var generate = new Generate(Path.of(arguments[0]));
        Files.createDirectories(generate.folder);
        generate.write("Retry", generate.retries());
        generate.write("ErrorAction", generate.actions());
        for (Api api : generate.catalog.apis()) {
            String name = api.name().replaceAll("[^A-Za-z0-9]", "");
            generate.write(name + "ErrorCode", generate.codes(api, name, statuses(api)));
        }
        for (Provider provider : generate.catalog.providers()) {
            String name = provider.name().replaceAll("[^A-Za-z0-9]", "");
            generate.write(name + "ErrorCode", nested(provider, name + "ErrorCode"));
        }
    }

    private static String statuses(Api api) {
        if (!api.codesBelongToOperations()) {
            return "No document of " + api.name()
                    + " ties a status to a code: these are the ones that its documents leave open.";
        }
        return api.surfaces().stream()
                .map(surface -> "Empty for a code of the " + surface.id() + ".")
                .collect(joining(" "));
    }

    private void write(String type, String text) throws IOException {
        Files.writeString(folder.resolve(type + ".java"), "package " + PACKAGE + ";\n\n" + text);
    }

    private String retries() {
        Map<String, String> words = Map.of(
                "never", "The same request fails again; do not repeat it.",
                "after-fix", "Once something was put right.",
                "after-wait", "Once the obstacle has passed.",
                "with-backoff", "With back-off.");
        Set<String> retries =
                distinct(catalog.actions().stream().map(Action::retry).toList());
        if (!retries.equals(words.keySet())) {
            throw new IllegalStateException("Retry describes " + words.keySet() + "; the catalog has " + retries);
        }
        return """
                /** Whether and when to send a request again that was answered with an error. */
                public enum Retry {
                %s;
                }
                """.formatted(retries.stream()
                .map(retry -> "    /** " + words.get(retry) + " */\n    " + constant(retry))
                .collect(joining(",\n")));
    }

    private String actions() {
        return """
                /** What to do about an error: a closed list. */
                public enum ErrorAction {
                %s;

                    private final Retry retry;

                    ErrorAction(Retry retry) {
                        this.retry = retry;
                    }

                    /** Whether and when to send the request again. */
                    public Retry retry() {
                        return retry;
                    }
                }
                """.formatted(catalog.actions().stream()
                .map(action -> "    /** %s */\n    %s(Retry.%s)"
                        .formatted(html(action.does()), constant(action.id()), constant(action.retry())))
                .collect(joining(",\n")));
    }

    private String codes(Api api, String name, String statuses) {
        String type = name + "ErrorCode";
        Map<String, List<Entry>> codes = new LinkedHashMap<>();
        for (Entry entry : catalog.entries()) {
            if (entry.api().equals(api) && entry.code() != null) {
                codes.computeIfAbsent(entry.code(), code -> new ArrayList<>()).add(entry);
            }
        }
        return """
                import java.util.Collections;
                import java.util.HashMap;
                import java.util.List;
                import java.util.Map;
                import java.util.SortedSet;
                import java.util.TreeSet;

                /** The error codes that %1$s documents. */
                public enum %2$s {
                %3$s,
                    /** A code that is in no table, or none at all. */
                    UNKNOWN("", ErrorAction.SHOW_MESSAGE);

                    private static final Map<String, %2$s> BY_WIRE = new HashMap<>();

                    static {
                        for (%2$s code : values()) {
                            BY_WIRE.put(code.wire, code);
                        }
                    }

                    private final String wire;
                    private final ErrorAction action;
                    @SuppressWarnings("ImmutableEnumChecker") // It is unmodifiable.
                    private final SortedSet<Integer> statuses;

                    %2$s(String wire, ErrorAction action, Integer... statuses) {
                        this.wire = wire;
                        this.action = action;
                        this.statuses = Collections.unmodifiableSortedSet(new TreeSet<>(List.of(statuses)));
                    }

                    /**
                     * The constant of a code, letter by letter as the API sends it.
                     *
                     * @param wire the code; may be null
                     * @return {@link #UNKNOWN} when it is in no table
                     */
                    public static %2$s fromWire(String wire) {
                        return BY_WIRE.getOrDefault(wire, UNKNOWN);
                    }

                    /** The code as the API sends it; empty for {@link #UNKNOWN}. */
                    public String wire() {
                        return wire;
                    }

                    /**
                     * The HTTP statuses that the documents leave open for it, of all operations together. %4$s
                     *
                     * @return an unmodifiable set; empty for {@link #UNKNOWN}
                     */
                    public SortedSet<Integer> statuses() {
                        return statuses;
                    }

                    /** What to do about it, whichever operation it comes from. */
                    public ErrorAction action() {
                        return action;
                    }

                    /** Whether and when to send the request again. */
                    public Retry retry() {
                        return action.retry();
                    }
                }
                """.formatted(
                        name,
                        type,
                        codes.entrySet().stream()
                                .map(code -> constant(code.getKey(), code.getValue()))
                                .collect(joining(",\n")),
                        statuses);
    }

    /** The errors of somebody else that bodies of an API may carry. */
    private static String nested(Provider provider, String type) {
        return """
                import java.util.Arrays;

                /** The errors that %1$s documents, which %3$s may carry inside its own. In which members is %4$s. */
                public enum %2$s {
                %5$s,
                    /** An error that %1$s does not document, or none at all. */
                    UNKNOWN("", "", ErrorAction.SHOW_MESSAGE, false);

                    private final String group;
                    private final String wire;
                    private final ErrorAction action;
                    private final boolean handleFirst;

                    %2$s(String group, String wire, ErrorAction action, boolean handleFirst) {
                        this.group = group;
                        this.wire = wire;
                        this.action = action;
                        this.handleFirst = handleFirst;
                    }

                    /**
                     * The constant of an error, letter by letter as bodies state it.
                     *
                     * @param group the type of the error, which tells apart what several groups have; may be null
                     * @param wire the code; may be null
                     * @return that of another group where this one has no such code, {@link #UNKNOWN} where none has
                     */
                    public static %2$s fromWire(String group, String wire) {
                        return Arrays.stream(values())
                                .filter(error -> error != UNKNOWN && error.wire.equals(wire))
                                .reduce((first, other) -> other.group.equals(group) ? other : first)
                                .orElse(UNKNOWN);
                    }

                    /** The group that %1$s lists it in; empty for {@link #UNKNOWN}. */
                    public String group() {
                        return group;
                    }

                    /** The code as %1$s sends it; empty for {@link #UNKNOWN}. */
                    public String wire() {
                        return wire;
                    }

                    /** Whether %1$s asks every integration to handle it. */
                    public boolean handleFirst() {
                        return handleFirst;
                    }

                    /** What to do about it; as for {@link #UNKNOWN} where no document gives its meaning. */
                    public ErrorAction action() {
                        return action;
                    }

                    /** Whether and when to send the request again. */
                    public Retry retry() {
                        return action.retry();
                    }
                }
                """.formatted(
                provider.name(),
                type,
                provider.api().name(),
                provider.wrapping().id(),
                provider.errors().stream().map(error -> nested(provider, error)).collect(joining(",\n")));
    }

    /** Where an earlier group has the same code, the name begins with the group. */
    private static String nested(Provider provider, NestedError error) {
        boolean first = provider.errors(error.code(), "").get(0).equals(error);
        NestedAdvice advice = error.advice();
        String says = advice == null
                ? html(provider.name()) + " lists the code without saying what it means."
                : html(advice.cause()) + "\n     *\n     * <p>" + html(advice.remedy());
        return "    /**\n     * %s\n     */\n    %s(\"%s\", \"%s\", ErrorAction.%s, %s)"
                .formatted(
                        says,
                        name(first ? error.code() : error.group() + "_" + error.code()),
                        error.group(),
                        error.code(),
                        advice == null
                                ? "SHOW_MESSAGE"
                                : constant(advice.action().id()),
                        error.handleFirst());
    }

    /** A code of somebody else as the name of a constant: {@code DOWN_FOR_NOW} for {@code down.for-now}. */
    private static String name(String code) {
        String name = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }

    private static String constant(String code, List<Entry> entries) {
        Set<String> actions =
                distinct(entries.stream().map(entry -> entry.action().id()).toList());
        if (actions.size() > 1) {
            throw new IllegalStateException(
                    code + " has the actions " + actions + " in different operations; a constant has one."
                            + " Give its rows one action, or ErrorCode a set of them.");
        }
        var statuses = new TreeSet<Integer>();
        entries.stream()
                .map(Entry::statuses)
                .filter(Objects::nonNull)
                .map(Statuses::accepted)
                .forEach(statuses::addAll);
        return "%s    %s(\"%s\", ErrorAction.%s%s)"
                .formatted(
                        javadoc(entries),
                        constant(code),
                        code,
                        constant(actions.iterator().next()),
                        statuses.stream().map(status -> ", " + status).collect(joining()));
    }

    /** The messages, then the remedies, then where it occurs. */
    private static String javadoc(List<Entry> entries) {
        var lines = new ArrayList<String>();
        Set<String> messages = distinct(entries.stream()
                .map(Entry::message)
                .flatMap(Optional::stream)
                .map(MessageTemplate::text)
                .toList());
        lines.add(
                messages.isEmpty()
                        ? html(entries.get(0).cause())
                        : messages.stream().map(Generate::html).collect(joining(" / ")));
        distinct(entries.stream().map(Entry::remedy).toList()).forEach(remedy -> lines.add("<p>" + html(remedy)));
        lines.add("<p>Operations: "
                + String.join(
                        ", ", distinct(entries.stream().map(Entry::operationId).toList())) + ".");
        return "    /**\n" + lines.stream().map(line -> "     * " + line + "\n").collect(joining("     *\n"))
                + "     */\n";
    }

    private static <T> Set<T> distinct(Collection<T> values) {
        return new LinkedHashSet<>(values);
    }

    /** {@code E-105} and {@code check-credentials} as the names of constants. */
    private static String constant(String id) {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Text in a comment of Javadoc; ASCII, so that no compiler's encoding matters. */
    private static String html(String text) {
        var html = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point < ' ' || point > '~' || "<>&@*/\\{}".indexOf(point) >= 0) {
                html.append("&#").append(point).append(';');
            } else {
                html.appendCodePoint(point);
            }
        });
        return html.toString();
    }
}
