package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.exchange.Response;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an API answers, and the entry that this is, if it is one.
 *
 * @param condition the condition that the request is in, or null where it asks for the error by name
 * @param evidence inferred where the status, the code, or that this operation answers so, is our reading
 * @param invented a header field that HTTP wants and no document has, so that its value is the mock's own; empty where there is none
 */
public record MockReply(
        Optional<Entry> entry, @Nullable Condition condition, Evidence evidence, Response response, String invented) {

    /** An answer that no condition of the request provoked, without an invented header field. */
    public MockReply(Optional<Entry> entry, Evidence evidence, Response response) {
        this(entry, null, evidence, response, "");
    }

    /** The same answer to a request in this condition. */
    MockReply in(Condition provoking) {
        return new MockReply(entry, provoking, evidence, response, invented);
    }

    /** How sure the answer is, with the name of what is invented in it: {@code documented}, {@code documented; invented=allow}. */
    public String remark() {
        return invented.isEmpty() ? evidence.id() : evidence.id() + "; invented=" + invented.toLowerCase(Locale.ROOT);
    }
}
