package io.github.linkfault.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.DocumentedEntries;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.defect.Defects;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.plan.ApiTarget;
import io.github.linkfault.plan.Plan;
import io.github.linkfault.plan.Planner;
import io.github.linkfault.target.TargetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Fuse's own client, the npm package fuse-node, unmodified and pointed at the mock. */
@Tag("npm")
class FuseNodeTest {

    private static final Catalog CATALOG = Catalog.bundled();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The codes of the vendor's page. */
    private static final List<Entry> ERRORS = DocumentedEntries.all().stream()
            .filter(entry -> entry.api().id().equals("fuse") && entry.code() != null)
            .toList();

    /** The codes, and the one type, that Plaid's page asks every integration to handle. */
    private static final List<String> HANDLE_FIRST = List.of(
            "ITEM_LOGIN_REQUIRED",
            "PRODUCT_NOT_READY",
            "PRODUCTS_NOT_SUPPORTED",
            "TRANSACTIONS_SYNC_MUTATION_DURING_PAGINATION",
            "NO_ACCOUNTS",
            "NO_AUTH_ACCOUNTS",
            "NO_LIABILITY_ACCOUNTS",
            "NO_INVESTMENT_ACCOUNTS",
            "ACCESS_NOT_GRANTED",
            "ADDITIONAL_CONSENT_REQUIRED",
            "INSTITUTION_NOT_RESPONDING",
            "INSTITUTION_DOWN",
            "RATE_LIMIT_EXCEEDED",
            "INTERNAL_SERVER_ERROR");

    private Path node;
    private Path packages;

    @TempDir
    Path folder;

    // Before each test: one that is ended before all of them would be reported as none, not as skipped.
    @BeforeEach
    void install() throws IOException, InterruptedException {
        node = Machine.here().needs("node");
        packages = VendorPackages.installed(Machine.here());
    }

    @Test
    void the_package_is_the_one_that_the_facts_were_read_from() throws IOException {
        JsonNode manifest = JSON.readTree(Files.readString(packages.resolve("node_modules/fuse-node/package.json")));
        assertThat(manifest.path("version").asString()).isEqualTo("2.0.3");
    }

    @Test
    void it_gets_a_session_and_then_each_error_parsed() throws IOException, InterruptedException {
        assertThat(ERRORS).isNotEmpty();
        try (MockServer mock = MockServer.start(CATALOG)) {
            Map<String, JsonNode> seen = seenByTheClient(mock);
            assertThat(seen.get("session").path("status").asInt()).isEqualTo(200);
            assertThat(seen.get("session").at("/data/client_secret").asString()).isNotEmpty();
            assertThat(seen.get("session").at("/data/request_id").asString()).isNotEmpty();
            assertThat(ERRORS.stream().filter(entry -> !parsedRightly(entry, seen.get(entry.id()))))
                    .isEmpty();
            // The package is older than the page, or knows better: these two codes are on the page only.
            assertThat(ERRORS.stream()
                            .filter(entry ->
                                    !seen.get(entry.id()).path("codeIsKnown").asBoolean())
                            .map(Entry::code))
                    .containsExactlyInAnyOrder("missing_plaid_verification_header", "missing_teller_signature_header");
        }
    }

    @Test
    void a_wrong_code_of_one_entry_would_be_seen() throws IOException, InterruptedException {
        Entry spoiled = CATALOG.entry("fuse/aggregator_error").orElseThrow();
        try (MockServer mock = MockServer.startFaulty(CATALOG, spoiled, Defects.named("code is another", CATALOG))) {
            Map<String, JsonNode> seen = seenByTheClient(mock);
            assertThat(ERRORS.stream().filter(entry -> !parsedRightly(entry, seen.get(entry.id()))))
                    .containsExactly(spoiled);
        }
    }

    /** Whether the client threw what carries this error as an object of the package's own types. */
    private static boolean parsedRightly(Entry entry, JsonNode seen) {
        JsonNode error = seen.path("error");
        return seen.path("thrown").asBoolean()
                && Objects.requireNonNull(entry.statuses())
                        .accepted()
                        .contains(seen.path("status").asInt())
                && error.path("code").asString("").equals(entry.code())
                && List.of("request_id", "title", "details").stream()
                        .noneMatch(member -> error.path(member).asString("").isEmpty())
                && seen.path("typeIsKnown").asBoolean()
                && seen.path("sourceIsKnown").asBoolean();
    }

    @Test
    void it_meets_the_errors_inside_errors_that_everybody_has_to_handle() throws IOException, InterruptedException {
        try (MockServer mock = MockServer.start(CATALOG)) {
            ApiTarget target = target(mock);
            Plan balances = new Planner(target, Headers.NONE)
                    .plan(CATALOG.operation("fuse", "getBalances").orElseThrow());
            var calls = new StringBuilder();
            for (String name : HANDLE_FIRST) {
                ObjectNode call = call(name, "getBalances", balances);
                call.put("body", "{\"access_token\": \"mock-access-aggregatorFailing-plaid-" + name + "\"}");
                calls.append(call).append('\n');
            }
            Map<String, JsonNode> seen = seen(target, calls);

            assertThat(HANDLE_FIRST).hasSize(14).allSatisfy(name -> {
                JsonNode error = seen.get(name).path("error");
                assertThat(error.path("code").asString()).isEqualTo("aggregator_error");
                assertThat(error.at("/data/aggregator").asString()).isEqualTo("plaid");
                JsonNode inner = error.at("/data/errors/0");
                assertThat(List.of(
                                inner.path("code").asString(),
                                inner.path("type").asString()))
                        .contains(name);
            });
        }
    }

    private static ApiTarget target(MockServer mock) {
        return TargetFile.parse("mock", mock.targetFile(), CATALOG, Map.of())
                .api(CATALOG.api("fuse").orElseThrow())
                .orElseThrow();
    }

    private Map<String, JsonNode> seenByTheClient(MockServer mock) throws IOException, InterruptedException {
        ApiTarget target = target(mock);
        var planner = new Planner(target, Headers.NONE);
        var calls = new StringBuilder();
        calls.append(call(
                        "session",
                        "createSession",
                        planner.plan(CATALOG.operation("fuse", "createSession").orElseThrow())))
                .append('\n');
        ERRORS.forEach(entry -> calls.append(call(entry.id(), entry.operationId(), planner.plan(entry)))
                .append('\n'));
        Map<String, JsonNode> lines = seen(target, calls);
        assertThat(lines).hasSize(ERRORS.size() + 1);
        return lines;
    }

    /** What the client saw, by the id of the call. */
    private Map<String, JsonNode> seen(ApiTarget target, CharSequence calls) throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("calls.ndjson"), calls);
        var lines = new LinkedHashMap<String, JsonNode>();
        for (String line : run(target.baseUrl(), input).lines().toList()) {
            JsonNode seen = JSON.readTree(line);
            lines.put(seen.path("id").asString(), seen);
        }
        return lines;
    }

    /** What the client shall call, with which headers and which body. */
    private static ObjectNode call(String id, String operation, Plan plan) {
        Request request = ((Plan.Ready) plan).request();
        ObjectNode call = JSON.createObjectNode();
        call.put("id", id)
                .put("operation", operation)
                .put("body", request.body().text());
        ObjectNode headers = call.putObject("headers");
        request.headers().forEach(header -> headers.put(header.name(), header.value()));
        return call;
    }

    private String run(String baseUrl, Path input) throws IOException, InterruptedException {
        // Beside node_modules, where Node looks for packages.
        Path script = packages.resolve("fuse-client.cjs");
        try (var source = FuseNodeTest.class.getResourceAsStream("fuse-client.cjs")) {
            Files.write(script, Objects.requireNonNull(source).readAllBytes());
        }
        Path output = folder.resolve("seen.ndjson");
        Path complaints = folder.resolve("stderr.txt");
        var builder = new ProcessBuilder(node.toString(), script.toString(), baseUrl)
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(complaints.toFile());
        // A proxy must not stand between two ends of loopback.
        builder.environment().keySet().removeIf(name -> name.toLowerCase(Locale.ROOT)
                .endsWith("_proxy"));
        Process process = builder.start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as(Files.readString(complaints, UTF_8))
                .isTrue();
        return Files.readString(output, UTF_8);
    }
}
