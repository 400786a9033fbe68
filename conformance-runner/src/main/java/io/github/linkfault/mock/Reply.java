package io.github.linkfault.mock;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Response;
import java.util.Optional;

/** What an API answers, and the entry that this is, if it is one. */
record Reply(Optional<Entry> entry, Response response) {}
