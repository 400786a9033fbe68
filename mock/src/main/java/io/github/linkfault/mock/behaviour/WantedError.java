package io.github.linkfault.mock.behaviour;

import org.jspecify.annotations.Nullable;

/**
 * An error that somebody wants as an answer, by the words that ask for it.
 *
 * @param name an id, a code, a status, or one of {@link Undocumented}
 * @param of the documented error that an undocumented answer is made from; null for the operation's first
 * @param inner the error of a provider that it carries, such as {@code globex/LOCKED}; null for the one of the mock's own
 */
record WantedError(
        String name, @Nullable String of, @Nullable String inner) {

    /** An error as it is. */
    static WantedError plain(String name) {
        return new WantedError(name, null, null);
    }
}
