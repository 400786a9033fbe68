package io.github.linkfault.benchmark;

/**
 * What a whole process took, from its start to its end.
 *
 * @param elapsed seconds by the clock
 * @param processor seconds on processors, of it and its children
 */
record Cost(double elapsed, double processor) {}
