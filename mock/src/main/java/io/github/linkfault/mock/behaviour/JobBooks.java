package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.FixtureNeeds;
import io.github.linkfault.catalog.MergePatch;
import io.github.linkfault.catalog.Operation;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The jobs of one API of the mock, by their owner.
 *
 * <p>Safe for use by several threads.
 */
final class JobBooks {

    private static final int MOST_OWNERS = 10_000;

    private final MockScript.@Nullable Jobs jobs;
    private final InstantSource clock;
    private final Bounded<String, JobBook> books = new Bounded<>(MOST_OWNERS);

    JobBooks(MockScript script, InstantSource clock) {
        this.jobs = script.jobs();
        this.clock = clock;
    }

    /** The book of the owner that a request names. */
    Optional<JobBook> of(MatchedRequest call, MagicValues magic) {
        if (jobs == null) {
            return Optional.empty();
        }
        String owner = call.value(jobs.of());
        return owner == null ? Optional.empty() : Optional.of(books.getOrMake(owner, id -> open(jobs, id, magic)));
    }

    private JobBook open(MockScript.Jobs of, String owner, MagicValues magic) {
        String fixture = magic.fixtureOf(of.of(), owner).orElse(FixtureNeeds.HEALTHY);
        return new JobBook(
                magic.idOfFirstJob(of, owner),
                of.challenging().contains(fixture),
                of.endless().contains(fixture),
                clock);
    }

    /**
     * Does to the jobs what a request asks for, and writes into the body of its answer what came of it.
     *
     * @return the error that the request gets instead, where a job is in its way
     */
    Optional<Entry> apply(MatchedRequest call, ObjectNode body, MagicValues magic, EntryIndex index) {
        Optional<JobBook> book = of(call, magic);
        if (book.isEmpty() || jobs == null) {
            return Optional.empty();
        }
        return apply(jobs, call, body, book.get(), index);
    }

    private static Optional<Entry> apply(
            MockScript.Jobs jobs, MatchedRequest call, ObjectNode body, JobBook book, EntryIndex index) {
        Operation operation = call.operation();
        String form = jobs.created().get(operation.id());
        if (form != null) {
            Optional<Entry> busy = book.isBusy()
                    ? index.withFixture(operation, jobs.busy()).map(EntryIndex.Provoked::entry)
                    : Optional.empty();
            if (busy.isPresent()) {
                return busy;
            }
            MockScript.Refresh refresh = jobs.refresh();
            boolean refreshes = refresh != null && refresh.job().equals(operation.id());
            body.put(jobs.id(), book.begin(form, operation.id(), refreshes));
        } else if (jobs.polled().contains(operation.id())) {
            report(jobs, book.poll(call.value(jobs.id())), body);
        } else if (jobs.answered().contains(operation.id())) {
            book.answer(String.valueOf(call.value(jobs.id())));
        } else {
            showRefreshed(jobs.refresh(), operation, book, body);
        }
        return Optional.empty();
    }

    /** The body of a success as it is until the job that it needs is completed. */
    JsonNode delivered(MatchedRequest call, JsonNode success, MagicValues magic) {
        MockScript.Delivery delivery =
                jobs == null ? null : jobs.delivers().get(call.operation().id());
        if (delivery == null) {
            return success;
        }
        boolean ready = of(call, magic)
                .filter(book -> book.hasCompleted(delivery.job()))
                .isPresent();
        return ready ? success : MergePatch.apply(success, delivery.before());
    }

    private static void showRefreshed(
            MockScript.@Nullable Refresh refresh, Operation operation, JobBook book, ObjectNode body) {
        if (refresh != null && refresh.operation().equals(operation.id())) {
            book.refreshed().ifPresent(when -> put(body, refresh.at(), StringNode.valueOf(refresh.written(when))));
        }
    }

    private static void report(MockScript.Jobs jobs, Job.Report report, ObjectNode body) {
        Map<Job.Stage, String> words = Map.of(
                Job.Stage.RUNNING, jobs.running(),
                Job.Stage.CHALLENGED, jobs.challenged(),
                Job.Stage.COMPLETED, jobs.completed());
        put(body, jobs.statusAt(), StringNode.valueOf(words.getOrDefault(report.stage(), "")));
        put(body, jobs.challengeAt(), BooleanNode.valueOf(report.challenged()));
    }

    private static void put(ObjectNode body, JsonPointer at, JsonNode value) {
        if (body.at(at.head()) instanceof ObjectNode owner) {
            owner.set(at.last().getMatchingProperty(), value);
        }
    }
}
