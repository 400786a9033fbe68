package io.github.linkfault.benchmark;

/**
 * What a whole process took, from its start to its end.
 *
 * @param elapsed seconds by the clock
 * @param processor seconds on processors, of it and its children
 */
record Cost(double elapsed, double processor) {

    /** What both took, one after the other. */
    Cost and(Cost other) {
        return new Cost(elapsed + other.elapsed, processor + other.processor);
    }
}
