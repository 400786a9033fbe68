package io.github.linkfault.target;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Credentials.Token;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.FixtureNeeds;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.PreflightRequest;
import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.plan.Plan;
import io.github.linkfault.plan.Planner;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * All that a run exchanges with its target: it plans requests, fetches tokens once, limits the rate, and knows every secret that
 * was used. It repeats a request only when no answer came and repeating is safe, or when the server asks to come back later.
 *
 * <p>Safe for use by several threads.
 */
public final class Session {

    private static final long RETRY_PAUSE_MILLIS = 200;

    /** What a preflight waits for an API whose gateway says that it is away: 7.5 s in all. */
    private static final List<Long> PROBE_PAUSES_MILLIS = List.of(500L, 1000L, 2000L, 4000L);

    private final Target target;
    private final Catalog catalog;
    private final Client client;
    private final RateLimiter pace;
    private final Retries retries = new Retries();
    private final Map<Api, Planner> planners = new LinkedHashMap<>();
    private final Map<Api, Preflight> preflights = new ConcurrentHashMap<>();
    private final Map<Api, Tokens> tokens = new LinkedHashMap<>();
    private final AtomicReference<Secrets> secrets;

    /**
     * @param userAgent names the tool and its version to the server
     * @param perSecond how many requests a second at the most; 0 sets no limit
     */
    public Session(Target target, Catalog catalog, Client client, String userAgent, double perSecond) {
        this.target = target;
        this.catalog = catalog;
        this.client = client;
        this.pace = new RateLimiter(perSecond);
        Headers always = Headers.of(Map.of("User-Agent", userAgent)).with("Accept", "application/json");
        this.secrets = new AtomicReference<>(target.secrets());
        target.apis().forEach((api, part) -> {
            var planner = new Planner(part, always);
            planners.put(api, planner);
            Token token = api.credentials().token();
            if (token != null) {
                Operation operation = catalog.operation(api, token.operation()).orElseThrow();
                tokens.put(
                        api,
                        new Tokens(
                                request -> patient(api, request, OptionalInt.empty()),
                                planner,
                                target.connection(api),
                                operation,
                                token,
                                this::keepSecret));
            }
        });
    }

    private void keepSecret(String name, String value) {
        secrets.updateAndGet(known -> known.with(name, value));
    }

    /** The target. */
    public Target target() {
        return target;
    }

    /** How many bearer tokens the target has handed out so far. */
    public int tokens() {
        return tokens.values().stream().mapToInt(Tokens::issued).sum();
    }

    /** What would be sent for an entry of an API that the target has, in the first of its conditions; sends nothing. */
    public Plan plan(Entry entry) {
        return plan(entry, entry.condition());
    }

    /**
     * The same in another condition.
     *
     * @param condition one of the entry's
     */
    public Plan plan(Entry entry, Condition condition) {
        return planner(entry.api()).plan(entry, condition);
    }

    /** Whether an API answers and takes the credentials; found out once, by a valid request that changes nothing. */
    public Preflight preflight(Api api) {
        return preflights.computeIfAbsent(api, this::probe);
    }

    /**
     * Sends what is planned for an entry, with a bearer token where it needs one.
     *
     * @throws NoToken when the target does not hand one out
     */
    public Exchange send(Entry entry, Plan.Ready plan) {
        Request request = plan.with(() -> token(entry.api()));
        return new Exchange(
                request,
                patient(
                        entry.api(),
                        request,
                        Objects.requireNonNull(entry.statuses()).documented()));
    }

    /**
     * Sends a request, and again where the server says that it is busy and until when.
     *
     * @param wanted a status that is the documented answer, and no reason to ask again
     */
    private Answer patient(Api api, Request request, OptionalInt wanted) {
        Answer answer = dispatch(api, request);
        for (int before = 0; answer instanceof Response response; before++) {
            Optional<Duration> pause = wanted.equals(OptionalInt.of(response.status()))
                    ? Optional.empty()
                    : retries.pause(response, before);
            if (pause.isEmpty()) {
                return answer;
            }
            RateLimiter.pause(pause.get().toMillis(), TimeUnit.MILLISECONDS);
            answer = dispatch(api, request);
        }
        return answer;
    }

    /** How often requests were sent again because the server was busy, in a sentence; empty where none was. */
    public String retries() {
        return retries.told();
    }

    /**
     * Whether the API still takes valid requests, asked after it refused one that should not have been; fetches a new token
     * where the old one is refused.
     */
    public Preflight recheck(Api api) {
        Preflight again = probe(api);
        Tokens old = tokens.get(api);
        if (again instanceof Preflight.Refused && old != null) {
            old.forget();
            again = probe(api);
        }
        preflights.put(api, again);
        return again;
    }

    /** The target's secrets and every token that it has handed out. */
    public Secrets secrets() {
        return Objects.requireNonNull(secrets.get());
    }

    private String token(Api api) {
        return Objects.requireNonNull(tokens.get(api), api.id()).current();
    }

    private Planner planner(Api api) {
        return Objects.requireNonNull(planners.get(api), api.id());
    }

    /** Probes; again, with growing pauses, while a gateway says that its API is away: a deployment takes some seconds. */
    private Preflight probe(Api api) {
        Probe probe = probeOnce(api);
        for (long pause : PROBE_PAUSES_MILLIS) {
            if (!probe.passing()) {
                break;
            }
            RateLimiter.pause(pause, TimeUnit.MILLISECONDS);
            Tokens old = tokens.get(api);
            if (old != null) {
                old.forget();
            }
            probe = probeOnce(api);
        }
        return probe.preflight();
    }

    /** @param passing whether it may be over in a moment */
    private record Probe(Preflight preflight, boolean passing) {}

    private Probe probeOnce(Api api) {
        PreflightRequest probe = api.preflight();
        Operation operation = catalog.operation(api, probe.operation()).orElseThrow();
        String line = operation.method() + " " + operation.path();
        Plan plan = planner(api).plan(operation);
        OptionalInt wanted = OptionalInt.empty();
        boolean healthy = plan instanceof Plan.Ready;
        if (!healthy) {
            // An id that does not exist also shows whether the credentials are taken; only 2xx cannot be expected then.
            Entry otherwise = catalog.entry(probe.otherwise()).orElseThrow();
            plan = plan(otherwise);
            wanted = Objects.requireNonNull(otherwise.statuses()).documented();
        }
        if (plan instanceof Plan.Lacking lacking) {
            return lasting(new Preflight.Ready(
                    "The credentials were not tried: the target file lacks " + lacking.member() + "."));
        }
        String asked = line + (healthy ? " with the healthy fixture" : " with an id that does not exist");
        try {
            Answer answer = patient(api, ((Plan.Ready) plan).with(() -> token(api)), OptionalInt.empty());
            return verdict(api, asked, healthy, wanted, answer);
        } catch (NoToken none) {
            return new Probe(none.preflight(), none.isPassing());
        }
    }

    private static Probe lasting(Preflight preflight) {
        return new Probe(preflight, false);
    }

    private Probe verdict(Api api, String asked, boolean healthy, OptionalInt wanted, Answer answer) {
        ConnectionSettings settings = target.connection(api);
        if (answer instanceof Failure failure) {
            return lasting(Tokens.unanswered(asked, failure, settings));
        }
        var response = (Response) answer;
        int status = response.status();
        Optional<ForeignAnswer> foreign =
                ForeignAnswer.of(response, settings).filter(another -> !wanted.equals(OptionalInt.of(status)));
        if (foreign.isPresent()) {
            return new Probe(
                    new Preflight.Unreachable(asked + " " + foreign.get().words() + ". "
                            + foreign.get().advice()),
                    foreign.get().passing());
        }
        if (status == 401 || status == 403) {
            return lasting(new Preflight.Refused(
                    asked + " answers " + status + ". Check the credentials of " + api.id() + " in the target file."));
        }
        if (healthy && status / 100 == 4) {
            return lasting(new Preflight.Unhealthy(asked + " answers " + status + ", not 2xx. Check "
                    + settings.member("fixtures." + FixtureNeeds.HEALTHY) + "."));
        }
        return lasting(
                new Preflight.Ready(healthy && status / 100 != 2 ? asked + " answers " + status + ", not 2xx." : ""));
    }

    /** Sends at the run's pace; once more where nothing was reached, or where a GET was cut off. */
    private Answer dispatch(Api api, Request request) {
        Answer answer = sendNow(api, request);
        boolean safe = answer instanceof Failure failure
                && (failure.kind() == Failure.Kind.UNREACHABLE
                        || (failure.kind() == Failure.Kind.CUT_OFF
                                && request.method().equals("GET")));
        if (!safe) {
            return answer;
        }
        RateLimiter.pause(RETRY_PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        return sendNow(api, request);
    }

    private Answer sendNow(Api api, Request request) {
        pace.await();
        return client.send(request, target.connection(api));
    }
}
