package io.github.linkfault.mock.exam;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a client did wrong.
 *
 * @param entry the id of the documented error that it is about, or that the answer was made from; null where it is about several
 * @param operation the operation, with its API's id before it; null where it is about several
 * @param sentence what the client did, and what was expected
 * @param count how often
 */
public record ExamFinding(
        Fault fault, @Nullable String entry, @Nullable String operation, String sentence, long count) {}
