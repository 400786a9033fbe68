package io.github.linkfault.suite;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.Outcome;
import io.github.linkfault.result.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Asks once more, at the end of a run, for each entry that failed or that a gateway answered: one wrong answer may be a blip, two
 * are not. An entry is asked a third time only where a gateway took one of its two looks.
 */
public final class SecondLook {

    private static final int ROUNDS = 2;

    private final SuiteRun suite;
    private final Duration pause;
    private final int parallel;

    /**
     * @param pause how long to wait before each round
     * @param parallel how many may be asked for at the same time
     */
    public SecondLook(SuiteRun suite, Duration pause, int parallel) {
        this.suite = suite;
        this.pause = pause;
        this.parallel = parallel;
    }

    /**
     * Sends nothing where nothing is in doubt.
     *
     * @param results the results of the run so far, with the looks that this one has added
     */
    public void at(Supplier<List<EntryResult>> results) {
        for (int round = 0; round < ROUNDS; round++) {
            boolean first = round == 0;
            List<Entry> doubtful = results.get().stream()
                    .filter(result -> isUnconfirmed(result) || (isOfAGateway(result) && (first || hasFailed(result))))
                    .map(EntryResult::entry)
                    .toList();
            if (doubtful.isEmpty() || !waited()) {
                return;
            }
            suite.askAgain(doubtful, parallel);
        }
    }

    private static boolean isUnconfirmed(EntryResult result) {
        return result.verdict() == Verdict.FAILED && result.second() == null;
    }

    private static boolean isOfAGateway(EntryResult result) {
        return Outcome.NotExercised.GATEWAY.equals(result.cause());
    }

    /** Whether its first look found it wrong, and only the second met a gateway. */
    private boolean hasFailed(EntryResult result) {
        return !(suite.outcomes().get(result.entry().id()) instanceof Outcome.NotExercised);
    }

    private boolean waited() {
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
