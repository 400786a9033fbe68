package io.github.linkfault.audit;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Placeholders;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes traffic of any size, the same for the same seed, and knows what an audit must say of it. */
public final class TrafficGenerator {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Instant START = Instant.parse("2026-11-18T00:00:00Z");

    /** One exchange; a line that is none has only text. */
    public record Item(
            String time,
            String method,
            String url,
            @Nullable String requestBody,
            int status,
            String mediaType,
            @Nullable String body,
            @Nullable String brokenLine) {

        /** As a line of NDJSON. */
        public String ndjson() {
            if (brokenLine != null) {
                return brokenLine;
            }
            ObjectNode line = JSON.createObjectNode().put("time", time);
            ObjectNode request = line.putObject("request").put("method", method).put("url", url);
            request.putObject("headers")
                    .put("Accept", "application/json")
                    .put("Authorization", "Bearer eyJhbGciOiJIUzI1NiJ9.c2VjcmV0.c2ln");
            if (requestBody != null) {
                request.put("body", requestBody);
            }
            ObjectNode response = line.putObject("response").put("status", status);
            response.putObject("headers")
                    .put("Content-Type", mediaType)
                    .put("Allow", "POST")
                    .put("WWW-Authenticate", "Bearer")
                    .put("Date", "Wed, 18 Nov 2026 00:00:00 GMT");
            if (body != null) {
                response.put("body", body);
            }
            return line.toString();
        }

        ObjectNode har() {
            ObjectNode entry = JSON.createObjectNode();
            if (brokenLine != null) {
                return entry.put("comment", brokenLine);
            }
            entry.put("startedDateTime", time);
            ObjectNode request =
                    entry.putObject("request").put("method", method).put("url", url);
            request.putArray("headers").addObject().put("name", "Accept").put("value", "application/json");
            if (requestBody != null) {
                request.putObject("postData")
                        .put("mimeType", "application/json")
                        .put("text", requestBody);
            }
            ObjectNode response = entry.putObject("response").put("status", status);
            var headers = response.putArray("headers");
            Map.of("Content-Type", mediaType, "Allow", "POST", "WWW-Authenticate", "Bearer")
                    .forEach((name, value) ->
                            headers.addObject().put("name", name).put("value", value));
            ObjectNode content = response.putObject("content")
                    .put("size", body == null ? 100 : body.length())
                    .put("mimeType", mediaType);
            if (body != null) {
                content.put("text", body);
            }
            return entry;
        }
    }

    private final Random random;
    private final RandomTexts texts;
    private final List<Operation> operations;
    private final List<Entry> entries;
    /** Whether some lines are cut, so that the whole is no sequence of JSON documents. */
    private boolean cutting = true;

    private long number;

    /** What an audit must count, by kind, operation and label. */
    final Map<String, Long> mix = new TreeMap<>();
    /** The findings that it must count, by severity and rule. */
    final Map<String, Long> findings = new TreeMap<>();

    /** Traffic of the errors in this catalog. */
    public TrafficGenerator(Catalog catalog, long seed) {
        this.random = new Random(seed);
        this.texts = new RandomTexts(random);
        this.operations = catalog.operations();
        this.entries = catalog.entries().stream()
                .filter(entry -> entry.operation() != null && entry.code() != null)
                .toList();
    }

    /** Writes a file of NDJSON that every JSON parser can read through: {@code TrafficGenerator FILE LINES}. */
    public static void main(String[] arguments) throws IOException {
        var generator = new TrafficGenerator(Catalog.bundled(), 1);
        generator.cutting = false;
        generator.write(Path.of(arguments[0]), Long.parseLong(arguments[1]));
        generator.mix.forEach((what, count) -> System.out.println(count + "\t" + what));
    }

    /** Writes a file of NDJSON. */
    public void write(Path file, long lines) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (long line = 0; line < lines; line++) {
                writer.write(next().ndjson());
                writer.write('\n');
            }
        }
    }

    /** Writes a HAR. */
    public void writeHar(Path file, long entries) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(
                    "{\"log\": {\"version\": \"1.2\", \"creator\": {\"name\": \"test\", \"version\": \"1\"}, \"entries\": [\n");
            for (long entry = 0; entry < entries; entry++) {
                writer.write((entry == 0 ? "" : ",\n") + next().har());
            }
            writer.write("]}}\n");
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }

    /** The next exchange. */
    public Item next() {
        number++;
        int kind = random.nextInt(1000);
        if (kind < 620) {
            return success();
        }
        if (kind < 820) {
            return known(Category.CONFORMING);
        }
        if (kind < 870) {
            return known(Category.DEVIATING);
        }
        if (kind < 900) {
            return undocumented();
        }
        if (kind < 980) {
            count(Category.FOREIGN, "", "", "");
            return item(
                    "GET",
                    "https://other.example/v2/accounts/" + texts.hex(32) + "/balance",
                    null,
                    404,
                    "text/html",
                    "no");
        }
        if (kind < 990) {
            return withoutBody();
        }
        if (kind < 995) {
            Operation operation = texts.any(operations);
            count(Category.UNANSWERED, operation.api().id(), operation.id(), "");
            return item(operation.method(), url(operation, texts.values()), null, 0, "text/plain", "");
        }
        return broken();
    }

    /** Half of them with a status of the operation's table, half with one of none. */
    private Item withoutBody() {
        if (random.nextBoolean()) {
            Operation operation = texts.any(operations);
            count(Category.UNDOCUMENTED, operation.api().id(), operation.id(), "503 body not recorded");
            return item(operation.method(), url(operation, texts.values()), null, 503, "text/plain", null);
        }
        Entry entry = texts.any(entries);
        Operation operation = Objects.requireNonNull(entry.operation());
        int status = status(entry);
        count(Category.UNJUDGED, operation.api().id(), operation.id(), String.valueOf(status));
        return item(operation.method(), url(operation, texts.values()), null, status, "text/plain", null);
    }

    private Item success() {
        Operation operation = texts.any(operations);
        count(Category.SUCCESS, operation.api().id(), operation.id(), "");
        Map<String, String> values = texts.values();
        return item(
                operation.method(),
                url(operation, values),
                requestBody(operation, values),
                operation.successStatus(),
                "application/json; charset=utf-8",
                Placeholders.fill(operation.successBody(), values).toString());
    }

    private Item known(Category kind) {
        Entry entry = texts.any(entries);
        Operation operation = Objects.requireNonNull(entry.operation());
        Map<String, String> values = texts.values();
        int status = status(entry);
        String body = body(entry, values);
        String mediaType = random.nextBoolean() ? "application/json" : "application/json; charset=utf-8";
        count(kind, operation.api().id(), operation.id(), entry.id());
        if (kind == Category.DEVIATING) {
            int defect = random.nextInt(4);
            switch (defect) {
                case 0 -> {
                    status = 418;
                    finding("violation status");
                }
                case 1 -> {
                    mediaType = "text/plain";
                    finding("violation media-type");
                }
                case 2 -> {
                    body = body + "}";
                    finding("violation body-json");
                }
                default -> {
                    boolean aerosync = entry.api().id().equals("aerosync");
                    body = aerosync
                            ? body.replace("\"message\":\"", "\"message\":\"Oh. ")
                            : body.replace("\"title\":\"Title\",", "");
                    finding("violation " + (aerosync ? "message" : "body-schema"));
                }
            }
        }
        return item(
                operation.method(), url(operation, values), requestBody(operation, values), status, mediaType, body);
    }

    private Item undocumented() {
        Operation operation = texts.any(operations);
        boolean aerosync = operation.api().id().equals("aerosync");
        Map<String, String> values = texts.values();
        String label;
        String body;
        int status = 400 + random.nextInt(5);
        switch (random.nextInt(3)) {
            case 0 -> {
                String code = aerosync ? "AC-2" + (10 + random.nextInt(20)) : "entity_not_found";
                label = status + " " + code;
                body = aerosync
                        ? aerosync(code, "No such thing as " + texts.hex(32) + ".")
                        : fuse(code, "internal", "");
            }
            case 1 -> {
                label = status + " not JSON";
                body = "<html>Bad gateway " + texts.hex(8) + "</html>";
            }
            default -> {
                label = status + " JSON without a code";
                body = "{\"detail\":\"" + texts.hex(8) + "\"}";
            }
        }
        count(Category.UNDOCUMENTED, operation.api().id(), operation.id(), label);
        return item(operation.method(), url(operation, values), null, status, "application/json", body);
    }

    private Item broken() {
        String good = item("GET", "/v2/accounts/x", null, 200, "application/json", "{}")
                .ndjson();
        boolean cut = cutting && random.nextBoolean();
        count(Category.BROKEN, "", "", cut ? "not-json" : "not-an-exchange");
        return new Item("", "", "", null, 0, "", null, cut ? good.substring(0, good.length() / 2) : "{\"a\":[1,2,{}]}");
    }

    private Item item(
            String method,
            String url,
            @Nullable String requestBody,
            int status,
            String mediaType,
            @Nullable String body) {
        String time = START.plusSeconds(number / 10).toString();
        return new Item(time, method, url, requestBody, status, mediaType, body, null);
    }

    private String url(Operation operation, Map<String, String> values) {
        String path = texts.path(operation, values);
        boolean aerosync = operation.api().id().equals("aerosync");
        return switch (random.nextInt(3)) {
            case 0 -> (aerosync ? "/v2" : "") + path;
            case 1 ->
                (aerosync ? "https://api.aerosync.com/v2" : "https://api.letsfuse.com") + path + "?trace="
                        + texts.hex(4);
            default ->
                (aerosync ? "https://api.sandbox.aerosync.com/v2" : "https://sandbox-api.letsfuse.com:443") + path;
        };
    }

    private static @Nullable String requestBody(Operation operation, Map<String, String> values) {
        return operation.request().has("body")
                ? Placeholders.fill(operation.request().get("body"), values).toString()
                : null;
    }

    private static int status(Entry entry) {
        int fallback = entry.code() != null && entry.code().startsWith("aggregator") ? 500 : 400;
        return Objects.requireNonNull(entry.statuses()).documented().orElse(fallback);
    }

    private String body(Entry entry, Map<String, String> values) {
        String code = Objects.requireNonNull(entry.code());
        if (entry.api().id().equals("aerosync")) {
            return aerosync(code, entry.message().orElseThrow().fill(values, "support@aeropay.com"));
        }
        boolean aggregator = code.equals("aggregator_error");
        return fuse(
                code,
                aggregator ? "aggregator" : "internal",
                aggregator
                        ? ",\"data\":{\"aggregator\":\"mx\",\"errors\":[{\"request_id\":null,\"title\":\"MX\",\"details\":"
                                + "\"Not found\",\"code\":\"not_found\",\"type\":\"record_not_found_error\",\"source\":"
                                + "\"aggregator\"}]}"
                        : "");
    }

    private static String aerosync(String code, String message) {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
    }

    private String fuse(String code, String source, String data) {
        String id = texts.uuid();
        return "{\"request_id\":\"" + id + "\",\"title\":\"Title\",\"details\":\"Details\",\"code\":\"" + code
                + "\",\"type\":\"server_error\",\"source\":\"" + source + "\"" + data + "}";
    }

    private void count(Category kind, String api, String operation, String label) {
        mix.merge(kind.id() + " " + api + " " + operation + " " + label, 1L, Long::sum);
    }

    private void finding(String detail) {
        findings.merge(detail, 1L, Long::sum);
    }
}
