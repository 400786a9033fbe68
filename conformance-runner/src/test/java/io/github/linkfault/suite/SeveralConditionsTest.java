package io.github.linkfault.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.linkfault.FeatureCopy;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.report.TextReport;
import io.github.linkfault.result.Deviations;
import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.Outcome;
import io.github.linkfault.result.Reason;
import io.github.linkfault.result.Report;
import io.github.linkfault.result.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row with several conditions: each is asked and judged by itself, and the entry has one verdict. */
class SeveralConditionsTest {

    private static final String ID = "aerosync/getBalance/AC-001";
    private static final String INVALID = "the bearer token is invalid";
    private static final String MISSING = "the request has no Authorization header";
    private static final String EXPIRED = "the bearer token has expired";

    private static MockServer mock;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        mock = MockServer.start(Catalog.bundled());
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @Test
    void each_condition_is_a_request_of_its_own() {
        EntryResult result = run(Catalog.bundled(), mock.targetFile());

        assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result.conditions())
                .extracting(each -> each.condition().sentence())
                .containsExactly(INVALID, MISSING, EXPIRED);
        assertThat(result.conditions())
                .extracting(each -> each.result()
                        .exchange()
                        .orElseThrow()
                        .request()
                        .headers()
                        .first("Authorization")
                        .orElse("none"))
                .containsExactly("Bearer not-a-token", "none", "Bearer ${AEROSYNC_EXPIRED_TOKEN_TOKEN}");
    }

    @Test
    void a_condition_without_its_fixture_is_told_and_does_not_weigh() {
        EntryResult result = run(Catalog.bundled(), without(mock.targetFile(), "expiredToken"));

        assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result.notAsked())
                .extracting(each -> each.condition().sentence(), each -> each.result()
                        .detail())
                .containsExactly(tuple(EXPIRED, "The target file lacks aerosync.fixtures.expiredToken."));
        assertThat(text(result))
                .contains("NOT ASKED       1 entry, given that the bearer token has expired: "
                        + "The target file lacks aerosync.fixtures.expiredToken.");
    }

    @Test
    void one_wrong_condition_fails_the_entry_and_is_named() {
        String healed = mock.targetFile().replace("mock-aerosync-token-expired", "mock-aerosync-token");
        EntryResult result = run(Catalog.bundled(), healed);

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.decidedIn().sentence()).isEqualTo(EXPIRED);
        assertThat(result.findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("status", "body-schema");
        assertThat(text(result))
                .contains("given     the bearer token is invalid: passed   GET ")
                .contains("given     the bearer token has expired: failed   GET ")
                .contains("likely    aerosync.fixtures.expiredToken has healed or is wrong");
    }

    @Test
    void a_request_that_is_right_after_all_fails_the_entry() throws IOException {
        var features = FeatureCopy.into(folder);
        features.edit("aerosync/conditions.yaml", "headers: {Authorization: null}", "headers: {X-Unknown: any}");

        EntryResult result = run(features.catalog(), mock.targetFile());

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.decidedIn().sentence()).isEqualTo(MISSING);
    }

    @Test
    void a_gap_that_is_no_missing_fixture_weighs() {
        Outcome right = outcome(Verdict.PASSED);
        var away = new Outcome.NotExercised(Reason.UNREACHABLE, "Nobody answers.");
        var lacking = new Outcome.NotExercised(Reason.NO_FIXTURE, "The target file lacks it.");

        assertThat(joined(right, away, right).verdict()).isEqualTo(Verdict.NOT_EXERCISED);
        assertThat(joined(right, away, right).detail()).isEqualTo("Nobody answers.");
        assertThat(joined(right, lacking, right).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(joined(lacking, lacking, lacking).verdict()).isEqualTo(Verdict.NOT_EXERCISED);
        assertThat(joined(away, right, outcome(Verdict.FAILED)).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void a_second_look_is_compared_in_the_condition_that_failed() {
        Outcome right = outcome(Verdict.PASSED);
        Outcome wrong = outcome(Verdict.FAILED);
        Entry entry = entry(Catalog.bundled());
        EntryResult flaky = Report.join(
                        List.of(entry),
                        Map.of(ID, several(right, right, wrong)),
                        Map.of(ID, several(right, right, right)),
                        false,
                        Deviations.NONE)
                .get(0);
        EntryResult failed = Report.join(
                        List.of(entry),
                        Map.of(ID, several(right, right, wrong)),
                        Map.of(ID, several(wrong, right, right)),
                        false,
                        Deviations.NONE)
                .get(0);

        assertThat(flaky.verdict()).isEqualTo(Verdict.FLAKY);
        assertThat(flaky.second()).isSameAs(right);
        assertThat(failed.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(failed.second()).isSameAs(wrong);
    }

    /** An outcome of the bundled entry, asked in its first condition. */
    private static Outcome outcome(Verdict wanted) {
        String target = wanted == Verdict.PASSED
                ? mock.targetFile()
                : mock.targetFile().replace("mock-aerosync-token-expired", "mock-aerosync-token");
        EntryResult result = run(Catalog.bundled(), target);
        return result.conditions().get(2).result().outcome();
    }

    private static EntryResult joined(Outcome... each) {
        return Report.join(List.of(entry(Catalog.bundled())), Map.of(ID, several(each)), false, Deviations.NONE)
                .get(0);
    }

    private static Outcome several(Outcome... each) {
        List<Condition> conditions = entry(Catalog.bundled()).conditions();
        return new Outcome.Several(List.of(
                new Outcome.Given(conditions.get(0), each[0]),
                new Outcome.Given(conditions.get(1), each[1]),
                new Outcome.Given(conditions.get(2), each[2])));
    }

    private static Entry entry(Catalog catalog) {
        return catalog.entry(ID).orElseThrow();
    }

    private static String without(String target, String fixture) {
        return target.lines().filter(line -> !line.contains(fixture)).collect(Collectors.joining("\n"));
    }

    private static String text(EntryResult result) {
        return TextReport.render(new Report(
                Catalog.bundled(), "1.0.0", "a target", Instant.EPOCH, Duration.ZERO, List.of(result), List.of()));
    }

    private static EntryResult run(Catalog catalog, String targetFile) {
        return Runs.of(catalog, targetFile, List.of(entry(catalog))).get(0);
    }
}
