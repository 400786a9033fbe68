package io.github.linkfault.target;

import io.github.linkfault.exchange.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a request is sent again that a server answered with 429 or 503 and a Retry-After, and remembers it. At most
 * {@value #MOST} times for each request, and only as long as the waiting of the whole run has a bound.
 *
 * <p>Safe for use by several threads.
 */
final class Retries {

    /** How often one request is repeated. */
    static final int MOST = 3;

    /** How long a run waits for Retry-After in all. */
    static final Duration LONGEST_IN_ALL = Duration.ofMinutes(3);

    private static final Set<Integer> BUSY = Set.of(429, 503);

    private Duration waited = Duration.ZERO;
    private int requests;

    /**
     * How long to wait before the request is sent again; empty where its answer stands. What is given counts as waited.
     *
     * @param before how often it has been repeated already
     */
    synchronized Optional<Duration> pause(Response response, int before) {
        if (!BUSY.contains(response.status()) || before >= MOST) {
            return Optional.empty();
        }
        Optional<Duration> pause = RetryAfter.of(response, Instant.now())
                .filter(asked -> waited.plus(asked).compareTo(LONGEST_IN_ALL) <= 0);
        pause.ifPresent(asked -> {
            waited = waited.plus(asked);
            requests++;
        });
        return pause;
    }

    /** How often a request was sent again, and how long that was waited for; empty where none was. */
    synchronized String told() {
        return requests == 0
                ? ""
                : "Sent again after 429 or 503 with Retry-After: " + requests
                        + (requests == 1 ? " request" : " requests") + ", with " + waited.toSeconds()
                        + " s of waiting.";
    }
}
