package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.exchange.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an API answers, and the entry that this is, if it is one.
 *
 * @param condition the condition that the request is in, or null where it asks for the error by name
 * @param evidence inferred where the status, the code, or that this operation answers so, is our reading
 */
public record MockReply(Optional<Entry> entry, @Nullable Condition condition, Evidence evidence, Response response) {

    /** An answer that no condition of the request provoked. */
    public MockReply(Optional<Entry> entry, Evidence evidence, Response response) {
        this(entry, null, evidence, response);
    }

    /** The same answer to a request in this condition. */
    MockReply in(Condition provoking) {
        return new MockReply(entry, provoking, evidence, response);
    }
}
