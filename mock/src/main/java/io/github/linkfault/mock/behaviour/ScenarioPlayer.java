package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Operation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The scenarios of a mock while it runs: how many requests of each connection they have met, and what is pending.
 *
 * <p>Safe for use by several threads.
 */
final class ScenarioPlayer {

    private static final int MOST_CONNECTIONS = 10_000;

    /** How far a scenario is with one connection. */
    private static final class Progress {
        private final AtomicLong requests = new AtomicLong();
        private final AtomicLong answers = new AtomicLong();
    }

    /** A scenario with how far it is. */
    private static final class Playing {
        private final Scenario scenario;
        private final Bounded<String, Progress> byConnection = new Bounded<>(MOST_CONNECTIONS);
        private final AtomicLong answered = new AtomicLong();
        private final AtomicLong usedUp = new AtomicLong();

        Playing(Scenario scenario) {
            this.scenario = scenario;
        }
    }

    /**
     * What a scenario makes of a request.
     *
     * @param number the scenario's
     * @param place the number of the answer among the scenario's answers to this connection
     */
    record Played(Effect effect, int number, long place, long seed) {}

    private final EntryIndex index;
    private volatile List<Playing> playing = List.of();

    ScenarioPlayer(EntryIndex index) {
        this.index = index;
    }

    /** Plays these from now on, each from its beginning, and no others. */
    void play(Scenarios scenarios) {
        playing = scenarios.list().stream().map(Playing::new).toList();
    }

    boolean isIdle() {
        return playing.isEmpty();
    }

    /** What the first scenario that means the request makes of it. */
    Optional<Played> next(Operation operation, String connection) {
        Optional<Played> first = Optional.empty();
        for (Playing one : playing) {
            Scenario scenario = one.scenario;
            if (!scenario.means(operation, connection, index)) {
                continue;
            }
            Progress progress = one.byConnection.getOrMake(connection, any -> new Progress());
            // Each scenario counts its requests, also those that an earlier scenario answers.
            long number = progress.requests.incrementAndGet();
            if (first.isEmpty() && scenario.meansRequest(number, connection)) {
                long place = progress.answers.incrementAndGet();
                Optional<Effect> effect = scenario.effects().at(place);
                if (effect.isPresent()) {
                    one.answered.incrementAndGet();
                    first = Optional.of(new Played(effect.get(), scenario.number(), place, scenario.seed()));
                }
                if (place == scenario.effects().length()) {
                    one.usedUp.incrementAndGet();
                }
            }
        }
        return first;
    }

    /** Each scenario as it was written, with what it has done. */
    ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode scenarios = root.putArray("scenarios");
        for (Playing one : playing) {
            ObjectNode node = scenarios.addObject();
            one.scenario.written().properties().forEach(member -> node.set(member.getKey(), member.getValue()));
            ObjectNode progress = node.putObject("progress");
            progress.put("answered", one.answered.get())
                    .put("connections", one.byConnection.size())
                    .put("usedUp", one.usedUp.get())
                    .put("pending", pending(one));
        }
        return root;
    }

    /** Whether another request may still get something from it. */
    private static boolean pending(Playing one) {
        Scenario scenario = one.scenario;
        boolean ends = scenario.effects().length() != Sequence.FOREVER || scenario.last() != Long.MAX_VALUE;
        boolean single = scenario.connection() != null;
        if (!ends || !single) {
            return true;
        }
        long length = scenario.effects().length();
        return one.byConnection
                .get(String.valueOf(scenario.connection()))
                .map(progress -> progress.requests.get() < scenario.last()
                        && (length == Sequence.FOREVER || progress.answers.get() < length))
                .orElse(true);
    }
}
