package io.github.linkfault.mock;

import io.github.linkfault.mock.behaviour.Chaos;
import io.github.linkfault.mock.behaviour.Scenarios;

/**
 * What a mock does beside answering as documented.
 *
 * @param scenarios what answers are to be, played from the start
 * @param chaos a share of all requests that gets an error
 * @param seed what ranges of delays, and shares of scenarios, are drawn with
 */
public record MockSettings(Scenarios scenarios, Chaos chaos, long seed) {

    /** The seed where nobody names one: the same in every start. */
    public static final long DEFAULT_SEED = 1;

    /** No scenarios and no chaos. */
    public static final MockSettings NONE = new MockSettings(Scenarios.NONE, Chaos.NONE, DEFAULT_SEED);
}
