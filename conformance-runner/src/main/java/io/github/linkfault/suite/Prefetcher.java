package io.github.linkfault.suite;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.result.Outcome;
import io.github.linkfault.suite.EntryCheck.Asked;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Asks for entries ahead of their scenarios, so the next answer is on its way while the last one is judged. The target receives
 * the same requests in the same order as without it, and no more at a time.
 */
final class Prefetcher implements AutoCloseable {

    private final EntryCheck check;
    private final int most;
    private final ExecutorService threads;
    private final Iterator<Entry> next;
    private final Map<Entry, CompletableFuture<Asked>> asked = new HashMap<>();

    /**
     * @param entries in the order of their scenarios
     * @param parallel how many may be asked for at the same time
     */
    Prefetcher(EntryCheck check, List<Entry> entries, int parallel) {
        this.check = check;
        this.most = 2 * parallel;
        this.threads = Executors.newFixedThreadPool(parallel, Prefetcher::thread);
        this.next = entries.iterator();
    }

    /** What has become of the entry whose scenario has begun; asks for some that are to come. */
    Outcome of(Entry entry) {
        while (!asked.containsKey(entry) || (asked.size() <= most && next.hasNext())) {
            Entry coming = next.next();
            asked.put(coming, CompletableFuture.supplyAsync(() -> check.ask(coming), threads));
        }
        return asked.remove(entry).join().outcome();
    }

    /** A thread that keeps no process alive. */
    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "asking");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
