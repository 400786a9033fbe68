package io.github.linkfault.suite;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.result.Outcome;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Asks for entries ahead of their scenarios, so that the next answer is on its way while the last one is judged. The target gets
 * the same requests in the same order as without, and as many at a time.
 */
final class Prefetcher implements AutoCloseable {

    private final EntryCheck trial;
    private final int most;
    private final ExecutorService threads;
    private final Iterator<Entry> next;
    private final Map<Entry, Beside<Supplier<Outcome>>> asked = new HashMap<>();

    /**
     * @param entries in the order of their scenarios
     * @param parallel how many may be asked for at the same time
     */
    Prefetcher(EntryCheck trial, List<Entry> entries, int parallel) {
        this.trial = trial;
        this.most = 2 * parallel;
        this.threads = Executors.newFixedThreadPool(parallel, work -> Beside.thread("asking", work));
        this.next = entries.iterator();
    }

    /** What has become of the entry whose scenario has begun; asks for some that are to come. */
    Outcome of(Entry entry) {
        while (!asked.containsKey(entry) || (asked.size() <= most && next.hasNext())) {
            Entry coming = next.next();
            asked.put(coming, Beside.begin(threads, () -> trial.ask(coming)));
        }
        return asked.remove(entry).now().get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
