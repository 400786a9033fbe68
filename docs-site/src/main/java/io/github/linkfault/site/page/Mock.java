package io.github.linkfault.site.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Credentials.Token;
import io.github.linkfault.catalog.DataFile;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.FixtureNeeds;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.plan.ApiTarget;
import io.github.linkfault.plan.Fixture;
import io.github.linkfault.plan.Plan;
import io.github.linkfault.plan.Planner;
import io.github.linkfault.site.output.BrokenSite;
import io.github.linkfault.site.output.HttpMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A running mock, asked for what the pages show: its answers as they travel, and the commands that bring them about. */
public final class Mock implements AutoCloseable {

    /** Where {@code linkfault mock} listens unless told otherwise; the pages' commands go there. */
    public static final String URL = "http://127.0.0.1:8105";

    private static final int TIMEOUT_MILLIS = 10_000;
    /** What is new in each answer; a fixed value keeps the site the same bytes every time. Magic ids are fixed already. */
    private static final Pattern RANDOM_UUID = Pattern.compile("(?<=mock-(client-secret|token)-)[0-9a-f-]{36}");

    private static final Pattern RANDOM_ID = Pattern.compile("(?<=\\b[A-Z]{2,8}-)(?!c0ffee|0badc0de)[0-9a-f]{32}");

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    /** What fits a line needs no laying out. */
    private static final int A_GLANCE = 100;

    /** The length goes too: it is that of the bytes, not of what is shown. */
    private static final Pattern REMARK = Pattern.compile("(?i)(?:Linkfault-|Preference-Applied:|Content-Length:)");

    private static final JsonMapper LAID_OUT = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(LINES)
                    .withArrayIndenter(LINES))
            .build();

    private static final Pattern INVENTED = Pattern.compile("(?m)^Linkfault-Evidence: .*; invented=([a-z-]+)$");

    private final MockServer server;
    private final Map<Api, ApiTarget> targets;
    private final List<Operation> operations;
    private final Map<String, JsonNode> index = new HashMap<>();
    private final Map<Api, String> tokens = new HashMap<>();

    public Mock(Catalog catalog) {
        this.operations = catalog.operations();
        this.server = MockServer.start(catalog);
        this.targets = server.targets();
        var answer = (Response) server.answer(new Request("GET", URL + "/index.json", Headers.NONE, Body.EMPTY));
        JsonNode root = JsonMapper.shared().readTree(answer.body().bytes());
        for (JsonNode operation : root.path("operations")) {
            index.put(
                    operation.path("api").asString() + "/"
                            + operation.path("id").asString(),
                    operation);
            operation
                    .path("entries")
                    .forEach(entry -> index.put(entry.path("id").asString(), entry));
        }
    }

    /** The answer to the request that provokes an entry. */
    Provoked answer(Entry entry) {
        HttpMessage answer = send(planner(entry.api()).plan(entry), entry.api(), wish(entry));
        Matcher invented = INVENTED.matcher(answer.head());
        return new Provoked(readable(answer), invented.find() ? invented.group(1) : null);
    }

    /** What brings about a status that is documented without a code may bring about a code as well, which would be the answer then. */
    private static Headers wish(Entry entry) {
        return entry.code() == null && entry.isFailure()
                ? Headers.NONE.with("Prefer", "error=" + entry.id())
                : Headers.NONE;
    }

    /**
     * An answer to a request that provokes an entry.
     *
     * @param invented the name of the header field that the mock made up; null where it did not
     */
    record Provoked(HttpMessage message, @Nullable String invented) {}

    /** The answer to the operation's valid request; where it needs a completed job, after that. */
    HttpMessage answer(Operation operation) {
        DataFile jobs = operation.api().mock().part("jobs");
        String creator = jobs.part("delivers").part(operation.id()).optionalText("job");
        if (creator != null) {
            complete(operation.api(), jobs, creator);
        }
        return readable(send(planner(operation.api()).plan(operation), operation.api(), Headers.NONE));
    }

    private void complete(Api api, DataFile jobs, String creator) {
        String id = jobs.text("id");
        HttpMessage created = send(valid(api, creator), Headers.NONE);
        String job = JsonMapper.shared().readTree(created.body()).path(id).asString();
        Request asked = valid(api, jobs.optionalTexts("polled").get(0));
        Fixture healthy = Objects.requireNonNull(
                Objects.requireNonNull(targets.get(api)).fixtures().get(FixtureNeeds.HEALTHY));
        String first = Objects.requireNonNull(healthy.values().get(id));
        var asking = new Request(asked.method(), asked.url().replace(first, job), asked.headers(), asked.body());
        send(asking, Headers.NONE);
        send(asking, Headers.NONE);
    }

    private Request valid(Api api, String operation) {
        Operation found = operations.stream()
                .filter(other -> other.api().equals(api) && other.id().equals(operation))
                .findFirst()
                .orElseThrow();
        return ready(planner(api).plan(found)).with(() -> tokens.computeIfAbsent(api, this::token));
    }

    /** What the mock knows of an entry: {@code curl}, {@code curlPrefer}, {@code status}, {@code evidence}. Missing for a success. */
    JsonNode about(Entry entry) {
        return index.getOrDefault(entry.id(), JsonMapper.shared().missingNode());
    }

    /** A valid request, as a command. */
    String curl(Operation operation) {
        return Objects.requireNonNull(index.get(operation.api().id() + "/" + operation.id()))
                .path("curl")
                .asString();
    }

    private Planner planner(Api api) {
        return new Planner(Objects.requireNonNull(targets.get(api)), Headers.NONE);
    }

    /** The token that the API's operation hands out; empty where the API has none. */
    private String token(Api api) {
        Token token = api.credentials().token();
        if (token == null) {
            return "";
        }
        Operation source = operations.stream()
                .filter(operation ->
                        operation.api().equals(api) && operation.id().equals(token.operation()))
                .findFirst()
                .orElseThrow();
        HttpMessage answer = send(ready(planner(api).plan(source)).with(() -> ""), Headers.NONE);
        return JsonMapper.shared().readTree(answer.body()).at(token.value()).asString();
    }

    private HttpMessage send(Plan plan, Api api, Headers further) {
        HttpMessage answer = send(ready(plan).with(() -> tokens.computeIfAbsent(api, this::token)), further);
        return new HttpMessage(answer.head(), steady(answer.body()));
    }

    private static Plan.Ready ready(Plan plan) {
        if (!(plan instanceof Plan.Ready ready)) {
            throw new BrokenSite("the mock's own target file lacks " + ((Plan.Lacking) plan).member());
        }
        return ready;
    }

    private static HttpMessage send(Request request, Headers further) {
        URI uri = URI.create(request.url());
        byte[] body = request.body().bytes();
        var head = new StringBuilder(request.method() + " " + request.pathAndQuery() + " HTTP/1.1\r\n");
        head.append("Host: ").append(uri.getAuthority()).append("\r\n");
        further.forEach(field -> head.append(field.name() + ": " + field.value() + "\r\n"));
        request.headers().forEach(field -> head.append(field.name() + ": " + field.value() + "\r\n"));
        head.append("Content-Length: " + body.length + "\r\n\r\n");
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(head.toString().getBytes(UTF_8));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return HttpMessage.read(socket.getInputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The answer without the header fields in which the mock speaks of itself, which no API sends; its JSON laid out where it is long. */
    private static HttpMessage readable(HttpMessage answer) {
        String head = answer.head()
                .lines()
                .filter(line -> !REMARK.matcher(line).lookingAt())
                .collect(Collectors.joining("\n"));
        String body = answer.body();
        boolean isLong = body.startsWith("{") && body.length() > A_GLANCE;
        return new HttpMessage(head, isLong ? LAID_OUT.writeValueAsString(LAID_OUT.readTree(body)) : body);
    }

    /** The text without what is new in each answer. */
    public static String steady(String text) {
        String uuids = RANDOM_UUID.matcher(text).replaceAll("00000000-0000-4000-8000-000000000000");
        return RANDOM_ID.matcher(uuids).replaceAll("00112233445566778899aabbccddeeff");
    }

    @Override
    public void close() {
        server.close();
    }
}
