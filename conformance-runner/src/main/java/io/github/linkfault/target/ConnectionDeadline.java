package io.github.linkfault.target;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends what takes too long, on a connection that is used again and again. A timer runs while there is something to watch; it
 * is not set anew for each request, since that would cost more than many a request does.
 */
final class ConnectionDeadline {

    private final ScheduledExecutorService timer;
    private final Runnable ending;
    private boolean running;
    private boolean watching;
    private long until;

    /** @param ending is done, by the timer's thread, to what takes too long */
    ConnectionDeadline(ScheduledExecutorService timer, Runnable ending) {
        this.timer = timer;
        this.ending = ending;
    }

    /** Something begins that may take this long. */
    synchronized void set(Duration within) {
        watching = true;
        until = System.nanoTime() + within.toNanos();
        if (!running) {
            running = true;
            start(within.toNanos());
        }
    }

    /** It has ended. */
    synchronized void end() {
        watching = false;
    }

    private synchronized void ring() {
        running = false;
        if (watching) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                watching = false;
                ending.run();
            } else {
                running = true;
                start(left);
            }
        }
    }

    private void start(long nanos) {
        // It rings at most once too often, for nothing.
        var unused = timer.schedule(this::ring, nanos, TimeUnit.NANOSECONDS);
    }
}
