package io.github.linkfault.target;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.plan.Plan;
import io.github.linkfault.plan.Planner;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Aerosync's bearer tokens: fetched when first needed, used until shortly before they expire. */
final class Tokens {

    private static final long DEFAULT_SECONDS = 1800;
    private static final long MARGIN_SECONDS = 30;

    private final Function<Request, Answer> sending;
    private final Map<Api, Planner> planners;
    private final Operation createToken;
    private volatile Secrets secrets;
    private volatile int issued;
    private @Nullable String token;
    private @Nullable NoToken refusal;
    private long expires;

    Tokens(Function<Request, Answer> sending, Map<Api, Planner> planners, Catalog catalog, Secrets secrets) {
        this.sending = sending;
        this.planners = planners;
        this.secrets = secrets;
        this.createToken = catalog.operation("aerosync", "createToken").orElseThrow();
    }

    synchronized String current() {
        if (refusal != null) {
            throw refusal;
        }
        if (token == null || System.nanoTime() - expires >= 0) {
            try {
                token = fetch();
            } catch (NoToken none) {
                refusal = none;
                throw none;
            }
            secrets = secrets.with("AEROSYNC_TOKEN", token);
            issued++;
        }
        return token;
    }

    /** Drops the token, since the target no longer takes it; the next one is fetched. */
    synchronized void forget() {
        token = null;
        refusal = null;
    }

    /** How many tokens there have been. */
    int issued() {
        return issued;
    }

    /** The target's secrets and every token so far. */
    Secrets secrets() {
        return secrets;
    }

    private String fetch() {
        Plan plan = Objects.requireNonNull(planners.get(createToken.api())).plan(createToken);
        Answer answer = sending.apply(((Plan.Ready) plan).request());
        if (answer instanceof Failure failure) {
            throw new NoToken("POST /token brought no answer: " + failure.detail(), false);
        }
        var response = (Response) answer;
        JsonNode body = json(response);
        String fetched = body.path("token").asString("");
        if (response.status() / 100 != 2 || fetched.isEmpty()) {
            throw new NoToken(
                    "POST /token answered " + response.status()
                            + (response.status() / 100 == 2 ? " without a token" : ""),
                    true);
        }
        long seconds = body.path("TTL").asLong(DEFAULT_SECONDS);
        expires = System.nanoTime() + Math.max(1, seconds - MARGIN_SECONDS) * 1_000_000_000L;
        return fetched;
    }

    private static JsonNode json(Response response) {
        try {
            return JsonMapper.shared().readTree(response.body().bytes());
        } catch (JacksonException notJson) {
            return JsonMapper.shared().missingNode();
        }
    }
}
