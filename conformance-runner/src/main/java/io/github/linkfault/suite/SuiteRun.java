package io.github.linkfault.suite;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.judge.Judge;
import io.github.linkfault.result.Outcome;
import io.github.linkfault.target.Session;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.opentest4j.AssertionFailedError;

/**
 * A run of the suite: Cucumber walks the error tables, each scenario is one entry, and the steps hand over to the judge.
 * What an entry came to is kept here, since a scenario's own status says less.
 */
public final class SuiteRun {

    private final Catalog catalog;
    private final EntryCheck check;
    private final BiConsumer<Entry, Outcome> progress;
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    private final Map<String, Outcome> second = new ConcurrentHashMap<>();

    /** @param progress is told of each entry as soon as it has ended */
    public SuiteRun(Catalog catalog, Session session, Judge judge, BiConsumer<Entry, Outcome> progress) {
        this.catalog = catalog;
        this.check = new EntryCheck(session, judge);
        this.progress = progress;
    }

    /**
     * Runs the scenarios of these entries.
     *
     * @param parallel how many may be asked for at the same time
     * @throws IllegalStateException when a scenario breaks for another reason than the target's answer
     */
    public void run(List<Entry> selected, int parallel) {
        run(FeatureFiles.read(catalog, selected), selected, parallel);
    }

    /** The same where the tables of these entries are read already, perhaps with others'. */
    public void run(FeatureFiles tables, List<Entry> selected, int parallel) {
        if (selected.isEmpty()) {
            return;
        }
        Map<URI, Set<Integer>> lines = tables.lines(selected);
        var options = new RuntimeOptionsBuilder()
                .setPublishQuiet(true)
                .setNoSummary()
                // As the entries come, not by the names of their files.
                .setPickleOrder(scenarios -> scenarios);
        lines.forEach((file, rows) -> options.addFeature(FeatureWithLines.create(file, rows)));
        var faults = new Faults();
        try (var ahead = new Prefetcher(check, selected, parallel)) {
            var steps = new StepsFactory(catalog, entry -> ended(entry, ahead.of(entry)));
            Runtime.builder()
                    .withRuntimeOptions(options.build())
                    .withUuidGeneratorSupplier(() -> new SequentialIds(SequentialIds.RUN))
                    .withFeatureSupplier(() -> tables.features(lines.keySet()))
                    .withBackendSupplier(() -> List.of(new GlueBackend(steps)))
                    .withObjectFactorySupplier(() -> steps)
                    .withAdditionalPlugins(faults)
                    .build()
                    .run();
        }
        faults.raise();
    }

    /** What has become of each entry so far, by id. */
    public Map<String, Outcome> outcomes() {
        return Map.copyOf(outcomes);
    }

    /** What a second look at failed entries came to, by id; see {@link SecondLook}. */
    public Map<String, Outcome> second() {
        return Map.copyOf(second);
    }

    /** Asks once more for entries; the answer to one that a gateway answered before takes that one's place. */
    void askAgain(List<Entry> entries, int parallel) {
        try (var ahead = new Prefetcher(check, entries, parallel)) {
            for (Entry entry : entries) {
                Outcome again = ahead.of(entry);
                boolean first = outcomes.get(entry.id()) instanceof Outcome.NotExercised;
                (first ? outcomes : second).put(entry.id(), again);
            }
        }
    }

    /** The steps of scenarios that somebody else runs, one after another. */
    StepsFactory steps() {
        return new StepsFactory(catalog, entry -> ended(entry, check.ask(entry).outcome()));
    }

    private Outcome ended(Entry entry, Outcome outcome) {
        outcomes.put(entry.id(), outcome);
        progress.accept(entry, outcome);
        return outcome;
    }

    /** Notices a scenario that broke by our own fault: an undefined or ambiguous step, or an exception in the glue. */
    private static final class Faults implements ConcurrentEventListener {

        private final AtomicReference<TestCaseFinished> first = new AtomicReference<>();

        @Override
        public void setEventPublisher(EventPublisher publisher) {
            publisher.registerHandlerFor(TestCaseFinished.class, finished -> {
                Result result = finished.getResult();
                boolean ours =
                        switch (result.getStatus()) {
                            case PASSED, SKIPPED -> false;
                            case FAILED -> !(result.getError() instanceof AssertionFailedError);
                            default -> true;
                        };
                if (ours) {
                    first.compareAndSet(null, finished);
                }
            });
        }

        void raise() {
            TestCaseFinished broken = first.get();
            if (broken != null) {
                TestCase scenario = broken.getTestCase();
                throw new IllegalStateException(
                        scenario.getUri() + ":" + scenario.getLocation().getLine() + " is "
                                + broken.getResult().getStatus(),
                        broken.getResult().getError());
            }
        }
    }
}
