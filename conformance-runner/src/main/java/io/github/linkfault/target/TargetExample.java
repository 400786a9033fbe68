package io.github.linkfault.target;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Credentials.HeaderField;
import io.github.linkfault.catalog.FixtureNeeds;
import io.github.linkfault.catalog.Placeholders;
import io.github.linkfault.catalog.Server;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A target file with everything that a catalog's APIs may need, to be copied and filled in. */
public final class TargetExample {

    private static final String HEAD = """
            # A target: the API that `linkfault run --target FILE` checks. Copy this file, fill in what you have, leave the rest empty.
            # ${NAME} is read from the environment, so no credential need be in this file. Inside { } such a value must be in quotes.
            # `linkfault run --target FILE --dry-run` lists what would be sent and what is still missing, and sends nothing.
            """;

    private static final String DECLARED = """

            # declared:                                     # what this target cannot show, and why: an entry's id and a reason
            #   %s: no way to bring this about in staging
            """;

    /** Where the comments begin, unless a line is longer. */
    private static final int COMMENT_COLUMN = 48;

    private final Catalog catalog;
    private final StringBuilder yaml = new StringBuilder(HEAD);

    private TargetExample(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The same text whenever the catalog is the same. Ends with a line feed. */
    public static String render(Catalog catalog) {
        return new TargetExample(catalog).text();
    }

    private String text() {
        catalog.apis().forEach(this::section);
        catalog.entries().stream()
                .min(Comparator.comparing(each -> each.condition().fixture() == null))
                .ifPresent(entry -> yaml.append(DECLARED.formatted(entry.id())));
        return yaml.toString();
    }

    private void section(Api api) {
        yaml.append('\n');
        line(api.id() + ":", "leave the whole section out if you do not use " + api.name());
        line("  baseUrl: " + api.servers().get(0).url(), otherServers(api));
        for (String value : api.credentials().values()) {
            line("  " + value + ": " + variable(api, value), null);
        }
        Map<String, HeaderField> headers = api.credentials().headers();
        if (headers.isEmpty()) {
            line("  # headers: {X-Gateway-Key: '${GATEWAY_KEY}'}", "sent with every request");
        } else {
            line("  headers:", "sent with every request; an entry about a missing header leaves that one out");
            headers.forEach((name, field) ->
                    line("    " + name + ": ${" + TargetFile.variableName(name) + "}", purpose(field)));
        }
        if (!api.fixtures().isEmpty()) {
            line("  fixtures:", "ids, tokens, bodies and headers that put the API into a certain state");
        }
        api.fixtures().forEach((name, needs) -> fixture(api, name, needs));
        catalog.operations(api).stream()
                .filter(operation -> !operation.parameters().isEmpty())
                .findFirst()
                .ifPresent(operation -> line(
                        "  # paths: {" + operation.id() + ": '" + operation.path() + "'}",
                        "where your deployment's paths differ"));
        connection();
    }

    /** How a deployment behind a private authority, a gateway or a proxy is reached. */
    private void connection() {
        line(
                "  # trust: staging-ca.pem",
                "certificate authorities beside the JDK's, as PEM; paths begin in this file's folder");
        line(
                "  # clientCertificate: {certificate: client.pem, key: client.key}",
                "where the server asks for one; as PEM");
        line("  # clientCertificate: {pkcs12: client.p12, password: '${CLIENT_PASSWORD}'}", "or as PKCS #12");
        line(
                "  # proxy: http://user:${PROXY_PASSWORD}@proxy.example.com:3128",
                "instead of HTTPS_PROXY and HTTP_PROXY; none goes straight");
    }

    /** The servers that a run may be pointed at as well; not production. */
    private static @Nullable String otherServers(Api api) {
        List<String> others = api.servers().stream()
                .skip(1)
                .filter(server -> !server.production())
                .map(Server::url)
                .toList();
        return others.isEmpty() ? null : "or " + String.join(", ", others);
    }

    private static @Nullable String purpose(HeaderField field) {
        return Stream.of(field.required() ? "required" : "", field.purpose() == null ? "" : field.purpose())
                .filter(words -> !words.isEmpty())
                .reduce((one, other) -> one + "; " + other)
                .orElse(null);
    }

    /** The healthy fixture is to be filled in first; what the others look like, their comments show. */
    private void fixture(Api api, String name, FixtureNeeds needs) {
        if (name.equals(FixtureNeeds.HEALTHY)) {
            line("    " + name + ":", needs.how());
            needs.values().forEach(value -> line("      " + value + ": " + variable(api, value), null));
            return;
        }
        var members = new ArrayList<String>();
        asked(api, name, needs).forEach(value -> members.add(value + ": .."));
        if (needs.body()) {
            members.add("body: '..'");
        }
        if (!needs.headers().isEmpty()) {
            members.add("headers: {" + String.join(": .., ", needs.headers()) + ": ..}");
        }
        String how = needs.how() == null ? "" : " " + needs.how();
        line("    " + name + ":", "{" + String.join(", ", members) + "}" + how);
    }

    /** Those of the fixture's values that the requests of its entries carry; all of them where none does. */
    private List<String> asked(Api api, String name, FixtureNeeds needs) {
        Set<String> carried = catalog.entries().stream()
                .filter(entry -> entry.api().equals(api) && entry.operation() != null)
                .filter(entry -> entry.conditions().stream().anyMatch(each -> name.equals(each.fixture())))
                .flatMap(entry -> Placeholders.in(
                        Objects.requireNonNull(entry.operation()).request())
                        .stream())
                .collect(Collectors.toSet());
        List<String> asked = needs.values().stream().filter(carried::contains).toList();
        return asked.isEmpty() ? needs.values() : asked;
    }

    private static String variable(Api api, String value) {
        return "${" + TargetFile.variableName(api.id() + "_" + value) + "}";
    }

    private void line(String member, @Nullable String comment) {
        yaml.append(member);
        if (comment != null) {
            yaml.append(" ".repeat(Math.max(1, COMMENT_COLUMN - member.length())))
                    .append("# ")
                    .append(comment);
        }
        yaml.append('\n');
    }
}
