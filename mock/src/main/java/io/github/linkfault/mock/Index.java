package io.github.linkfault.mock;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Credentials.Token;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.FixtureNeeds;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Curl;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.mock.behaviour.Answers;
import io.github.linkfault.mock.behaviour.ApiMock;
import io.github.linkfault.mock.behaviour.ApiMocks;
import io.github.linkfault.mock.behaviour.EntryIndex;
import io.github.linkfault.mock.behaviour.MagicValues;
import io.github.linkfault.mock.behaviour.MockScript;
import io.github.linkfault.mock.behaviour.Responder;
import io.github.linkfault.mock.behaviour.WireFault;
import io.github.linkfault.plan.Fixture;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the mock can do: the values that stand for a condition, its faults, and of each operation every error with the requests that
 * bring it about. The page is drawn from the JSON, so that neither can say what the other does not.
 */
final class Index {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Catalog catalog;
    private final ApiMocks apis;
    private final EntryIndex entries;

    Index(Catalog catalog, ApiMocks apis, EntryIndex entries) {
        this.catalog = catalog;
        this.apis = apis;
        this.entries = entries;
    }

    /** The index as JSON, for a client that reached the mock under this base URL. */
    String json(String baseUrl) {
        return JSON.writeValueAsString(model(baseUrl)) + "\n";
    }

    /** The index as a page that loads nothing. */
    String html(String baseUrl) {
        var page = new StringWriter();
        InputStream template = Objects.requireNonNull(Index.class.getResourceAsStream("index.mustache"));
        Mustache.compiler()
                .nullValue("")
                .emptyStringIsFalse(true)
                .compile(new InputStreamReader(template, UTF_8))
                .execute(JSON.convertValue(model(baseUrl), Map.class), page);
        return page.toString();
    }

    private ObjectNode model(String baseUrl) {
        var samples = new SampleRequests(baseUrl, apis, entries);
        ObjectNode root = JSON.createObjectNode();
        root.put("mock", "linkfault").put("url", baseUrl).put("tls", baseUrl.startsWith("https:"));
        catalog.entries().stream()
                .filter(entry -> entry.operation() != null && entry.isFailure())
                .findFirst()
                .ifPresent(entry ->
                        root.putObject("example").put("label", entry.label()).put("id", entry.id()));
        ArrayNode listed = root.putArray("apis");
        catalog.apis().forEach(api -> put(api, baseUrl, listed.addObject()));
        ArrayNode faults = root.putArray("faults");
        for (WireFault fault : WireFault.values()) {
            faults.addObject().put("fault", fault.id()).put("effect", fault.effect());
        }
        ArrayNode undocumented = root.putArray("undocumented");
        Responder.undocumented()
                .forEach((name, effect) ->
                        undocumented.addObject().put("error", name).put("effect", effect));
        ArrayNode operations = root.putArray("operations");
        catalog.operations().forEach(operation -> put(operation, samples, operations.addObject()));
        return root;
    }

    private void put(Api api, String baseUrl, ObjectNode node) {
        MockScript script = apis.of(api).script();
        MagicValues magic = apis.of(api).magic();
        node.put("id", api.id()).put("name", api.name()).put("baseUrl", baseUrl + api.basePath());
        ObjectNode credentials = node.putObject("credentials");
        api.credentials().values().forEach(name -> credentials.put(name, magic.value(name, FixtureNeeds.HEALTHY)));
        if (api.credentials().token() != null) {
            credentials.put(Token.PLACEHOLDER, magic.token());
        }
        ArrayNode fixtures = node.putArray("fixtures");
        for (String name : magic.fixtures()) {
            Fixture fixture = magic.fixture(name);
            ObjectNode item = fixtures.addObject();
            item.put("fixture", name).put("condition", magic.condition(name, catalog.conditions()));
            ObjectNode values = item.putObject("values");
            api.fixtures()
                    .getOrDefault(name, api.fixtures().getOrDefault(FixtureNeeds.HEALTHY, NOTHING))
                    .values()
                    .forEach(value -> values.put(value, fixture.values().get(value)));
            ObjectNode headers = item.putObject("headers");
            fixture.headers().forEach(headers::put);
            item.put("body", fixture.body());
        }
        tables(fixtures, node.putArray("tables"));
        ArrayNode inner = node.putArray("inner");
        for (ApiMock.InnerSample sample : apis.of(api).innerSamples(entriesOf(api))) {
            inner.addObject()
                    .put("error", sample.id())
                    .put("prefer", sample.prefer())
                    .put("value", sample.value());
        }
        ArrayNode notes = node.putArray("notes");
        script.notes().forEach(note -> parts(note, notes.addArray()));
    }

    private static final FixtureNeeds NOTHING = new FixtureNeeds(List.of(), List.of(), false, null);

    /** The fixtures by the kind of value that stands for them. */
    private static void tables(ArrayNode fixtures, ArrayNode tables) {
        var names = new ArrayList<String>();
        fixtures.forEach(fixture -> {
            for (String part : List.of("values", "headers")) {
                fixture.path(part).propertyNames().stream()
                        .filter(name -> !names.contains(name))
                        .forEach(names::add);
            }
            if (fixture.path("body").isString() && !names.contains("body")) {
                names.add("body");
            }
        });
        for (String name : names) {
            ObjectNode table = tables.addObject().put("name", name);
            ArrayNode rows = table.putArray("rows");
            fixtures.forEach(fixture -> {
                String value = fixture.path("values")
                        .path(name)
                        .asString(fixture.path("headers")
                                .path(name)
                                .asString(
                                        name.equals("body")
                                                ? fixture.path("body").asString("")
                                                : ""));
                if (!value.isEmpty()) {
                    rows.addObject()
                            .put("value", value)
                            .put("condition", fixture.path("condition").asString());
                }
            });
        }
    }

    /** A note in parts, each of them text or code. */
    private static void parts(String note, ArrayNode parts) {
        boolean code = false;
        for (String part : note.split("`", -1)) {
            if (!part.isEmpty()) {
                parts.addObject().put(code ? "code" : "text", part);
            }
            code = !code;
        }
    }

    private void put(Operation operation, SampleRequests samples, ObjectNode node) {
        node.put("id", operation.id())
                .put("api", operation.api().id())
                .put("title", operation.title())
                .put("method", operation.method())
                .put("path", Router.path(operation))
                .put("note", operation.note())
                .put("curl", curl(samples.of(operation)));
        ArrayNode errors = node.putArray("entries");
        entries.of(operation).forEach(entry -> put(operation, entry, samples, errors.addObject()));
    }

    private void put(Operation operation, Entry entry, SampleRequests samples, ObjectNode node) {
        node.put("id", entry.id())
                .put("label", entry.label())
                .put("status", apis.of(operation.api()).status(entry))
                .put("evidence", Answers.evidence(operation, entry).id())
                .put("message", entry.message().map(MessageTemplate::text).orElse(null))
                .put("condition", entry.condition().sentence())
                .put("curl", curl(samples.of(entry)))
                .put("curlPrefer", curl(samples.preferring(entry)));
        ArrayNode others = node.putArray("otherConditions");
        entry.conditions().stream().skip(1).forEach(condition -> others.addObject()
                .put("condition", condition.sentence())
                .put("curl", curl(samples.of(entry, condition))));
    }

    /** What to try first, as each API's script says; where it says nothing, both ways to the API's first error. */
    List<String> firstCommands(String baseUrl) {
        var samples = new SampleRequests(baseUrl, apis, entries);
        var commands = new ArrayList<String>();
        for (Api api : catalog.apis()) {
            MockScript script = apis.of(api).script();
            script.preferring().stream()
                    .flatMap(id -> entries.entry(id).stream())
                    .forEach(entry -> commands.add(curl(samples.preferring(entry))));
            script.provoking().stream()
                    .flatMap(id -> entries.entry(id).stream())
                    .forEach(entry -> commands.add(curl(samples.of(entry))));
            if (script.preferring().isEmpty() && script.provoking().isEmpty()) {
                firstError(api).ifPresent(entry -> {
                    commands.add(curl(samples.preferring(entry)));
                    commands.add(curl(samples.of(entry)));
                });
            }
        }
        return commands;
    }

    private List<Entry> entriesOf(Api api) {
        return catalog.entries().stream()
                .filter(entry -> entry.api().equals(api) && entry.surface().isApi())
                .toList();
    }

    private Optional<Entry> firstError(Api api) {
        return entriesOf(api).stream().filter(Entry::isFailure).findFirst();
    }

    /** A command that runs as pasted; over TLS it trusts the certificate that the mock hands out. */
    static String curl(Request request) {
        String command = Curl.command(request);
        return request.url().startsWith("https:")
                ? command.replaceFirst("^curl", "curl --cacert linkfault-mock.pem")
                : command;
    }
}
