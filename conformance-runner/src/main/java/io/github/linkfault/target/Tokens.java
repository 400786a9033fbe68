package io.github.linkfault.target;

import io.github.linkfault.catalog.Credentials.Token;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.plan.Plan;
import io.github.linkfault.plan.Planner;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bearer tokens of one API: fetched when first needed, used until shortly before they expire. */
final class Tokens {

    private static final long MARGIN_SECONDS = 30;

    private final Function<Request, Answer> sending;
    private final Planner planner;
    private final ConnectionSettings settings;
    private final Operation operation;
    private final Token form;
    private final BiConsumer<String, String> keepSecret;
    private volatile int issued;
    private @Nullable String token;
    private @Nullable NoToken refusal;
    private long expires;

    /**
     * @param operation the operation that hands out a token
     * @param form where its answer has it
     * @param keepSecret is told the name and the value of each token before it is used
     */
    Tokens(
            Function<Request, Answer> sending,
            Planner planner,
            ConnectionSettings settings,
            Operation operation,
            Token form,
            BiConsumer<String, String> keepSecret) {
        this.sending = sending;
        this.planner = planner;
        this.settings = settings;
        this.operation = operation;
        this.form = form;
        this.keepSecret = keepSecret;
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
            keepSecret.accept(secretName(), token);
            issued++;
        }
        return token;
    }

    /** Drops a token that the target no longer takes, so that the next request fetches a new one. */
    synchronized void forget() {
        token = null;
        refusal = null;
    }

    /** How many tokens there have been. */
    int issued() {
        return issued;
    }

    private String secretName() {
        return operation.api().id().replace('-', '_').toUpperCase(Locale.ROOT) + "_TOKEN";
    }

    private String fetch() {
        String asked = operation.method() + " " + operation.path();
        String credentials = String.join(
                ", ",
                operation.api().credentials().values().stream()
                        .map(settings::member)
                        .toList());
        if (!(planner.plan(operation) instanceof Plan.Ready plan)) {
            throw new NoToken(new Preflight.Refused(
                    asked + " cannot be sent: the target file lacks what it needs. Check " + credentials + "."));
        }
        Answer answer = sending.apply(plan.request());
        if (answer instanceof Failure failure) {
            throw new NoToken(unanswered(asked, failure, settings));
        }
        var response = (Response) answer;
        Optional<ForeignAnswer> foreign = ForeignAnswer.of(response, settings);
        if (foreign.isPresent()) {
            throw new NoToken(
                    new Preflight.Unreachable(asked + " " + foreign.get().words() + ". "
                            + foreign.get().advice()),
                    foreign.get().passing());
        }
        JsonNode body = json(response);
        String fetched = body.at(form.value()).asString("");
        int status = response.status();
        if (status == 401 || status == 403) {
            throw new NoToken(new Preflight.Refused(asked + " answers " + status + ". Check " + credentials + "."));
        }
        boolean succeeded = status / 100 == 2;
        if (!succeeded || fetched.isEmpty()) {
            throw new NoToken(new Preflight.Unreachable(asked + " answers " + status
                    + (succeeded ? " without a token" : ", and so hands out no token") + ". Check "
                    + settings.member("baseUrl") + ", " + settings.member("paths." + operation.id()) + ", "
                    + credentials + "."));
        }
        long seconds = body.at(form.seconds()).asLong(form.defaultSeconds());
        expires = System.nanoTime() + Math.max(1, seconds - MARGIN_SECONDS) * 1_000_000_000L;
        return fetched;
    }

    /** The preflight that got no answer. */
    static Preflight unanswered(String asked, Failure failure, ConnectionSettings settings) {
        return new Preflight.Unreachable(
                failure.kind() == Failure.Kind.UNREACHABLE
                        ? failure.detail() + "."
                        : asked + " got no answer: " + failure.detail() + ". Check " + settings.member("baseUrl")
                                + ".");
    }

    private static JsonNode json(Response response) {
        try {
            return JsonMapper.shared().readTree(response.body().bytes());
        } catch (JacksonException notJson) {
            return JsonMapper.shared().missingNode();
        }
    }
}
