package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.exchange.Response;
import java.util.Optional;

/**
 * What an API answers, and the entry that this is, if it is one.
 *
 * @param evidence inferred where the status, the code, or that this operation answers so, is our reading
 */
public record MockReply(Optional<Entry> entry, Evidence evidence, Response response) {}
