package io.github.linkfault.audit;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.audit.input.Recorded;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.defect.Defects;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Header;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers that differ from right ones in one way each: by every defect that proves a rule, by every value in every place of a body,
 * by messages, statuses, header fields and encodings; and the bodies that the schemas have for examples. The same for the same seed.
 */
final class MutatedAnswers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<Headers> HEADERS = List.of(
            Headers.of(Map.of("Content-Type", "application/json", "Allow", "POST", "WWW-Authenticate", "Bearer")),
            Headers.of(Map.of("content-type", "application/json; charset=utf-8")),
            Headers.of(Map.of("Content-Type", "text/html", "Allow", "GET")),
            Headers.of(Map.of("Content-Type", "application/json", "WWW-Authenticate", "Bearer", "Retry-After", "5")),
            new Headers(
                    List.of(new Header("Content-Type", "application/json"), new Header("Content-Type", "text/html"))),
            Headers.NONE);
    private static final List<Integer> STATUSES = List.of(200, 302, 400, 401, 403, 404, 405, 409, 418, 429, 500, 503);

    private final Catalog catalog;
    private final Random random;
    private final RandomTexts texts;
    private final Map<Api, List<JsonNode>> values = new LinkedHashMap<>();
    private final List<String> messages;

    MutatedAnswers(Catalog catalog, long seed) throws IOException {
        this.catalog = catalog;
        this.random = new Random(seed);
        this.texts = new RandomTexts(random);
        this.messages = catalog.entries().stream()
                .flatMap(entry -> Stream.concat(entry.messages().stream(), entry.olderMessages().stream()))
                .map(MessageTemplate::text)
                .distinct()
                .toList();
        for (Api api : catalog.apis()) {
            values.put(api, values(api));
        }
    }

    /** Every value that a schema of the API's bodies names, and one or two of each kind beside them. */
    private List<JsonNode> values(Api api) {
        var words = new TreeSet<String>();
        for (String profile : List.of("open", "strict")) {
            JsonNode schema = catalog.schema(api.id() + "/error-body." + profile);
            schema.findValues("enum").forEach(listed -> listed.forEach(word -> words.add(word.asString())));
            schema.findValues("const").forEach(word -> words.add(word.asString()));
        }
        var all = new ArrayList<JsonNode>();
        words.forEach(word -> all.add(JSON.valueToTree(word)));
        for (String json : List.of(
                "null",
                "true",
                "0",
                "1",
                "-1.50",
                "1e3",
                "12345678901234567890",
                "\"\"",
                "\" \"",
                "\"x\"",
                "\"AC-1\"",
                "\"AC-1000\"",
                "\"a__b\"",
                "\"_a\"",
                "\"a_\"",
                "\"mx\"",
                "\"plaid\"",
                "\"ITEM_LOGIN_REQUIRED\"",
                "\"see line 5\"",
                "\"at a.B.c(B.java:1)\"",
                "\"tab\\t\\u00e9\\ud83d\\ude00\"",
                "[]",
                "{}",
                "[{}]",
                "[1,\"a\"]",
                "{\"errors\":[]}",
                "{\"errors\":[{\"code\":\"not_found\",\"type\":\"t\"}]}",
                "[{\"code\":7,\"source\":\"x\"}]",
                "{\"aggregator\":1}",
                "{\"code\":\"AC-105\",\"message\":\"m\"}")) {
            all.add(JSON.readTree(json));
        }
        return all;
    }

    /** Gives away every answer, and hundreds of others that are like each but for what no rule looks at. */
    void each(Consumer<Recorded> taker) throws IOException {
        for (Entry entry : catalog.entries()) {
            if (!entry.surface().isApi()) {
                continue;
            }
            Operation operation =
                    Optional.ofNullable(entry.operation()).orElseGet(() -> texts.any(catalog.operations(entry.api())));
            Map<String, String> ids = ids(operation);
            Recorded right = right(entry, operation, ids);
            taker.accept(right);
            spoiled(entry, right, taker);
            heads(right, taker);
            bodies(entry.api(), right, taker);
            encodings(right, taker);
            if (entry.api().errorBody().message() != null) {
                messages(right, ids, taker);
            }
        }
        examples(taker);
    }

    private Recorded right(Entry entry, Operation operation, Map<String, String> ids) {
        int status = Objects.requireNonNull(entry.statuses()).documented().orElse(entry.isFailure() ? 400 : 200);
        String code = entry.code() == null ? "invalid_headers" : entry.code();
        String body = entry.api().id().equals("aerosync")
                ? "{\"error\":{\"code\":\"" + code + "\",\"message\":\""
                        + entry.message()
                                .map(message -> message.fill(ids, "support@aeropay.com"))
                                .orElse("m") + "\"}}"
                : "{\"request_id\":\"" + texts.hex(32) + "\",\"title\":\"" + texts.hex(6) + "\",\"details\":\"d "
                        + texts.hex(9)
                        + "\",\"code\":\"" + code + "\",\"type\":\"server_error\",\"source\":\"aggregator\",\"data\":"
                        + "{\"aggregator\":\"mx\",\"errors\":[{\"request_id\":null,\"title\":\"" + texts.hex(3)
                        + "\",\"code\":\"not_found\",\"type\":\"record_not_found_error\",\"source\":\"aggregator\"}]}}";
        return new Recorded(
                "2026-11-18",
                operation.method(),
                url(operation, ids),
                Headers.NONE,
                Body.EMPTY,
                status,
                HEADERS.get(0),
                Body.of(body));
    }

    private void spoiled(Entry entry, Recorded right, Consumer<Recorded> taker) {
        var request = new Request(right.method(), right.url(), HEADERS.get(0), Body.EMPTY);
        var response = new Response(right.status(), Objects.requireNonNull(right.headers()), body(right));
        for (var defect : Defects.of(catalog)) {
            if (defect.spoil(entry, response, request) instanceof Response wrong) {
                taker.accept(with(right, wrong.status(), wrong.headers(), wrong.body()));
                taker.accept(with(right, wrong.status(), null, wrong.body()));
            }
        }
    }

    private void heads(Recorded right, Consumer<Recorded> taker) {
        for (Headers headers : HEADERS) {
            for (int status : STATUSES) {
                if (random.nextInt(3) == 0) {
                    taker.accept(with(right, status, headers, body(right)));
                }
            }
        }
    }

    /** Each place of the body with some of all values, left out, twice, under another name and beside an unknown one. */
    private void bodies(Api api, Recorded right, Consumer<Recorded> taker) {
        JsonNode tree = JSON.readTree(body(right).text());
        for (String pointer : pointers(tree, "")) {
            List<JsonNode> all = Objects.requireNonNull(values.get(api));
            for (int time = 0; time < 8; time++) {
                JsonNode value = time == 0 ? JSON.valueToTree(texts.hex(32)) : texts.any(all);
                taker.accept(with(right, replaced(tree, pointer, value).toString()));
            }
            int slash = pointer.lastIndexOf('/');
            JsonNode copy = tree.deepCopy();
            String name = pointer.substring(slash + 1);
            if (copy.at(pointer.substring(0, slash)) instanceof ObjectNode parent) {
                JsonNode value = Objects.requireNonNull(parent.remove(name));
                taker.accept(with(right, copy.toString()));
                parent.set(name, value);
                taker.accept(with(right, copy.toString()));
                parent.remove(name);
                parent.set(name.toUpperCase(Locale.ROOT), value);
                taker.accept(with(right, copy.toString()));
                parent.put("hint", texts.hex(5)).set(name, value);
                taker.accept(with(right, copy.toString()));
                String member = "\"" + name + "\":";
                String text = body(right).text();
                taker.accept(with(right, text.replaceFirst(member, member + "\"" + texts.hex(4) + "\"," + member)));
                taker.accept(with(
                        right,
                        text.replaceFirst(
                                member,
                                "\"\\\\u00" + Integer.toHexString(name.charAt(0)) + name.substring(1) + "\":")));
            }
        }
    }

    private static JsonNode replaced(JsonNode tree, String pointer, JsonNode value) {
        JsonNode copy = tree.deepCopy();
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = copy.at(pointer.substring(0, slash));
        String name = pointer.substring(slash + 1);
        if (parent instanceof ObjectNode object) {
            object.set(name, value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), value);
        }
        return copy;
    }

    private static List<String> pointers(JsonNode node, String at) {
        var pointers = new ArrayList<String>();
        if (node.isObject()) {
            node.properties().forEach(member -> {
                pointers.add(at + "/" + member.getKey());
                pointers.addAll(pointers(member.getValue(), at + "/" + member.getKey()));
            });
        }
        for (int item = 0; node.isArray() && item < node.size(); item++) {
            pointers.add(at + "/" + item);
            pointers.addAll(pointers(node.get(item), at + "/" + item));
        }
        return pointers;
    }

    private void encodings(Recorded right, Consumer<Recorded> taker) {
        String text = body(right).text();
        for (String other : List.of(
                " " + text + "\r\n ",
                JSON.readTree(text).toPrettyString(),
                text.replace("e", "\\u0065"),
                text.replace("/", "\\/").replace(".", "\\u002e"),
                text.replace("\"}", "\\n\"}"),
                text.replace("\"}", "\n\"}"),
                text + text,
                text.replace("{", "[").replace("}", "]"),
                "\uFEFF" + text,
                "[" + text + "]",
                "\"" + texts.hex(8) + "\"",
                texts.hex(8),
                "12",
                "null",
                "  ",
                "<html>" + texts.hex(8) + "</html>",
                "\t<html>" + text + "</html>",
                "{" + texts.hex(4),
                "[".repeat(40) + "]".repeat(40),
                text.replaceFirst("\\{", "{\"at\":\"at a.B.c(B.java:1)\","),
                text.replaceFirst("\\{", "{\"see line \":1,"),
                text.replaceFirst("\\{", "{\"n\":" + "9".repeat(1200) + ","),
                text.replaceFirst("\\{", "{\"list\":[" + "1,".repeat(1100) + "1],"))) {
            taker.accept(with(right, other));
        }
        taker.accept(with(right, right.status(), right.headers(), Body.EMPTY));
        taker.accept(with(right, right.status(), right.headers(), Body.of(text.getBytes(UTF_16))));
    }

    private void messages(Recorded right, Map<String, String> ids, Consumer<Recorded> taker) {
        JsonNode tree = JSON.readTree(body(right).text());
        String pointer = "/error/message";
        for (String template : messages) {
            for (String id : List.of(
                    texts.hex(32), "any", "", ids.getOrDefault("connectionId", "c"), ids.getOrDefault("jobId", "j"))) {
                for (String message : List.of(
                        template.replaceAll("<[A-Za-z_]+>", id).replace(MessageTemplate.OBFUSCATED_ADDRESS, "a@b.io"),
                        template.replaceAll("<[A-Za-z_]+>", id).replace(MessageTemplate.OBFUSCATED_ADDRESS, id),
                        template.replaceAll("<[A-Za-z_]+>", id + " ") + texts.hex(3))) {
                    if (random.nextInt(10) == 0) {
                        taker.accept(with(
                                right,
                                replaced(tree, pointer, JSON.valueToTree(message))
                                        .toString()));
                    }
                }
            }
        }
    }

    /** The bodies that the schemas have for examples, as answers of any operation. */
    private void examples(Consumer<Recorded> taker) throws IOException {
        for (Api api : catalog.apis()) {
            try (Stream<Path> files = Files.walk(Path.of("../schemas", api.id(), "examples"))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    Operation operation = texts.any(catalog.operations(api));
                    for (int status : STATUSES) {
                        taker.accept(new Recorded(
                                "",
                                operation.method(),
                                url(operation, ids(operation)),
                                Headers.NONE,
                                Body.EMPTY,
                                status,
                                HEADERS.get(0),
                                Body.of(Files.readAllBytes(file))));
                    }
                }
            }
        }
    }

    /** The same with other ids, another order of its header fields and other texts where they are ids or words without a say. */
    Recorded harmless(Recorded recorded) {
        Headers headers = recorded.headers();
        if (headers != null) {
            var fields = new ArrayList<>(headers.fields());
            fields.add(new Header("X-Request-Id", texts.hex(16)));
            Collections.reverse(fields);
            // Of several fields with one name the order counts.
            headers = headers.fields().size() == 2 ? headers : new Headers(fields);
        }
        String text = body(recorded).text();
        return new Recorded(
                "2026-11-19",
                recorded.method(),
                recorded.url(),
                recorded.requestHeaders(),
                recorded.requestBody(),
                recorded.status(),
                headers,
                isJson(text)
                        ? Body.of(text.replaceAll(
                                "(\"(?:request_id|title|details)\":\")[^\"\\\\]+\"", "$1" + texts.hex(7) + "\""))
                        : recorded.body());
    }

    private static boolean isJson(String text) {
        try {
            return JSON.readTree(text).isObject();
        } catch (JacksonException notJson) {
            return false;
        }
    }

    /** As a line of NDJSON. */
    static byte[] line(Recorded recorded) {
        ObjectNode line = JSON.createObjectNode().put("time", recorded.time());
        line.putObject("request").put("method", recorded.method()).put("url", recorded.url());
        ObjectNode response = line.putObject("response").put("status", recorded.status());
        Headers headers = recorded.headers();
        if (headers != null) {
            ObjectNode fields = response.putObject("headers");
            for (Header field : headers) {
                fields.withArrayProperty(field.name()).add(field.value());
            }
            fields.properties().forEach(field -> {
                if (field.getValue().size() == 1) {
                    field.setValue(field.getValue().get(0));
                }
            });
        }
        response.put("body", body(recorded).text());
        return (line + "\n").getBytes(UTF_8);
    }

    private static Body body(Recorded recorded) {
        return Objects.requireNonNull(recorded.body());
    }

    private static Recorded with(Recorded recorded, String body) {
        return with(recorded, recorded.status(), recorded.headers(), Body.of(body));
    }

    private static Recorded with(Recorded recorded, int status, @Nullable Headers headers, Body body) {
        return new Recorded(
                recorded.time(),
                recorded.method(),
                recorded.url(),
                recorded.requestHeaders(),
                recorded.requestBody(),
                status,
                headers,
                body);
    }

    private Map<String, String> ids(Operation operation) {
        var ids = new LinkedHashMap<String, String>();
        operation
                .parameters()
                .forEach(name -> ids.put(name, random.nextInt(8) == 0 ? "" : texts.hex(random.nextBoolean() ? 32 : 3)));
        return ids;
    }

    private static String url(Operation operation, Map<String, String> ids) {
        String path = operation.path();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        return operation.api().basePath() + path;
    }
}
