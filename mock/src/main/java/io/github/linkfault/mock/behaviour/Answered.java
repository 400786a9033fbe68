package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What a request is answered with, and what is to happen to the answer on the wire.
 *
 * @param reply what the API says; an undocumented answer is no entry
 * @param undocumented what was changed to make it undocumented, or null
 * @param madeFrom the documented error that an undocumented answer is made from, or null
 * @param fault what happens on the wire, or null
 * @param delay how many milliseconds it is held back
 * @param applied the preferences that were followed, or an empty text
 * @param cause what else made the answer: {@code scenario 2}, {@code chaos}; or an empty text
 */
public record Answered(
        MockReply reply,
        @Nullable Undocumented undocumented,
        @Nullable Entry madeFrom,
        @Nullable WireFault fault,
        long delay,
        String applied,
        String cause) {}
