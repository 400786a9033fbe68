package io.github.linkfault.mock.exam;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Credentials.Token;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Placeholders;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.behaviour.Answered;
import io.github.linkfault.mock.behaviour.Bounded;
import io.github.linkfault.mock.behaviour.Connections;
import io.github.linkfault.mock.behaviour.MatchedRequest;
import io.github.linkfault.mock.behaviour.Undocumented;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Watches the clients of a mock: which documented errors they meet, and what they do next. Two requests are the same if method, URL,
 * preferences and body are; whether their credentials are the same as well is told apart.
 *
 * <p>Safe for use by several threads; its memory does not grow with the number of requests.
 */
public final class Exam {

    private static final int MOST_REMEMBERED = 10_000;

    /** A client that comes back sooner has not waited at all: no back-off begins with less. */
    static final Duration NO_PAUSE = Duration.ofMillis(100);

    /** No person has done anything about an error within this time. */
    private static final Duration NO_PERSON = Duration.ofSeconds(1);

    /** So many pauses that hardly differ are no back-off; fewer prove nothing. */
    private static final int TELLING_PAUSES = 3;

    /** Pauses that differ by less than this factor hardly differ, whatever the machine. */
    private static final double HARDLY = 1.5;

    /** The last error that a request was answered with. */
    private static final class Last {
        private final Encounters met;
        private final String credentials;
        private final Instant answered;
        private final @Nullable Instant notBefore;
        private final List<Long> pauses;
        private boolean othersCame;

        Last(Encounters met, String credentials, Instant answered, @Nullable Instant notBefore, List<Long> pauses) {
            this.met = met;
            this.credentials = credentials;
            this.answered = answered;
            this.notBefore = notBefore;
            this.pauses = pauses;
        }
    }

    /** An error that a request of a connection was answered with, as long as nothing else has come of that connection. */
    private record Open(String content, Last last) {}

    private final Catalog catalog;
    private final Connections connections;
    private final InstantSource clock;
    private final LongAdder requests = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final Map<Operation, LongAdder> called = new ConcurrentHashMap<>();

    private final Map<String, Encounters> documented = new LinkedHashMap<>();
    private final Map<String, Encounters> undocumented = new LinkedHashMap<>();
    private final Map<Api, Encounters> lastError = new LinkedHashMap<>();
    private Bounded<String, Last> byContent = new Bounded<>(MOST_REMEMBERED);
    private Bounded<String, Open> byConnection = new Bounded<>(MOST_REMEMBERED);

    /** Whether any error was met; until then a request costs no more than a count. */
    private volatile boolean begun;

    /** An exam at its beginning: nothing was met. */
    public Exam(Catalog catalog, InstantSource clock) {
        this.catalog = catalog;
        this.connections = new Connections(catalog);
        this.clock = clock;
        forget();
    }

    /** Begins again, as if no request had come. */
    public synchronized void reset() {
        requests.reset();
        misses.reset();
        called.clear();
        forget();
    }

    private void forget() {
        documented.clear();
        undocumented.clear();
        lastError.clear();
        byContent = new Bounded<>(MOST_REMEMBERED);
        byConnection = new Bounded<>(MOST_REMEMBERED);
        begun = false;
        for (Entry entry : catalog.entries()) {
            if (entry.surface().isApi() && entry.isFailure()) {
                documented.put(entry.id(), new Encounters(entry, null));
            }
        }
    }

    /** A request of no operation, or one that asks for what there is not. */
    public void missed() {
        requests.increment();
        misses.increment();
    }

    /**
     * A request and what it was answered with.
     *
     * @param delivered whether the client gets to see the answer; otherwise it has met nothing
     */
    public void answered(MatchedRequest call, Answered answered, boolean delivered) {
        requests.increment();
        called.computeIfAbsent(call.operation(), any -> new LongAdder()).increment();
        Optional<Entry> error = delivered ? answered.reply().entry().filter(Entry::isFailure) : Optional.empty();
        boolean changed = delivered && answered.undocumented() != null;
        if (error.isEmpty() && !changed && !begun) {
            return;
        }
        RequestKey key = RequestKey.of(call.operation().api(), call.request());
        observe(call, answered, connections.of(call), key, error.orElse(null), changed);
    }

    private synchronized void observe(
            MatchedRequest call,
            Answered answered,
            String connection,
            RequestKey key,
            @Nullable Entry error,
            boolean changed) {
        Instant now = clock.instant();
        Operation operation = call.operation();
        Api api = operation.api();
        Last before = byContent.remove(key.content()).orElse(null);
        List<Long> pauses = before == null ? List.of() : cameBack(before, key, now);
        moveOn(api, connection, key);
        token(operation);
        wentOn(call);
        Encounters met = null;
        if (error != null) {
            met = documented.get(error.id());
        } else if (changed) {
            met = undocumented(answered);
        }
        if (met == null) {
            return;
        }
        begun = true;
        count(met, call, answered.reply().response());
        Condition condition = answered.reply().condition();
        if (condition != null) {
            met.in(condition);
        }
        lastError.put(api, met);
        Instant sent = now.plusMillis(answered.delay());
        boolean goesOn = before != null && before.met == met;
        var last = new Last(
                met,
                key.credentials(),
                sent,
                retryAfter(answered.reply().response(), sent),
                goesOn ? pauses : List.of());
        byContent.put(key.content(), last);
        byConnection.put(api.id() + " " + connection, new Open(key.content(), last));
    }

    private Encounters undocumented(Answered answered) {
        Undocumented changed = Objects.requireNonNull(answered.undocumented());
        Entry from = Objects.requireNonNull(answered.madeFrom());
        return undocumented.computeIfAbsent(changed.id() + " " + from.id(), any -> new Encounters(from, changed));
    }

    private void count(Encounters met, MatchedRequest call, Response response) {
        met.met++;
        met.direct++;
        met.operation = met.operation == null ? call.operation() : met.operation;
        met.hadToken |=
                Placeholders.in(call.operation().request().path("headers")).contains(Token.PLACEHOLDER);
        // A status that is documented without a code is met by every answer that has it.
        Encounters status =
                met.changed() == null ? documented.get(met.entry().api().id() + "/status/" + response.status()) : null;
        if (status != null && status != met) {
            status.met++;
        }
    }

    private static @Nullable Instant retryAfter(Response response, Instant sent) {
        return response.headers()
                .first("Retry-After")
                .map(seconds -> sent.plusSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }

    /** The same request has come again after an error; returns the pauses of its retries so far. */
    private static List<Long> cameBack(Last before, RequestKey key, Instant now) {
        Encounters met = before.met;
        Duration pause = Duration.between(before.answered, now);
        boolean sameCredentials = before.credentials.equals(key.credentials());
        met.pause(Math.max(0, pause.toMillis()));
        if (!sameCredentials) {
            met.againWithOtherCredentials++;
            return List.of();
        }
        met.again++;
        var pauses = new ArrayList<>(before.pauses);
        pauses.add(Math.max(0, pause.toMillis()));
        Instant notBefore = before.notBefore;
        String soon = pause.isNegative() || pause.compareTo(NO_PAUSE) < 0 ? "after less than 100 ms" : "";
        if (met.changed() == Undocumented.UNKNOWN) {
            // Of a code that is in no table nobody can say whether it may be retried.
            return List.of();
        }
        if (met.forbidsRetry()) {
            met.blame(Fault.RETRIED_NEVER, "");
        } else if (notBefore != null) {
            if (now.isBefore(notBefore)) {
                met.blame(Fault.IGNORED_RETRY_AFTER, "");
            }
        } else if (met.asksForToken()) {
            met.blame(Fault.NO_NEW_TOKEN, "sent the same request again with the same token");
        } else if (met.asksForFix()) {
            boolean byItself = pause.compareTo(NO_PERSON) < 0 && !before.othersCame;
            if (met.action().actor().equals("developer") || byItself) {
                met.blame(Fault.RETRIED_UNFIXED, "");
            }
        } else if (!soon.isEmpty()) {
            met.blame(Fault.HAMMERED, soon);
        } else if (met.asksForBackOff() && hardlyDiffer(pauses)) {
            met.blame(Fault.NO_BACKOFF, "");
        }
        // What is long past proves nothing more, and need not be kept.
        return pauses.size() > TELLING_PAUSES ? pauses.subList(1, pauses.size()) : pauses;
    }

    private static boolean hardlyDiffer(List<Long> pauses) {
        long shortest = pauses.stream().mapToLong(Long::longValue).min().orElse(0);
        long longest = pauses.stream().mapToLong(Long::longValue).max().orElse(0);
        return pauses.size() >= TELLING_PAUSES && longest < HARDLY * shortest;
    }

    /** What was open of the connection is not the last word any more. */
    private void moveOn(Api api, String connection, RequestKey key) {
        byConnection.remove(api.id() + " " + connection).ifPresent(open -> {
            if (!open.content().equals(key.content())) {
                open.last().met.other++;
                open.last().othersCame = true;
            }
        });
    }

    /** A request for a new token is what every error asks for that says the token is not valid. */
    private void token(Operation operation) {
        Token token = operation.api().credentials().token();
        if (token != null && token.operation().equals(operation.id())) {
            documented.values().forEach(met -> remedied(met, operation.api()));
            undocumented.values().forEach(met -> remedied(met, operation.api()));
        }
    }

    private static void remedied(Encounters met, Api api) {
        if (met.entry().api().equals(api) && met.direct > met.remedied && met.asksForToken()) {
            met.remedied = met.direct;
        }
    }

    private void wentOn(MatchedRequest call) {
        Encounters last = lastError.get(call.operation().api());
        if (last != null) {
            Leftovers.in(call).ifPresent(leftover -> {
                last.blame(Fault.WENT_ON, call.operation().id() + " came with " + leftover);
                lastError.remove(call.operation().api());
            });
        }
    }

    /** What was seen so far, and its grade. */
    public synchronized ExamReport report() {
        var operations = new LinkedHashMap<Operation, Long>();
        for (Operation operation : catalog.operations()) {
            LongAdder calls = called.get(operation);
            operations.put(operation, calls == null ? 0L : calls.sum());
        }
        return new ExamReport(
                requests.sum(),
                misses.sum(),
                operations,
                documented.values().stream().map(ExamRow::of).toList(),
                undocumented.values().stream().map(ExamRow::of).toList(),
                Findings.of(documented.values(), undocumented.values()));
    }
}
