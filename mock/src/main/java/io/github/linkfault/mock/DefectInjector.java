package io.github.linkfault.mock;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.defect.Defect;
import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.mock.behaviour.MockReply;
import java.util.Map;

/** Gives the answers with some entries a defect each, for proving that a run notices; leaves all others alone. */
record DefectInjector(Map<Entry, Defect> defects) {

    static final DefectInjector NONE = new DefectInjector(Map.of());

    DefectInjector {
        defects = Map.copyOf(defects);
    }

    Answer inject(MockReply reply, Request request) {
        Entry entry = reply.entry().orElse(null);
        Defect defect = entry == null ? null : defects.get(entry);
        return entry == null || defect == null ? reply.response() : defect.spoil(entry, reply.response(), request);
    }
}
