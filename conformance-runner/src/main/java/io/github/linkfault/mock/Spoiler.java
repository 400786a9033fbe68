package io.github.linkfault.mock;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Request;
import org.jspecify.annotations.Nullable;

/** Gives the answers with one entry a defect, for proving that a run notices; leaves all others, or all, alone. */
record Spoiler(@Nullable Entry entry, @Nullable Defect defect) {

    static final Spoiler NONE = new Spoiler(null, null);

    Answer spoil(Reply reply, Request request) {
        return defect != null && reply.entry().filter(any -> any.equals(entry)).isPresent()
                ? defect.spoil(reply.response(), request)
                : reply.response();
    }
}
