package io.github.linkfault.suite;

import io.cucumber.core.eventbus.UuidGenerator;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Names what Cucumber reads and runs, by number: nobody outside this run sees the names, and random ones take long to make. */
final class SequentialIds implements UuidGenerator {

    /** The names of what is read. */
    static final long READ = 1;
    /** The names of what is run. */
    static final long RUN = 2;

    private final long series;
    private final AtomicLong last = new AtomicLong();

    SequentialIds(long series) {
        this.series = series;
    }

    @Override
    public UUID generateId() {
        return new UUID(series, last.incrementAndGet());
    }
}
