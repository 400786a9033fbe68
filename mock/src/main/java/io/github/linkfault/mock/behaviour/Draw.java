package io.github.linkfault.mock.behaviour;

import java.util.SplittableRandom;

/**
 * Chance that comes out the same again: it depends on the seed, on what is drawn for, and on the number of the draw, but not on what
 * other threads draw in between.
 */
final class Draw {

    /** An odd number with its bits well mixed, so that neighbouring seeds have nothing in common. */
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    private Draw() {}

    /** A generator of its own for each draw. */
    static SplittableRandom of(long seed, String what, long number) {
        long mixed = seed * GOLDEN;
        for (int at = 0; at < what.length(); at++) {
            mixed = (mixed ^ what.charAt(at)) * GOLDEN;
        }
        return new SplittableRandom((mixed ^ number) * GOLDEN);
    }
}
