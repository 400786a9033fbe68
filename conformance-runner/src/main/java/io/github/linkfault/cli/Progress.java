package io.github.linkfault.cli;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.result.Outcome;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * One line on a terminal that says how far a run is. The launcher says whether standard error is one, since Java cannot tell
 * on every version.
 */
final class Progress implements BiConsumer<Entry, Outcome> {

    private static final String CLEAR_LINE = "\r\u001B[K";

    private final int total;
    private final AtomicInteger done = new AtomicInteger();
    private final boolean shown = Boolean.getBoolean("linkfault.terminal");

    Progress(int total) {
        this.total = total;
    }

    @Override
    public void accept(Entry entry, Outcome outcome) {
        if (shown) {
            System.err.print(CLEAR_LINE + done.incrementAndGet() + "/" + total + "  " + entry.id());
            System.err.flush();
        }
    }

    /** Takes the line away. */
    void clear() {
        if (shown) {
            System.err.print(CLEAR_LINE);
            System.err.flush();
        }
    }
}
