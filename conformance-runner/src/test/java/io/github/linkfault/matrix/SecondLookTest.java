package io.github.linkfault.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A blip of the target is no failure, a gateway is not the API, and neither is green or silent. */
final class SecondLookTest {

    private static final String ENTRY = "aerosync/getBalance/AC-105";

    @TempDir
    Path scratch;

    /** Each letter is what the entry is answered when it is asked for the next time; the last one stays. */
    private static Script answers(String letters, AtomicInteger asked) {
        return (request, reply, wire) -> {
            int at = Math.min(asked.getAndIncrement(), letters.length() - 1);
            wire.send(
                    switch (letters.charAt(at)) {
                        case 'w' -> reply.status(400);
                        case 'v' -> reply.status(500);
                        case 'g' ->
                            Reply.json(503, "<html><h1>503 Service Unavailable</h1></html>")
                                    .with("Content-Type", "text/html");
                        default -> reply;
                    });
        };
    }

    @ParameterizedTest
    @CsvSource({
        // right from the start: nothing more is sent
        "r,   passed,        0, 1",
        // a blip
        "wr,  flaky,         0, 2",
        // two wrong answers, also in two ways
        "w,   failed,        1, 2",
        "wv,  failed,        1, 2",
        // a gateway for a moment, and all the time
        "gr,  passed,        0, 2",
        "g,   not-exercised, 3, 2",
        // a gateway took one of the two looks
        "gwr, flaky,         0, 3",
        "gw,  failed,        1, 3",
        "wgr, flaky,         0, 3",
        "wgw, failed,        1, 3",
        "wg,  not-exercised, 3, 3",
    })
    void an_entry_ends_by_what_its_looks_agree_on(String letters, String verdict, int exitCode, int requests)
            throws IOException {
        var asked = new AtomicInteger();
        try (StandIn standIn = StandIn.start(ENTRY::equals, answers(letters, asked))) {
            Verdicts verdicts = Verdicts.of(standIn, scratch);
            assertThat(verdicts.entries(verdict)).contains(ENTRY);
            assertThat(verdicts.exitCode()).isEqualTo(exitCode);
            assertThat(asked).hasValue(requests);
        }
    }

    @Test
    void a_blip_is_shown_with_both_exchanges_and_counts_with_strict() throws IOException {
        try (StandIn standIn = StandIn.start(ENTRY::equals, answers("wrwr", new AtomicInteger()))) {
            Verdicts lax = Verdicts.of(standIn, scratch);
            assertThat(lax.run().out())
                    .contains(
                            "FLAKY   " + ENTRY + "   status\n        expected  405\n        actual    400\n",
                            "/balance -> 400\n        again     GET /v2/",
                            "/balance -> 405   as documented\n",
                            "1 flaky, 3 not exercised (3 declared). The target conforms.");
            assertThat(lax.json())
                    .contains("\"flaky\" : 1")
                    .containsPattern("(?s)\"status\" : 400,.*\"second\" : \\{.*\"status\" : 405,");
            assertThat(file(lax, "summary.md")).contains("### Flaky: wrong at first, right at the second look");
            assertThat(file(lax, "junit.xml")).contains("flaky: status at first, and not at the second look");
            assertThat(file(lax, "report.html")).contains("Second look: as documented", "id=\"part:flaky\"");

            Verdicts strict = Verdicts.of(standIn, scratch, "--strict");
            assertThat(strict.entries("flaky")).containsExactly(ENTRY);
            assertThat(strict.exitCode()).isEqualTo(1);
            assertThat(file(strict, "junit.xml")).contains("failures=\"1\"");
        }
    }

    @Test
    void without_a_second_look_one_wrong_answer_is_a_failure() throws IOException {
        try (StandIn standIn = StandIn.start(ENTRY::equals, answers("wr", new AtomicInteger()))) {
            assertThat(Verdicts.of(standIn, scratch, "--confirm", "0").entries("failed"))
                    .containsExactly(ENTRY);
        }
    }

    @Test
    void a_gateway_is_told_from_the_api() throws IOException {
        try (StandIn standIn = StandIn.start(ENTRY::equals, answers("g", new AtomicInteger()))) {
            Verdicts verdicts = Verdicts.of(standIn, scratch);
            assertThat(verdicts.run().out())
                    .contains(
                            "NOT EXERCISED   unreachable, gateway   GET /accounts/{connectionId}/balance answered 503 with a body"
                                    + " that is no JSON: a gateway did, and not aerosync. Run again when the API is up.\n");
            assertThat(verdicts.json()).contains("\"reason\" : \"unreachable\"", "\"cause\" : \"gateway\"");
        }
        try (StandIn standIn = StandIn.start(ENTRY::equals, answers("wg", new AtomicInteger()))) {
            assertThat(Verdicts.of(standIn, scratch).run().out())
                    .contains("unreachable, gateway   It failed once (status: expected 405, actual 400), and the second"
                            + " look got no answer.");
        }
    }

    private static String file(Verdicts verdicts, String name) throws IOException {
        return Files.readString(verdicts.folder().resolve(name));
    }
}
