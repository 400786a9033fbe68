package io.github.linkfault.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.DocumentedEntries;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.judge.Judge;
import io.github.linkfault.judge.Severity;
import io.github.linkfault.plan.Plan;
import io.github.linkfault.result.Outcome;
import io.github.linkfault.suite.SuiteRun;
import io.github.linkfault.target.Client;
import io.github.linkfault.target.Session;
import io.github.linkfault.target.Target;
import io.github.linkfault.target.TargetFile;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a run asks: in the catalog's order, so many at a time as it may, and for the next entry while the last one is judged. */
final class PaceOfAskingTest {

    private static final List<Entry> ENTRIES = DocumentedEntries.all().stream()
            .filter(entry -> entry.api().id().equals("fuse"))
            .toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void the_target_gets_as_many_requests_at_a_time_as_it_may(int parallel) throws IOException {
        var together = new CountDownLatch(parallel);
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        Script slow = (request, reply, wire) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            together.countDown();
            arrives(together, 10_000);
            // One too many would come while these wait.
            arrives(new CountDownLatch(1), 20);
            now.decrementAndGet();
            wire.send(reply);
        };
        try (StandIn standIn = StandIn.start(PaceOfAskingTest::isAsked, slow)) {
            run(standIn, parallel, (entry, outcome) -> {});

            assertThat(most).hasValue(parallel);
        }
    }

    @Test
    void the_next_entry_is_asked_for_while_the_last_is_judged() throws IOException {
        var second = new CountDownLatch(2);
        Script counted = (request, reply, wire) -> {
            second.countDown();
            wire.send(reply);
        };
        var early = new ArrayList<Boolean>();
        try (StandIn standIn = StandIn.start(PaceOfAskingTest::isAsked, counted)) {
            run(standIn, 1, (entry, outcome) -> {
                if (early.isEmpty()) {
                    early.add(arrives(second, 10_000));
                }
            });

            assertThat(early).containsExactly(true);
        }
    }

    @Test
    void entries_are_asked_for_and_judged_in_the_order_of_the_catalog() throws IOException {
        var judged = new ArrayList<Entry>();
        try (StandIn standIn = StandIn.start()) {
            Session session = run(standIn, 1, (entry, outcome) -> judged.add(entry));

            Stream<String> planned = ENTRIES.stream()
                    .map(entry -> ((Plan.Ready) session.plan(entry)).request())
                    .map(request -> request.method() + " " + request.path() + " " + request.body());
            Stream<String> received = standIn.requests().stream()
                    .map(request -> request.method() + " " + request.target() + " " + request.body());
            // Before them all, whether the credentials are taken.
            assertThat(received.skip(1)).containsExactlyElementsOf(planned.toList());
            assertThat(judged).isEqualTo(ENTRIES);
        }
    }

    /** The stand-in's word for what the preflight asks. */
    private static boolean isAsked(String answer) {
        return !answer.equals("fuse/getEntity");
    }

    private static Session run(StandIn standIn, int parallel, BiConsumer<Entry, Outcome> progress) {
        Catalog catalog = Catalog.bundled();
        Target target = TargetFile.parse("stand-in", standIn.targetFile(), catalog, Map.of());
        try (var client = new Client(Duration.ofSeconds(30))) {
            var session = new Session(target, catalog, client, "linkfault/test", 0);
            var suite = new SuiteRun(catalog, session, new Judge(catalog), progress);
            suite.run(ENTRIES, parallel);
            assertThat(suite.outcomes()).hasSize(ENTRIES.size()).values().allMatch(PaceOfAskingTest::isRight);
            return session;
        }
    }

    private static boolean isRight(Outcome outcome) {
        return outcome instanceof Outcome.Judged judged
                && judged.judgement().findings().stream()
                        .noneMatch(finding -> finding.severity() == Severity.VIOLATION);
    }

    private static boolean arrives(CountDownLatch latch, int millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
