package io.github.linkfault.target;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Spaces requests out evenly, whichever threads send them. */
final class RateLimiter {

    private final long gap;
    private long next = System.nanoTime();

    /** @param perSecond requests in a second; 0 sets no limit */
    RateLimiter(double perSecond) {
        this.gap = perSecond > 0 ? (long) (TimeUnit.SECONDS.toNanos(1) / perSecond) : 0;
    }

    /** Waits for this request's turn. */
    void await() {
        long turn;
        synchronized (this) {
            turn = Math.max(next, System.nanoTime());
            next = turn + gap;
        }
        pauseUntil(turn);
    }

    static void pause(long amount, TimeUnit unit) {
        pauseUntil(System.nanoTime() + unit.toNanos(amount));
    }

    private static void pauseUntil(long time) {
        for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }
}
