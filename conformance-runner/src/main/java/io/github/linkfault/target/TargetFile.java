package io.github.linkfault.target;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Credentials;
import io.github.linkfault.catalog.FixtureNeeds;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.RequestValue;
import io.github.linkfault.catalog.Similarity;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.input.UnusableInput;
import io.github.linkfault.input.YamlInput;
import io.github.linkfault.plan.ApiTarget;
import io.github.linkfault.plan.Fixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads a target file: YAML that its schema accepts, whose sections, members and ids the catalog knows, with {@code ${NAME}} read
 * from the environment.
 */
public final class TargetFile {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
    /** What no path and no query has as it is. */
    private static final Pattern UNSENDABLE = Pattern.compile("[\\x00-\\x20\\x7F#]");

    private static final String NO_VARIABLE = "${";
    /** The members of every section; an API's credentials come between the first and the second. */
    private static final List<String> MEMBERS = Stream.concat(
                    Stream.of("baseUrl", "headers", "fixtures", "paths"), ConnectionMembers.NAMES.stream())
            .toList();

    private static final String DECLARED = "declared";

    /** Header fields that hold credentials in every API (RFC 9110, section 11; RFC 6265, section 4.2). */
    private static final Set<String> CREDENTIAL_HEADERS = Set.of("authorization", "proxy-authorization", "cookie");

    /** Words in the name of a header field whose value is a credential, whoever invented it. */
    private static final Pattern CREDENTIAL_NAME =
            Pattern.compile("(?i).*(key|token|secret|passw|credential|signature).*");

    /** Fields that say how a message is sent, which the program itself does. */
    private static final Set<String> FRAMING_HEADERS = Set.of(
            "host",
            "content-length",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "proxy-connection",
            "upgrade",
            "expect",
            "te",
            "trailer");

    /** What a field's value may not have: line breaks, control characters, and letters beyond Latin-1. */
    private static final Pattern NO_FIELD_VALUE = Pattern.compile("[^\\t\\x20-\\x7e\\x80-\\xff]");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final YamlInput file;
    private final JsonNode root;
    private final Catalog catalog;
    private final Map<String, String> environment;
    private final ConnectionMembers connections;
    private final Map<Api, ConnectionSettings> settings = new LinkedHashMap<>();
    private Secrets secrets;

    private TargetFile(YamlInput file, Path folder, Catalog catalog, Map<String, String> environment) {
        this.file = file;
        this.connections = new ConnectionMembers(file, folder, environment, this::text, this::hidden);
        this.root = file.root();
        this.catalog = catalog;
        this.environment = environment;
        this.secrets = Secrets.NONE.withMembers(catalog.apis().stream()
                .flatMap(api -> api.credentials().members().stream())
                .collect(Collectors.toSet()));
    }

    /**
     * Reads a file.
     *
     * @throws UnusableInput naming the file, the line and the member, when it cannot be used
     */
    public static Target read(Path path, Catalog catalog, Map<String, String> environment) {
        var file = YamlInput.read("Target file", "--target", path);
        Path folder = path.toAbsolutePath().getParent();
        return new TargetFile(file, folder == null ? path : folder, catalog, environment).target(path.toString());
    }

    /**
     * Reads the text of a target file. Relative paths in it begin in the current folder.
     *
     * @param name what messages and reports call it
     * @throws UnusableInput as {@link #read}
     */
    public static Target parse(String name, String text, Catalog catalog, Map<String, String> environment) {
        var file = YamlInput.parse("Target file " + name, text);
        return new TargetFile(file, Path.of(""), catalog, environment).target(name);
    }

    private Target target(String name) {
        sections();
        file.check("linkfault/target");
        var apis = new LinkedHashMap<Api, ApiTarget>();
        for (Api api : catalog.apis()) {
            if (root.path(api.id()).isObject()) {
                apis.put(api, section(api, "/" + api.id()));
            }
        }
        var declared = new LinkedHashMap<String, String>();
        root.path(DECLARED).properties().forEach(reason -> {
            if (catalog.entry(reason.getKey()).isEmpty()) {
                file.fault(
                        "/declared/" + escaped(reason.getKey()),
                        "no entry has this id; linkfault export lists them all");
            }
            declared.put(reason.getKey(), reason.getValue().asString(""));
        });
        file.stopIfFaulty();
        return new Target(name, apis, declared, secrets, settings);
    }

    /** The sections are APIs of the catalog, at least one. */
    private void sections() {
        List<String> known = catalog.apis().stream().map(Api::id).toList();
        List<String> sections = root.propertyNames().stream()
                .filter(section -> !section.equals(DECLARED))
                .toList();
        sections.stream()
                .filter(section -> !known.contains(section))
                .forEach(
                        section -> file.fault("/" + escaped(section), "no API has this id; " + choice(section, known)));
        if (root.isObject() && sections.isEmpty()) {
            file.fault("", "expected a section for at least one API: " + String.join(", ", known));
            file.stopIfFaulty();
        }
    }

    private ApiTarget section(Api api, String at) {
        JsonNode node = root.at(at);
        Credentials credentials = api.credentials();
        node.propertyNames().stream()
                .filter(member ->
                        !MEMBERS.contains(member) && !credentials.values().contains(member))
                .forEach(member -> {
                    var known = new ArrayList<>(MEMBERS);
                    known.addAll(1, credentials.values());
                    file.fault(at + "/" + escaped(member), "no such member; " + choice(member, known));
                });
        var values = new LinkedHashMap<String, String>();
        for (String name : credentials.values()) {
            if (!node.has(name)) {
                file.fault(at, "required property '" + name + "' not found");
            }
            values.put(name, value(api, name, at + "/" + name, api.id() + "_" + name));
        }
        String baseUrl = baseUrl(at + "/baseUrl");
        settings.put(api, connections.read(api.id(), at, baseUrl));
        return new ApiTarget(baseUrl, values, requiredHeaders(api, at), fixtures(api, at), paths(api, at));
    }

    private String baseUrl(String at) {
        String raw = root.at(at).asString("");
        String text = text(at);
        // What is missing, or a variable that is not set, has been told.
        if (raw.isEmpty() || text.isEmpty()) {
            return "";
        }
        BaseUrl baseUrl = BaseUrl.of(text);
        if (!baseUrl.fault().isEmpty()) {
            file.fault(at, baseUrl.fault());
        }
        return baseUrl.url();
    }

    private Map<String, String> requiredHeaders(Api api, String at) {
        Map<String, String> headers = headers(api, at + "/headers", "");
        api.credentials().headers().forEach((name, field) -> {
            if (field.required() && !headers.containsKey(name)) {
                file.fault(at + "/headers", "required property '" + name + "' not found");
            }
        });
        return headers;
    }

    private Map<String, Fixture> fixtures(Api api, String at) {
        var fixtures = new LinkedHashMap<String, Fixture>();
        root.at(at + "/fixtures").properties().forEach(fixture -> {
            String name = fixture.getKey();
            String here = at + "/fixtures/" + escaped(name);
            FixtureNeeds needs = api.fixtures().get(name);
            if (needs == null) {
                file.fault(
                        here,
                        api.name() + " has no fixture of this name; "
                                + choice(name, api.fixtures().keySet()));
            } else if (fixture.getValue().isObject()) {
                fixtures.put(name, fixture(api, needs, here, api.id() + "_" + name));
            }
        });
        return fixtures;
    }

    private Fixture fixture(Api api, FixtureNeeds needs, String at, String name) {
        JsonNode node = root.at(at);
        var known = new ArrayList<>(needs.values());
        if (needs.body()) {
            known.add("body");
        }
        if (!needs.headers().isEmpty()) {
            known.add("headers");
        }
        var values = new LinkedHashMap<String, String>();
        node.properties().forEach(member -> {
            String where = at + "/" + escaped(member.getKey());
            if (!known.contains(member.getKey())) {
                file.fault(where, "the fixture needs no such member; " + choice(member.getKey(), known));
            } else if (needs.values().contains(member.getKey())) {
                values.put(member.getKey(), value(api, member.getKey(), where, name + "_" + member.getKey()));
            }
        });
        String body = node.has("body") ? text(at + "/body") : null;
        return new Fixture(values, body, headers(api, at + "/headers", name + "_"));
    }

    private Map<String, String> paths(Api api, String at) {
        var paths = new LinkedHashMap<String, String>();
        List<String> known = catalog.operations(api).stream().map(Operation::id).toList();
        root.at(at + "/paths").properties().forEach(path -> {
            String where = at + "/paths/" + escaped(path.getKey());
            if (!known.contains(path.getKey())) {
                file.fault(where, api.name() + " has no operation with this id; " + choice(path.getKey(), known));
            }
            String template = text(where);
            if (UNSENDABLE.matcher(template).find()
                    && !UNSENDABLE.matcher(path.getValue().asString("")).find()) {
                file.fault(
                        where,
                        "an environment variable brings a space, a line break or a # into the path; percent-encode it");
            }
            catalog.operation(api, path.getKey())
                    .ifPresent(operation -> placeholders(where, path.getValue().asString(""), operation));
            paths.put(path.getKey(), template);
        });
        return paths;
    }

    /** What stands in braces must be a parameter of the operation, or it would be sent as it is. */
    private void placeholders(String where, String template, Operation operation) {
        String own = VARIABLE.matcher(template).replaceAll("");
        String rest = PLACEHOLDER
                .matcher(own)
                .replaceAll(found ->
                        operation.parameters().contains(found.group(1)) ? "" : Matcher.quoteReplacement(found.group()));
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            file.fault(
                    where,
                    operation.parameters().isEmpty()
                            ? "the path of " + operation.id() + " has no parameter; remove { and }"
                            : "expected no other parameters in { } than those of " + operation.id() + ": "
                                    + String.join(", ", operation.parameters()));
        }
    }

    /** The header fields of a section or a fixture, under the names that the catalog spells. */
    private Map<String, String> headers(Api api, String at, String prefix) {
        var headers = new LinkedHashMap<String, String>();
        root.at(at).properties().forEach(header -> {
            String where = at + "/" + escaped(header.getKey());
            String name = api.credentials().headers().keySet().stream()
                    .filter(header.getKey()::equalsIgnoreCase)
                    .findFirst()
                    .orElse(header.getKey());
            boolean secret = api.credentials().isSecret(name)
                    || CREDENTIAL_HEADERS.contains(name.toLowerCase(Locale.ROOT))
                    || CREDENTIAL_NAME.matcher(name).matches()
                    || VARIABLE.matcher(header.getValue().asString("")).find();
            if (headers.keySet().stream().anyMatch(name::equalsIgnoreCase)) {
                file.fault(where, "the header field " + name + " occurs twice; its case makes no difference");
            }
            if (FRAMING_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                file.fault(where, "the program sets this header field itself; remove it");
            }
            if (name.equalsIgnoreCase("Proxy-Authorization")) {
                file.fault(
                        where,
                        "give user name and password of the proxy as " + api.id()
                                + ".proxy, so that they go to the proxy only");
            }
            String value = secret ? secret(where, prefix + name) : text(where);
            if (NO_FIELD_VALUE.matcher(value).find()) {
                file.fault(
                        where, "a header field has no line break, and no character beyond Latin-1; encode the value");
            }
            headers.put(name, value);
        });
        return headers;
    }

    /** A value that requests carry; a credential that the catalog says nothing of is a secret. */
    private String value(Api api, String name, String at, String place) {
        RequestValue value = api.values().get(name);
        return value == null || value.secret() ? secret(at, place) : text(at);
    }

    /** A credential: kept out of everything that leaves, under the name of its variable or, written out, of its place. */
    private String secret(String at, String place) {
        String value = text(at);
        VARIABLE.matcher(root.at(at).asString(""))
                .results()
                .forEach(variable ->
                        secrets = secrets.with(variable.group(1), environment.getOrDefault(variable.group(1), "")));
        secrets = secrets.with(variableName(place), value);
        return value;
    }

    /** Keeps a value out of everything that leaves, under the name of its place; where it is a variable, of that. */
    private String hidden(String place, String value) {
        environment.forEach((name, content) -> {
            if (content.equals(value)) {
                secrets = secrets.with(name, value);
            }
        });
        secrets = secrets.with(variableName(place), value);
        return value;
    }

    /** {@code acme_apiKey} and {@code Acme-Api-Key} as names of environment variables: {@code ACME_API_KEY}. */
    static String variableName(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private String text(String at) {
        String raw = root.at(at).asString("");
        int stray = VARIABLE.matcher(raw).replaceAll("").indexOf(NO_VARIABLE);
        if (stray >= 0) {
            file.fault(
                    at,
                    "${ begins an environment variable: expected ${NAME}, where NAME has letters, digits and underscores"
                            + " only; there are no default values");
        }
        return VARIABLE.matcher(raw).replaceAll(found -> {
            String value = environment.getOrDefault(found.group(1), "");
            if (value.isEmpty()) {
                file.fault(
                        at,
                        "the environment variable " + found.group(1)
                                + " is not set; export it, or write the value here");
            }
            if (value.endsWith("\n") || value.endsWith("\r")) {
                file.fault(
                        at,
                        "the value of the environment variable " + found.group(1)
                                + " ends with a line break, as when it was read from a file; export it without");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** The known names, and the one that was probably meant. */
    private static String choice(String given, Collection<String> known) {
        String nearest = Similarity.nearest(given, known)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
        return "expected " + String.join(", ", known) + nearest;
    }

    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
