package io.github.linkfault.mock;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.behaviour.Bounded;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * Which documented errors the clients of a mock have met, and which requests they sent again although the error forbids it or
 * asks to wait. Two requests are the same if method, URL, body and credentials are.
 *
 * <p>Safe for use by several threads; its memory does not grow with the number of requests.
 */
final class Coverage {

    private static final int MOST_REMEMBERED = 10_000;

    /** What was counted for one entry. */
    private static final class Counters {
        private final LongAdder met = new LongAdder();
        private final LongAdder repeated = new LongAdder();
        private final LongAdder tooSoon = new LongAdder();
    }

    private final Catalog catalog;
    private final InstantSource clock;
    private final Map<String, Counters> counters = new LinkedHashMap<>();
    private final LongAdder requests = new LongAdder();
    private final LongAdder misses = new LongAdder();

    /** The requests that had better not come again, each with the time from which on it may; never is the far future. */
    private final Bounded<String, Instant> heldBack = new Bounded<>(MOST_REMEMBERED);

    Coverage(Catalog catalog, InstantSource clock) {
        this.catalog = catalog;
        this.clock = clock;
        for (Entry entry : catalog.entries()) {
            if (entry.surface().isApi() && entry.isFailure()) {
                counters.put(entry.id(), new Counters());
            }
        }
    }

    /** A request of no operation, or one that prefers what there is not. */
    void missed() {
        requests.increment();
        misses.increment();
    }

    /** A request that was answered with a success, or with a fault of the wire. */
    void served() {
        requests.increment();
    }

    /** A request that was answered with an error, where the catalog documents it. */
    void met(Request request, Entry entry, Response response) {
        requests.increment();
        Counters counted = counters.get(entry.id());
        if (counted == null) {
            return;
        }
        counted.met.increment();
        // A status that is documented without a code is met by every answer that has it.
        Counters status = counters.get(entry.api().id() + "/status/" + response.status());
        if (status != null && status != counted) {
            status.met.increment();
        }
        Optional<Instant> again = mayComeAgain(entry, response);
        if (again.isPresent()) {
            Instant now = clock.instant();
            Optional<Instant> before = heldBack.put(fingerprint(request, entry), again.get());
            if (before.filter(Instant.MAX::equals).isPresent()) {
                counted.repeated.increment();
            } else if (before.filter(now::isBefore).isPresent()) {
                counted.tooSoon.increment();
            }
        }
    }

    private Optional<Instant> mayComeAgain(Entry entry, Response response) {
        return entry.action().retry().equals("never")
                ? Optional.of(Instant.MAX)
                : response.headers().first("Retry-After").map(seconds -> clock.instant()
                        .plus(Duration.ofSeconds(Long.parseLong(seconds))));
    }

    private static String fingerprint(Request request, Entry entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream<String> credentials = Stream.concat(
                            Stream.of("Authorization"), entry.api().credentials().headers().keySet().stream())
                    .map(name -> request.headers().first(name).orElse(""));
            Stream<String> what = Stream.of(
                    request.method(),
                    request.url(),
                    String.join(",", request.headers().all("Prefer").toList()));
            Stream.concat(what, credentials).forEach(part -> {
                digest.update(part.getBytes(UTF_8));
                digest.update((byte) 0);
            });
            return Base64.getEncoder()
                    .encodeToString(digest.digest(request.body().bytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What has been counted so far. */
    CoverageReport report() {
        var rows = new java.util.ArrayList<CoverageReport.Row>();
        counters.forEach((id, counted) -> rows.add(new CoverageReport.Row(
                catalog.entry(id).orElseThrow(), counted.met.sum(), counted.repeated.sum(), counted.tooSoon.sum())));
        return new CoverageReport(requests.sum(), misses.sum(), rows);
    }
}
