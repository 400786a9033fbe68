/** Measures the program beside its peers: the same work, in turn, as ratios. */
@NullMarked
package io.github.linkfault.benchmark;

import org.jspecify.annotations.NullMarked;
