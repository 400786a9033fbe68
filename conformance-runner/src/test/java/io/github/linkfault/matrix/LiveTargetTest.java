package io.github.linkfault.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.DocumentedEntries;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.cli.CommandLineRun;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a CI job needs from a run against an API that it does not control: gaps, credentials, manners and secrets. */
final class LiveTargetTest {

    @TempDir
    Path scratch;

    @Test
    void a_target_without_fixtures_is_incomplete_and_names_each_gap() throws IOException {
        try (StandIn standIn = StandIn.start()) {
            Verdicts verdicts = Verdicts.of(withoutFixtures(standIn), scratch);
            assertThat(verdicts.exitCode()).isEqualTo(3);
            assertThat(verdicts.run().out())
                    .contains("The run is incomplete.")
                    .contains(
                            "The target file lacks aerosync.fixtures.manuallyLinked;",
                            "The target file lacks aerosync.fixtures.healthy.connectionId;",
                            "The target file lacks fuse.fixtures.rateLimited;",
                            "The target file lacks fuse.fixtures.unprocessableWebhook;");
            assertThat(verdicts.entries("passed"))
                    .contains(
                            "aerosync/createToken/AC-101",
                            "aerosync/getBalance/AC-100",
                            "aerosync/getAccount/AC-102",
                            "fuse/missing_fuse_verification_header",
                            "fuse/missing_access_token");
            assertThat(verdicts.entries("failed")).isEmpty();
        }
    }

    @Test
    void the_same_target_conforms_when_its_gaps_are_declared() throws IOException {
        try (StandIn standIn = StandIn.start()) {
            String bare = withoutFixtures(standIn);
            var declared = new StringBuilder("declared:\n");
            Verdicts.of(bare, scratch).entries("not-exercised").stream()
                    .filter(id -> !id.startsWith("aerosync/widget/"))
                    .forEach(id -> declared.append("  ").append(id).append(": no such account in staging\n"));
            Verdicts verdicts = Verdicts.of(bare + declared, scratch);
            assertThat(verdicts.exitCode()).isZero();
            assertThat(verdicts.run().out()).contains("The target file declares: no such account in staging");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "aerosync, apiSecret: stand-in-secret-5150, apiSecret: outdated-secret, POST /token answers 401.",
        "fuse, Fuse-Api-Key: stand-in-fuse-key-healthy, Fuse-Api-Key: outdated-key,"
                + " GET /v1/entities/{entity_id} with the healthy fixture answers 401.",
    })
    void refused_credentials_are_told_before_the_suite_and_prove_nothing(
            String api, String right, String wrong, String told) throws IOException {
        try (StandIn standIn = StandIn.start()) {
            Verdicts verdicts = Verdicts.of(standIn.targetFile().replaceFirst(right, wrong), scratch);
            assertThat(verdicts.run().err()).startsWith("Preflight, " + api + ": " + told);
            assertThat(verdicts.exitCode()).isEqualTo(3);
            for (Entry entry : DocumentedEntries.all()) {
                boolean exercised = verdicts.entries("passed").contains(entry.id());
                assertThat(exercised)
                        .as(entry.id())
                        .isEqualTo(!entry.api().id().equals(api) && entry.statuses() != null);
            }
            assertThat(standIn.requests())
                    .hasSizeLessThan(DocumentedEntries.all().size() + 3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "aerosync, apiSecret: stand-in-secret-5150, apiSecret: outdated-secret",
        "fuse, Fuse-Api-Key: stand-in-fuse-key-healthy, Fuse-Api-Key: outdated-key",
    })
    void refused_credentials_are_told_without_a_healthy_fixture_too(String api, String right, String wrong)
            throws IOException {
        try (StandIn standIn = StandIn.start()) {
            Verdicts verdicts = Verdicts.of(withoutFixtures(standIn).replaceFirst(right, wrong), scratch, "--api", api);
            assertThat(verdicts.run().err())
                    .startsWith("Preflight, " + api + ": ")
                    .contains("answer", "401");
            assertThat(verdicts.entries("passed")).isEmpty();
            assertThat(verdicts.entries("failed")).isEmpty();
            assertThat(verdicts.exitCode()).isEqualTo(3);
        }
    }

    @Test
    void an_api_that_does_not_answer_makes_its_entries_unreachable() throws IOException {
        String target;
        try (StandIn gone = StandIn.start()) {
            target = gone.targetFile();
        }
        Verdicts verdicts = Verdicts.of(target, scratch, "--api", "fuse");
        assertThat(verdicts.run().err())
                .matches(
                        "Preflight, fuse: Connecting: 127\\.0\\.0\\.1:[0-9]+ refuses the connection\\. Check fuse\\.baseUrl\\. None"
                                + " of its entries can be exercised\\.\n");
        assertThat(verdicts.exitCode()).isEqualTo(3);
        assertThat(verdicts.json()).contains("\"reason\" : \"unreachable\"");
    }

    @Test
    void a_token_that_is_no_longer_taken_is_replaced_once() throws IOException {
        // From the fourth call on, the first token is refused as an expired one would be.
        var calls = new AtomicInteger();
        Script expiring = (request, reply, wire) -> {
            boolean expired = request.token().contains("000001") && calls.incrementAndGet() > 3;
            wire.send(expired ? Reply.json(403, error("AC-001", "Invalid API key and secret.")) : reply);
        };
        try (StandIn standIn = StandIn.start(entry -> entry.startsWith("aerosync/"), expiring)) {
            Verdicts verdicts = Verdicts.of(standIn, scratch, "--api", "aerosync");
            assertThat(verdicts.exitCode()).isZero();
            assertThat(standIn.requests())
                    .filteredOn(request -> request.target().equals("/v2/token"))
                    .hasSize(4);
        }
    }

    @Test
    void retry_after_is_respected_where_the_limit_is_not_the_entry() throws IOException {
        var refused = new AtomicInteger();
        Script busyOnce = (request, reply, wire) ->
                wire.send(refused.getAndIncrement() == 0 ? Reply.json(429, "{}").with("Retry-After", "0") : reply);
        try (StandIn standIn = StandIn.start("aerosync/getBalance/AC-105"::equals, busyOnce)) {
            assertThat(Verdicts.of(standIn, scratch).exitCode()).isZero();
            assertThat(refused).hasValue(2);
        }
    }

    @Test
    void a_429_that_does_not_say_when_to_come_back_is_an_answer() throws IOException {
        Script busy = (request, reply, wire) -> wire.send(Reply.json(429, "{}"));
        try (StandIn standIn = StandIn.start("aerosync/getBalance/AC-105"::equals, busy)) {
            assertThat(Verdicts.of(standIn, scratch).entries("failed")).containsExactly("aerosync/getBalance/AC-105");
        }
    }

    @Test
    void a_dry_run_lists_everything_and_sends_nothing() throws IOException {
        try (StandIn standIn = StandIn.start()) {
            Verdicts whole = Verdicts.of(standIn, scratch, "--dry-run");
            assertThat(whole.exitCode()).isZero();
            assertThat(whole.run().out())
                    .contains(
                            "Nothing was sent. %d of %d entries can be asked for; 0 lack something in the target file."
                                    .formatted(
                                            DocumentedEntries.overTheApi().size(),
                                            DocumentedEntries.all().size()))
                    .doesNotContain("stand-in-key", "stand-in-secret");
            Verdicts bare = Verdicts.of(withoutFixtures(standIn), scratch, "--dry-run");
            assertThat(bare.run().out())
                    .containsPattern("missing   aerosync/getBalance/AC-105 +aerosync\\.fixtures\\.manuallyLinked ");
            assertThat(standIn.requests()).isEmpty();
            assertThat(whole.folder()).doesNotExist();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.aerosync.com/v2, true",
        "https://API.aerosync.com:443, true",
        "https://api.aerosync.com./v2, true",
        "http://127.0.0.1:9, false"
    })
    void production_is_refused_unless_it_is_allowed(String baseUrl, boolean refused) throws IOException {
        Path target = Files.writeString(
                scratch.resolve("target.yaml"),
                "aerosync: {baseUrl: '" + baseUrl + "', apiKey: some-key, apiSecret: some-secret}");
        CommandLineRun run = CommandLineRun.of(
                "run",
                "--target",
                target.toString(),
                "--report",
                scratch.resolve("report").toString(),
                "--timeout",
                "1");
        assertThat(run.exitCode()).isEqualTo(refused ? 2 : 3);
        assertThat(run.err().startsWith("The target names a production host: " + baseUrl))
                .isEqualTo(refused);
    }

    @Test
    void the_tool_names_itself_and_each_host_gets_only_its_own_requests() throws IOException {
        try (StandIn standIn = StandIn.start()) {
            Verdicts.of(standIn, scratch);
            assertThat(standIn.requests())
                    .allMatch(request -> request.header("User-Agent").startsWith("linkfault/"))
                    .allMatch(request -> request.header("Host").equals(standIn.authority()));
        }
    }

    @Test
    void parallel_runs_come_to_the_same_verdicts() throws IOException {
        try (StandIn standIn = StandIn.start()) {
            Verdicts verdicts = Verdicts.of(
                    standIn,
                    scratch,
                    "--parallel",
                    "4",
                    "--entry",
                    "aerosync/getJob/AC-001",
                    "--entry",
                    "aerosync/getJob/AC-102",
                    "--entry",
                    "aerosync/getJob/AC-104",
                    "--entry",
                    "aerosync/getJob/AC-109",
                    "--entry",
                    "fuse/aggregator_error",
                    "--entry",
                    "fuse/status/429");
            assertThat(verdicts.exitCode()).isZero();
            assertThat(verdicts.entries("passed")).hasSize(6);
            assertThat(standIn.requests())
                    .filteredOn(request -> request.target().equals("/v2/token"))
                    .hasSize(1);
        }
    }

    /** The canary: every secret of the target, echoed in every encoding in every place, is in no output. */
    @Test
    void no_secret_reaches_any_output() throws IOException {
        try (StandIn plain = StandIn.start()) {
            List<String> secrets = secrets(plain.targetFile());
            assertThat(secrets).hasSizeGreaterThan(20);
            Script parrot = (request, reply, wire) -> {
                Reply echo = reply;
                int number = 0;
                for (String secret : Stream.concat(secrets.stream(), Stream.of(request.token()))
                        .toList()) {
                    if (secret.isEmpty()) {
                        continue;
                    }
                    echo = echo.with("X-" + number++, String.join(" ", spellings(secret)));
                    for (String spelling : spellings(secret)) {
                        echo = echo.member("\"m" + number++ + "\":\"" + spelling.replace("\\", "\\\\") + "\"");
                    }
                }
                wire.send(echo);
            };
            try (StandIn standIn =
                    StandIn.start(entry -> entry.contains("AC-1") || entry.startsWith("fuse/"), parrot)) {
                Path drafts = scratch.resolve("drafts.yaml");
                Path history = scratch.resolve("history");
                Verdicts verdicts = Verdicts.of(
                        standIn, scratch, "--write-deviations", drafts.toString(), "--history", history.toString());
                assertThat(verdicts.exitCode()).isEqualTo(1);
                var outputs = new ArrayList<>(verdicts.output());
                outputs.add(Files.readString(drafts));
                outputs.addAll(texts(history));
                assertThat(outputs).hasSizeGreaterThan(9);
                assertThat(verdicts.json()).contains("\"rule\" : \"secret\"", "${FUSE_API_KEY}", "${AEROSYNC_TOKEN}");
                List<String> tokens = standIn.requests().stream()
                        .map(Received::token)
                        .filter(token -> token.startsWith("stand/in"))
                        .distinct()
                        .toList();
                for (String secret :
                        Stream.concat(secrets.stream(), tokens.stream()).toList()) {
                    for (String spelling : spellings(secret)) {
                        for (String output : outputs) {
                            assertThat(output.contains(spelling))
                                    .as("%s in an output", spelling)
                                    .isFalse();
                        }
                    }
                }
            }
        }
    }

    private static List<String> texts(Path folder) throws IOException {
        var texts = new ArrayList<String>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static List<String> spellings(String secret) {
        byte[] bytes = secret.getBytes(UTF_8);
        return List.of(
                secret,
                URLEncoder.encode(secret, UTF_8),
                Base64.getEncoder().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                HexFormat.of().formatHex(bytes),
                secret.replace("/", "\\/"),
                secret.replace("-", "\\u002d"));
    }

    private static List<String> secrets(String targetFile) {
        return targetFile
                .lines()
                .flatMap(line -> Stream.of(line.split("[ ,{}]+", -1)))
                .filter(word -> word.startsWith("stand-in-") || word.startsWith("access-"))
                .distinct()
                .toList();
    }

    private static String error(String code, String message) {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
    }

    /** The target file of a newcomer: credentials and headers, but no account in any state. */
    private static String withoutFixtures(StandIn standIn) {
        return standIn.targetFile()
                .lines()
                .filter(line -> !line.startsWith("    ") || line.contains(": stand-in-"))
                .filter(line -> !line.contains("{"))
                .filter(line -> !line.equals("  fixtures:"))
                .reduce("", (text, line) -> text + line + "\n");
    }
}
