package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What answers are to be, without a header of the client: which requests it means, and what becomes of them.
 *
 * @param number from 1 on, as it stands in its document
 * @param operation the operation of the requests; null for each that can have its errors
 * @param connection the connection of the requests; null for any, each counted by itself
 * @param first the first request that it means, from 1 on
 * @param last the last request that it means
 * @param share of the requests that it means, above 0 and up to 1
 * @param seed what decides which of them
 * @param effects what becomes of them, one after the other
 * @param written as it stands in its document
 */
record Scenario(
        int number,
        @Nullable Operation operation,
        @Nullable String connection,
        long first,
        long last,
        double share,
        long seed,
        Sequence<Effect> effects,
        JsonNode written) {

    /** Whether it means a request of this operation and connection, whichever it is. */
    boolean means(Operation called, String of, EntryIndex index) {
        if ((operation != null && !operation.equals(called)) || (connection != null && !connection.equals(of))) {
            return false;
        }
        return operation != null
                || effects.steps().stream()
                        .allMatch(step -> step.what().error() == null
                                || index.has(called, step.what().error()));
    }

    /** Whether it means the request with this number. */
    boolean meansRequest(long number, String of) {
        return number >= first
                && number <= last
                && (share >= 1
                        || Draw.of(seed, "scenario " + this.number + " " + of, number)
                                        .nextDouble()
                                < share);
    }
}
