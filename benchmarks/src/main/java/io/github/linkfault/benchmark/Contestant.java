package io.github.linkfault.benchmark;

import java.io.IOException;

/**
 * One side of a comparison.
 *
 * @param <C> what one turn costs
 */
record Contestant<C>(String name, Work<C> work) {

    /** Does the whole work once, checks that it was done, and says what it cost. */
    @FunctionalInterface
    interface Work<C> {

        /**
         * One turn.
         *
         * @throws WrongWork when the work was not done, or not all of it
         */
        C once() throws IOException, InterruptedException;
    }
}
