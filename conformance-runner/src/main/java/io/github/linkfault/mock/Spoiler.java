package io.github.linkfault.mock;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Request;
import java.util.Map;

/** Gives the answers with some entries a defect each, for proving that a run notices; leaves all others alone. */
record Spoiler(Map<Entry, Defect> defects) {

    static final Spoiler NONE = new Spoiler(Map.of());

    Spoiler {
        defects = Map.copyOf(defects);
    }

    Answer spoil(Reply reply, Request request) {
        return reply.entry()
                .map(defects::get)
                .map(defect -> defect.spoil(reply.response(), request))
                .orElse(reply.response());
    }
}
