package io.github.linkfault.target;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.input.UnusableInput;
import io.github.linkfault.input.YamlInput;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads a target file: YAML, its schema, {@code ${NAME}} from the environment, and the ids against the catalog. */
public final class TargetFile {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    // from the catalog soon
    private static final Set<String> CREDENTIAL_MEMBERS =
            Set.of("apiKey", "apiSecret", "token", "access_token", "accessToken", "client_secret", "public_token");

    private final YamlInput file;
    private final JsonNode root;
    private final Catalog catalog;
    private final Map<String, String> environment;
    private Secrets secrets = Secrets.NONE.withMembers(CREDENTIAL_MEMBERS);

    private TargetFile(YamlInput file, Catalog catalog, Map<String, String> environment) {
        this.file = file;
        this.root = file.root();
        this.catalog = catalog;
        this.environment = environment;
    }

    /**
     * Reads a file.
     *
     * @throws UnusableInput naming the file, the line and the member, when it cannot be used
     */
    public static Target read(Path path, Catalog catalog, Map<String, String> environment) {
        var file = YamlInput.read("Target file", "--target", path);
        return new TargetFile(file, catalog, environment).target(path.toString());
    }

    /**
     * Reads the text of a target file.
     *
     * @param name what messages and reports call it
     * @throws UnusableInput as {@link #read}
     */
    public static Target parse(String name, String text, Catalog catalog, Map<String, String> environment) {
        var file = YamlInput.parse("Target file " + name, text);
        return new TargetFile(file, catalog, environment).target(name);
    }

    private Target target(String name) {
        file.holdTo("linkfault/target");
        var apis = new EnumMap<Api, ApiTarget>(Api.class);
        for (Api api : Api.values()) {
            if (root.has(api.id())) {
                apis.put(api, apiTarget(api, "/" + api.id()));
            }
        }
        var declared = new LinkedHashMap<String, String>();
        root.path("declared").properties().forEach(reason -> {
            if (catalog.entry(reason.getKey()).isEmpty()) {
                file.fault(
                        "/declared/" + escaped(reason.getKey()),
                        "no entry has this id; linkfault export lists them all");
            }
            declared.put(reason.getKey(), reason.getValue().asString());
        });
        file.stopIfFaulty();
        return new Target(name, apis, declared, secrets);
    }

    private ApiTarget apiTarget(Api api, String at) {
        JsonNode node = root.at(at);
        String baseUrl = text(at + "/baseUrl");
        if (!baseUrl.isEmpty() && !baseUrl.matches("https?://[^/@?#\\s]+(/[^?#\\s]*)?")) {
            file.fault(
                    at + "/baseUrl",
                    "expected http:// or https://, a host and perhaps a path, without user name, query or fragment");
        }
        var values = new LinkedHashMap<String, String>();
        for (String name : List.of("apiKey", "apiSecret")) {
            if (node.has(name)) {
                values.put(name, secret(at + "/" + name, api.id() + "_" + name));
            }
        }
        var headers = headers(at + "/headers", "");
        var fixtures = new LinkedHashMap<String, Fixture>();
        node.path("fixtures").properties().forEach(fixture -> {
            if (!fixture.getValue().isNull()) {
                String name = fixture.getKey();
                fixtures.put(name, fixture(at + "/fixtures/" + escaped(name), api.id() + "_" + name));
            }
        });
        var paths = new LinkedHashMap<String, String>();
        node.path("paths").properties().forEach(path -> {
            if (catalog.operation(api, path.getKey()).isEmpty()) {
                file.fault(at + "/paths/" + escaped(path.getKey()), "no operation has this id");
            }
            paths.put(path.getKey(), path.getValue().asString());
        });
        return new ApiTarget(baseUrl.replaceAll("/+$", ""), values, headers, fixtures, paths);
    }

    private Fixture fixture(String at, String name) {
        JsonNode node = root.at(at);
        var values = new LinkedHashMap<String, String>();
        node.properties().forEach(member -> {
            String where = at + "/" + escaped(member.getKey());
            if (member.getKey().equals("accessToken")) {
                values.put("accessToken", secret(where, name + "_accessToken"));
            } else if (member.getValue().isString() && !member.getKey().equals("body")) {
                values.put(member.getKey(), text(where));
            }
        });
        String body = node.has("body") ? text(at + "/body") : null;
        return new Fixture(values, body, headers(at + "/headers", name + "_"));
    }

    private Map<String, String> headers(String at, String prefix) {
        var headers = new LinkedHashMap<String, String>();
        root.at(at)
                .properties()
                .forEach(header -> headers.put(
                        header.getKey(), secret(at + "/" + escaped(header.getKey()), prefix + header.getKey())));
        return headers;
    }

    /** A credential: kept out of everything that leaves, under the name of its variable or, written out, of its place. */
    private String secret(String at, String name) {
        String value = text(at);
        Matcher variable = VARIABLE.matcher(root.at(at).asString());
        secrets = secrets.with(variable.matches() ? variable.group(1) : variableName(name), value);
        return value;
    }

    /** {@code aerosync_apiKey} and {@code Fuse-Api-Key} as names of environment variables. */
    private static String variableName(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private String text(String at) {
        return VARIABLE.matcher(root.at(at).asString()).replaceAll(found -> {
            String value = environment.getOrDefault(found.group(1), "");
            if (value.isEmpty()) {
                file.fault(
                        at,
                        "the environment variable " + found.group(1)
                                + " is not set; export it, or write the value here");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
