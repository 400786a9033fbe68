package io.github.linkfault.mock.behaviour;

import org.jspecify.annotations.Nullable;

/**
 * What is to happen to an answer.
 *
 * @param error what it is to be instead; null for what the API says by itself
 * @param fault what happens on the wire, or null
 * @param delay how long it is held back, or null
 */
record Effect(
        @Nullable WantedError error,
        @Nullable WireFault fault,
        @Nullable Delay delay) {

    static final Effect NONE = new Effect(null, null, null);

    boolean isNone() {
        return error == null && fault == null && delay == null;
    }
}
