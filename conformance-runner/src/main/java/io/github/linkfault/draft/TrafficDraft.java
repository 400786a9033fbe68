package io.github.linkfault.draft;

import io.github.linkfault.audit.masking.TrafficTexts;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Drafts a catalog from recorded traffic: the errors that were seen, each with the operation that answered with it. */
final class TrafficDraft {

    private static final Pattern ENTRY_CODE = Pattern.compile("[A-Za-z0-9._:-]+");
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9._~-]*");

    /** The errors with one code of one operation. */
    private record Seen(Set<Integer> statuses, Set<String> messages) {}

    private final Traffic traffic;
    private final Todo todo = new Todo();
    private final HttpStatuses statuses = new HttpStatuses();
    private final Conditions conditions = new Conditions(statuses);
    private final PathNames names = new PathNames();
    private final Names ids = new Names();
    private final List<Draft.Row> rows = new ArrayList<>();
    /** What is inferred of bodies stands alone: there is nothing to refer to. */
    private final OpenApiDocument nothing =
            new OpenApiDocument(JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0"), List.of());

    private TrafficDraft(Traffic traffic) {
        this.traffic = traffic;
    }

    /**
     * Drafts the catalog of what was read.
     *
     * @param id the id of the API, or null to make one of its host
     * @throws NothingToDraft when no error was seen
     */
    static Draft of(Traffic traffic, @Nullable String id) {
        return new TrafficDraft(traffic).draft(id);
    }

    private Draft draft(@Nullable String id) {
        Map.Entry<String, Traffic.Host> chosen = traffic.hosts().entrySet().stream()
                .filter(host -> host.getValue().errors > 0)
                .max((one, other) -> Long.compare(one.getValue().errors, other.getValue().errors))
                .orElseThrow(NothingToDraft::new);
        Traffic.Host host = chosen.getValue();
        notes(chosen.getKey());
        List<JsonNode> bodies = host.operations.values().stream()
                .flatMap(operation -> operation.errors.values().stream())
                .flatMap(Set::stream)
                .toList();
        JsonNode schema = bodies.isEmpty()
                ? JsonNodeFactory.instance.objectNode().put("type", "object")
                : SchemaInference.of(bodies);
        ErrorShape found = ErrorShapes.of(nothing, Map.of(schema, 1), new ArrayList<>());
        var used = new ArrayList<DraftOperation>();
        var codes = new TreeSet<String>();
        for (ObservedOperation seen : host.operations.values()) {
            if (seen.errors.isEmpty()) {
                todo.add(
                        "Decide about operations of which no error was seen: a catalog has none",
                        seen.method + " "
                                + seen.segments.stream()
                                        .map(each -> each == null ? "{}" : each)
                                        .collect(Collectors.joining("/", "/", "")));
                continue;
            }
            DraftOperation operation = operation(seen, host);
            used.add(operation);
            rows(operation, seen, found, codes);
        }
        todo.add("Make the requests valid: the values of recorded requests are left out", used.size() + " operations");
        todo.add(
                "Say why each error comes and how to bring it about: traffic does not show it",
                Phrases.counted(rows.size(), "row", "rows"));
        todo.add(
                "Read messages and causes before you share the draft: secrets are masked, names of people and companies are not",
                Phrases.counted(rows.size(), "row", "rows"));
        var shape =
                new ErrorShape(found.code(), found.message(), found.type(), found.requestId(), ErrorShapes.form(codes));
        String server = chosen.getKey();
        String hostName = server.replaceFirst("^https://", "").replaceFirst("[:/].*", "");
        String api = id == null ? Names.api(hostName.isEmpty() ? "recorded" : hostName) : id;
        ObjectNode template = new ErrorTemplate(nothing).of(schema, shape, codes);
        if (shape.message() != null && rows.stream().anyMatch(row -> row.message() != null)) {
            ErrorTemplate.put(template, shape.message(), "{message}");
        }
        return new Draft(
                api,
                hostName.isEmpty() ? "Recorded API" : hostName,
                null,
                List.of(new Draft.Server("production", server(server), true)),
                shape,
                credentials(host),
                List.of(),
                used,
                rows,
                true,
                schema(api, SchemaConversion.Profile.OPEN, schema),
                schema(api, SchemaConversion.Profile.STRICT, schema),
                template,
                todo);
    }

    private static String server(String seen) {
        String url = seen.startsWith("https://") ? seen : "https://api.example.com" + seen;
        return url.replaceFirst("/+$", "");
    }

    private void notes(String chosen) {
        traffic.hosts().forEach((server, host) -> {
            if (!server.equals(chosen)) {
                todo.add(
                        "Draft other hosts by themselves, with --base",
                        server + ": " + Phrases.counted(host.errors, "error", "errors"));
            }
        });
        if (traffic.unreadable() > 0) {
            todo.add(
                    "Look at what could not be read",
                    Phrases.counted(traffic.unreadable(), "line or entry", "lines or entries"));
        }
        if (traffic.elsewhere() > 0) {
            todo.add(
                    "Look at exchanges that were left out: no answer, or not below the base",
                    String.valueOf(traffic.elsewhere()));
        }
        todo.add(
                "Check the base URL, and whether it is production",
                chosen.isEmpty() ? "the host was not recorded" : chosen);
        todo.add("Check the paths: a part that looks like a name was taken for one", "features/*/operations.yaml");
    }

    private ObjectNode schema(String api, SchemaConversion.Profile profile, JsonNode schema) {
        ObjectNode converted = SchemaConversion.of(nothing, profile, List.of(schema));
        return converted.put(
                "$id", "urn:" + api + ":error-body:" + profile.name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Draft.Credential> credentials(Traffic.Host host) {
        var credentials = new LinkedHashMap<String, Draft.Credential>();
        List<Set<String>> accepted = host.operations.values().stream()
                .flatMap(operation -> Stream.ofNullable(operation.headers))
                .toList();
        host.credentials.forEach((name, credential) -> {
            boolean always = !accepted.isEmpty() && accepted.stream().allMatch(names -> names.contains(name));
            credentials.put(spelled(name), new Draft.Credential(always, credential.bearer(), credential.purpose()));
        });
        return credentials;
    }

    /** {@code Acme-Key} for {@code acme-key}, which is how HTTP/2 has it. */
    private static String spelled(String header) {
        return Pattern.compile("(?:^|-)[a-z]").matcher(header).replaceAll(first -> first.group()
                .toUpperCase(Locale.ROOT));
    }

    private DraftOperation operation(ObservedOperation seen, Traffic.Host host) {
        var path = new StringBuilder();
        var parameters = new LinkedHashMap<String, String>();
        var values = new LinkedHashMap<String, PathValue>();
        var taken = new Names();
        String before = "";
        int value = 0;
        for (String segment : seen.segments) {
            path.append('/');
            if (segment != null) {
                path.append(LITERAL.matcher(segment).matches() ? segment : segment.replaceAll("[{}|]", "_"));
                before = segment;
                continue;
            }
            PathValue kind = seen.kinds.get(value++);
            String name = taken.uniqueByLetter(names.of("id", before, kind));
            path.append('{').append(name).append('}');
            parameters.put(name, "{" + names.of("id", before, kind) + "}");
            values.put(name, kind);
        }
        var headers = new LinkedHashMap<String, String>();
        if (seen.requestBody != null) {
            headers.put("Content-Type", "application/json");
        }
        String line = seen.method + " " + path;
        String id = ids.unique(Names.camel(
                seen.method.toLowerCase(Locale.ROOT) + " " + path.toString().replaceAll("\\{([^}]*)}", "By $1")));
        Set<String> always = seen.headers == null ? Set.of() : seen.headers;
        return new DraftOperation(
                id,
                line,
                seen.method,
                path.toString(),
                parameters,
                values,
                // A recorded query may hold anything.
                Map.of(),
                headers,
                seen.requestBody,
                seen.members == null ? List.of() : List.copyOf(seen.members),
                host.credentials.keySet().stream()
                        .filter(always::contains)
                        .findFirst()
                        .map(TrafficDraft::spelled)
                        .orElse(null),
                seen.successStatus == null ? 200 : seen.successStatus,
                seen.successBody == null ? JsonNodeFactory.instance.objectNode() : seen.successBody,
                Evidence.OBSERVED,
                Evidence.OBSERVED,
                null);
    }

    private void rows(DraftOperation operation, ObservedOperation seen, ErrorShape shape, Set<String> codes) {
        var byCode = new LinkedHashMap<String, Seen>();
        var bare = new LinkedHashMap<Integer, Set<String>>();
        seen.errors.forEach((status, bodies) -> {
            if (bodies.isEmpty()) {
                bare.computeIfAbsent(status, any -> new LinkedHashSet<>());
                todo.add(
                        "Say what the body is of errors that were not answered with JSON",
                        operation.id() + " " + status);
            }
            for (JsonNode body : bodies) {
                String code = body.at(shape.code()).asString("");
                String message = shape.message() == null
                        ? ""
                        : body.at(shape.message()).asString("").strip();
                if (ENTRY_CODE.matcher(code).matches()) {
                    codes.add(code);
                    Seen of = byCode.computeIfAbsent(code, any -> new Seen(new TreeSet<>(), new LinkedHashSet<>()));
                    of.statuses().add(status);
                    of.messages().add(message);
                } else {
                    bare.computeIfAbsent(status, any -> new LinkedHashSet<>()).add(message);
                }
            }
        });
        byCode.forEach((code, of) -> {
            int status = of.statuses().iterator().next();
            boolean sole = of.statuses().size() == 1
                    && !bare.containsKey(status)
                    && byCode.values().stream()
                                    .filter(each -> each.statuses().contains(status))
                                    .count()
                            == 1;
            DraftCondition condition = sole
                    ? conditions.of(operation, status, seen.errors.containsKey(422))
                    : conditions.of(operation, code);
            row(
                    operation,
                    code,
                    of.statuses(),
                    condition,
                    of.messages(),
                    "TODO: say why it answers with " + code + ".");
        });
        bare.forEach((status, messages) -> row(
                operation,
                null,
                Set.of(status),
                conditions.of(operation, status, seen.errors.containsKey(422)),
                messages,
                "TODO: say why."));
    }

    private void row(
            DraftOperation operation,
            @Nullable String code,
            Set<Integer> numbers,
            DraftCondition condition,
            Set<String> messages,
            String otherwise) {
        String only = messages.size() == 1 ? messages.iterator().next() : "";
        boolean constant = !only.isEmpty() && !only.contains(TrafficTexts.HIDDEN) && !only.contains("<e-mail>");
        String cause = messages.stream()
                .filter(message -> !message.isEmpty())
                .findFirst()
                .orElse("");
        rows.add(new Draft.Row(
                operation,
                code,
                numbers.stream().map(String::valueOf).collect(Collectors.joining(" or ")),
                numbers.iterator().next(),
                condition,
                constant ? only.replaceAll("\\s+", " ") : null,
                Texts.sentence(cause.replace("<", "(").replace(">", ")"), otherwise),
                Evidence.OBSERVED));
    }
}
