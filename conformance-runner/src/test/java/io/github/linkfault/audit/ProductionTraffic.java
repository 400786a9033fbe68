package io.github.linkfault.audit;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Placeholders;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes traffic as production writes it, the same for the same seed, and knows what an audit must say of it. No two lines are alike:
 * each has its own ids and time. Which header fields there are, and in which order, is a matter of chance: one of six user agents,
 * traceparent, X-Request-Id, Authorization, CF-Ray, X-Amzn-Trace-Id, Set-Cookie. Half of the bodies are texts, half are objects.
 *
 * <p>Of 1,000 exchanges 800 are errors of Aerosync, spread over all rows of its tables (16 of them with another status, 16 with
 * another message, which has an id of its own), 100 are errors of Fuse (three codes, one of them in no table, each with its own
 * request_id and details, one with an error of MX in it), and 100 are successes.
 */
public final class ProductionTraffic {

    /** What the lines are: all that production writes, or one kind of it. */
    public enum Share {
        ALL,
        AEROSYNC,
        FUSE,
        SUCCESS
    }

    private static final Instant START = Instant.parse("2026-11-18T00:00:00Z");
    private static final List<String> AGENTS = List.of(
            "okhttp/4.12.0",
            "python-requests/2.32.3",
            "axios/1.7.7",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15",
            "Go-http-client/2.0",
            "Apache-HttpClient/5.3 (Java/21.0.4)");
    private static final int OTHER_STATUS = 418;

    private final Random random;
    private final RandomTexts texts;
    private final Share share;
    private final List<Operation> operations;
    private final List<Operation> ofFuse;
    private final List<Entry> rows;

    /** What an audit must count, by kind, operation and label. */
    final Map<String, Long> mix = new TreeMap<>();

    private long number;

    /** Traffic of the errors in this catalog. */
    public ProductionTraffic(Catalog catalog, long seed, Share share) {
        this.random = new Random(seed);
        this.texts = new RandomTexts(random);
        this.share = share;
        this.operations = catalog.operations();
        this.ofFuse = operations.stream()
                .filter(operation -> operation.api().id().equals("fuse"))
                .toList();
        this.rows = catalog.entries().stream()
                .filter(entry ->
                        entry.api().id().equals("aerosync") && entry.operation() != null && entry.code() != null)
                .toList();
    }

    /** Writes a file: {@code ProductionTraffic FILE LINES [all|aerosync|fuse|success] [har]}. */
    public static void main(String[] arguments) throws IOException {
        Share share = arguments.length > 2 ? Share.valueOf(arguments[2].toUpperCase(Locale.ROOT)) : Share.ALL;
        var traffic = new ProductionTraffic(Catalog.bundled(), 1, share);
        Path file = Path.of(arguments[0]);
        long lines = Long.parseLong(arguments[1]);
        if (arguments.length > 3) {
            traffic.writeHar(file, lines);
        } else {
            traffic.write(file, lines);
        }
        traffic.mix.forEach((what, count) -> System.out.println(count + "\t" + what));
    }

    /** Writes a file of NDJSON. */
    public void write(Path file, long lines) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (long line = 0; line < lines; line++) {
                writer.append(nextLine()).append('\n');
            }
        }
    }

    /** Writes a HAR. */
    public void writeHar(Path file, long entries) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(
                    "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"test\",\"version\":\"1\"},\"entries\":[\n");
            for (long entry = 0; entry < entries; entry++) {
                writer.append(entry == 0 ? "" : ",\n").append(next().har());
            }
            writer.write("]}}\n");
        }
    }

    /** One exchange. */
    record Item(
            String time,
            String method,
            String url,
            List<String> asked,
            int status,
            List<String> answered,
            String body) {

        /** As a line of NDJSON. */
        String ndjson(Random random) {
            var line = new StringBuilder(1000);
            line.append("{\"time\":\"")
                    .append(time)
                    .append("\",\"request\":{\"method\":\"")
                    .append(method);
            line.append("\",\"url\":\"").append(url).append("\",\"headers\":{").append(String.join(",", asked));
            line.append("}},\"response\":{\"status\":").append(status).append(",\"headers\":{");
            line.append(String.join(",", answered)).append("},\"body\":");
            line.append(random.nextBoolean() ? body : text(body));
            return line.append("}}").toString();
        }

        /** As an entry of a HAR. */
        String har() {
            var entry = new StringBuilder(1000);
            entry.append("{\"startedDateTime\":\"").append(time).append("\",\"time\":12,\"request\":{\"method\":\"");
            entry.append(method).append("\",\"url\":\"").append(url).append("\",\"headers\":[");
            entry.append(fields(asked))
                    .append("]},\"response\":{\"status\":")
                    .append(status)
                    .append(",\"headers\":[");
            entry.append(fields(answered)).append("],\"content\":{\"size\":").append(body.length());
            return entry.append(",\"mimeType\":\"application/json\",\"text\":")
                    .append(text(body))
                    .append("}}}")
                    .toString();
        }

        private static String fields(List<String> fields) {
            return String.join(
                    ",",
                    fields.stream()
                            .map(field -> "{\"name\":" + field.replaceFirst("\":", "\",\"value\":") + "}")
                            .toList());
        }

        private static String text(String body) {
            return "\"" + body.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
    }

    /** The next exchange as a line of NDJSON. */
    public String nextLine() {
        return next().ndjson(random);
    }

    /** The next exchange. */
    Item next() {
        number++;
        int kind = random.nextInt(1000);
        return switch (share) {
            case AEROSYNC -> ofTable();
            case FUSE -> ofAggregators();
            case SUCCESS -> success();
            case ALL -> kind < 800 ? ofTable() : kind < 900 ? ofAggregators() : success();
        };
    }

    private Item success() {
        Operation operation = texts.any(operations);
        count(Category.SUCCESS, operation, "");
        Map<String, String> values = texts.values();
        return item(
                operation,
                values,
                operation.successStatus(),
                Placeholders.fill(operation.successBody(), values).toString());
    }

    private Item ofTable() {
        Entry entry = texts.any(rows);
        Operation operation = Objects.requireNonNull(entry.operation());
        Map<String, String> values = texts.values();
        int defect = random.nextInt(100);
        int documented = Objects.requireNonNull(entry.statuses()).documented().orElseThrow();
        String message = entry.message().orElseThrow().fill(values, "support@aeropay.com");
        count(defect < 4 ? Category.DEVIATING : Category.CONFORMING, operation, entry.id());
        return item(
                operation,
                values,
                defect < 2 ? OTHER_STATUS : documented,
                "{\"error\":{\"code\":\"" + entry.code() + "\",\"message\":\""
                        + (defect == 2 || defect == 3 ? "Nothing is known of " + texts.hex(32) + "." : message)
                        + "\"}}");
    }

    private Item ofAggregators() {
        Operation operation = texts.any(ofFuse);
        String body = "{\"request_id\":\"" + texts.uuid() + "\",\"title\":\"%s\",\"details\":\"%s " + texts.hex(24)
                + ".\",\"code\":\"%s\",\"type\":\"%s\",\"source\":\"%s\"%s}";
        return switch (random.nextInt(3)) {
            case 0 -> {
                count(Category.CONFORMING, operation, "fuse/aggregator_error");
                yield item(
                        operation,
                        texts.values(),
                        500,
                        body.formatted(
                                "Aggregator error",
                                "MX failed for the member",
                                "aggregator_error",
                                "server_error",
                                "aggregator",
                                ",\"data\":{\"aggregator\":\"mx\",\"errors\":[{\"request_id\":\"" + texts.uuid()
                                        + "\",\"title\":\"MX Error\",\"details\":\"No user " + texts.hex(12)
                                        + "\",\"code\":\"not_found\",\"type\":\"record_not_found_error\","
                                        + "\"source\":\"aggregator\"}]}"));
            }
            case 1 -> {
                count(Category.CONFORMING, operation, "fuse/invalid_request_body");
                yield item(
                        operation,
                        texts.values(),
                        400,
                        body.formatted(
                                "Invalid body",
                                "The body lacks a member",
                                "invalid_request_body",
                                "bad_request",
                                "internal",
                                ""));
            }
            default -> {
                count(Category.UNDOCUMENTED, operation, "404 entity_not_found");
                yield item(
                        operation,
                        texts.values(),
                        404,
                        body.formatted("Not found", "No entity", "entity_not_found", "not_found", "internal", ""));
            }
        };
    }

    private Item item(Operation operation, Map<String, String> values, int status, String body) {
        return new Item(
                START.plusMillis(number * 137).toString(),
                operation.method(),
                url(operation, values),
                asked(),
                status,
                answered(),
                body);
    }

    private List<String> asked() {
        var fields = new ArrayList<String>();
        fields.add(field("Accept", "application/json"));
        fields.add(field("User-Agent", texts.any(AGENTS)));
        if (random.nextBoolean()) {
            fields.add(field("traceparent", "00-" + texts.hex(32) + "-" + texts.hex(16) + "-01"));
        }
        if (random.nextBoolean()) {
            fields.add(field("X-Request-Id", texts.uuid()));
        }
        if (random.nextBoolean()) {
            fields.add(field("Authorization", "Bearer eyJhbGciOiJIUzI1NiJ9." + texts.hex(40) + "." + texts.hex(32)));
        }
        Collections.shuffle(fields, random);
        return fields;
    }

    private List<String> answered() {
        var fields = new ArrayList<String>();
        fields.add(
                field("Content-Type", random.nextBoolean() ? "application/json" : "application/json; charset=utf-8"));
        fields.add(field("Allow", "POST"));
        fields.add(field("WWW-Authenticate", "Bearer"));
        fields.add(
                field("Date", "Wed, 18 Nov 2026 00:%02d:%02d GMT".formatted(random.nextInt(60), random.nextInt(60))));
        if (random.nextBoolean()) {
            fields.add(field("CF-Ray", texts.hex(16) + "-IAD"));
        }
        if (random.nextBoolean()) {
            fields.add(field("X-Amzn-Trace-Id", "Root=1-" + texts.hex(8) + "-" + texts.hex(24)));
        }
        if (random.nextBoolean()) {
            fields.add(field("Set-Cookie", "session=" + texts.hex(32) + "; Path=/; HttpOnly"));
        }
        Collections.shuffle(fields, random);
        return fields;
    }

    private static String field(String name, String value) {
        return "\"" + name + "\":\"" + value + "\"";
    }

    private String url(Operation operation, Map<String, String> values) {
        String path = texts.path(operation, values);
        boolean aerosync = operation.api().id().equals("aerosync");
        return (aerosync ? "https://api.aerosync.com/v2" : "https://api.letsfuse.com")
                + path
                + (random.nextBoolean() ? "?trace=" + texts.hex(16) : "");
    }

    private void count(Category kind, Operation operation, String label) {
        mix.merge(kind.id() + " " + operation.api().id() + " " + operation.id() + " " + label, 1L, Long::sum);
    }
}
