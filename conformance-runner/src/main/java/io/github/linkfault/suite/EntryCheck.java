package io.github.linkfault.suite;

import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Judge;
import io.github.linkfault.judge.Judgement;
import io.github.linkfault.judge.Severity;
import io.github.linkfault.plan.Plan;
import io.github.linkfault.result.Outcome;
import io.github.linkfault.result.Reason;
import io.github.linkfault.target.NoToken;
import io.github.linkfault.target.Preflight;
import io.github.linkfault.target.Session;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Asks the target for one entry and has the answer judged; the two may be done by different threads. */
final class EntryCheck {

    /** An entry that has been asked for. */
    interface Asked {

        /** What came of it; judges the answer. */
        Outcome outcome();
    }

    private final Session session;
    private final Judge judge;

    EntryCheck(Session session, Judge judge) {
        this.session = session;
        this.judge = judge;
    }

    /** Asks the target; the answer is judged when the result is asked for its outcome. */
    Asked ask(Entry entry) {
        String declared = session.target().declared().get(entry.id());
        if (declared != null) {
            return notExercised(Reason.DECLARED, "The target file declares: " + declared);
        }
        if (!entry.surface().isApi()) {
            return notExercised(Reason.DECLARED, entry.surface().notAsked());
        }
        List<Condition> conditions = entry.conditions();
        if (conditions.size() == 1) {
            return ask(entry, entry.condition());
        }
        List<Asked> asked =
                conditions.stream().map(condition -> ask(entry, condition)).toList();
        return () -> new Outcome.Several(IntStream.range(0, asked.size())
                .mapToObj(index -> new Outcome.Given(
                        conditions.get(index), asked.get(index).outcome()))
                .toList());
    }

    private Asked ask(Entry entry, Condition condition) {
        Plan plan = session.plan(entry, condition);
        if (plan instanceof Plan.Lacking lacking) {
            return notExercised(
                    Reason.NO_FIXTURE,
                    "The target file lacks " + lacking.member()
                            + (entry.conditions().size() > 1
                                    ? "."
                                    : "; give it, or say under declared why it cannot be had."));
        }
        var ready = (Plan.Ready) plan;
        return unusable(ready, session.preflight(entry.api())).orElseGet(() -> ask(entry, ready));
    }

    private Asked notExercised(Reason reason, String detail) {
        // It may quote a server: the address of a redirect, the title of a page.
        Outcome outcome = new Outcome.NotExercised(reason, session.secrets().redact(detail));
        return () -> outcome;
    }

    /** The outcome of an entry whose API cannot be asked; a 401 that every entry gets must not pass for an answer to one. */
    private Optional<Asked> unusable(Plan.Ready plan, Preflight preflight) {
        if (preflight instanceof Preflight.Unreachable unreachable) {
            return Optional.of(notExercised(Reason.UNREACHABLE, unreachable.detail()));
        }
        if (preflight instanceof Preflight.Refused refused) {
            return Optional.of(notExercised(Reason.CREDENTIALS, refused.detail()));
        }
        if (preflight instanceof Preflight.Unhealthy unhealthy && plan.startsFromHealthy()) {
            return Optional.of(notExercised(Reason.NO_FIXTURE, unhealthy.detail()));
        }
        return Optional.empty();
    }

    private Asked ask(Entry entry, Plan.Ready plan) {
        Exchange exchange;
        try {
            exchange = session.send(entry, plan);
            if (refusesUnexpectedly(entry, exchange.answer())) {
                int tokens = session.tokens();
                Optional<Asked> unusable = unusable(plan, session.recheck(entry.api()));
                if (unusable.isPresent()) {
                    return unusable.get();
                }
                // The API takes valid requests. An expired token was the fault only if there is a new one now.
                exchange = session.tokens() > tokens ? session.send(entry, plan) : exchange;
            }
        } catch (NoToken none) {
            return unusable(plan, none.preflight()).orElseThrow();
        }
        if (exchange.answer() instanceof Failure failure && failure.kind() == Failure.Kind.UNREACHABLE) {
            return notExercised(Reason.UNREACHABLE, failure.detail() + ".");
        }
        Optional<String> gateway = Gateway.answering(entry, exchange);
        if (gateway.isPresent()) {
            Outcome outcome = new Outcome.NotExercised(Reason.UNREACHABLE, gateway.get(), Outcome.NotExercised.GATEWAY);
            return () -> outcome;
        }
        Exchange answered = exchange;
        return () -> judged(entry, plan, answered);
    }

    private Outcome judged(Entry entry, Plan.Ready plan, Exchange exchange) {
        Secrets secrets = session.secrets();
        Judgement judgement = judge.judge(entry, exchange, plan.bindings(), secrets);
        String nearest = judgement.findings().stream().noneMatch(finding -> finding.severity() == Severity.VIOLATION)
                ? null
                : judge.nearest(entry, exchange, plan.bindings()).map(Entry::id).orElse(null);
        return new Outcome.Judged(redacted(judgement, secrets), secrets.redact(exchange), nearest);
    }

    private static boolean refusesUnexpectedly(Entry entry, Answer answer) {
        return answer instanceof Response response
                && (response.status() == 401 || response.status() == 403)
                && !Objects.requireNonNull(entry.statuses()).accepted().contains(response.status());
    }

    private static Judgement redacted(Judgement judgement, Secrets secrets) {
        return new Judgement(
                judgement.findings().stream()
                        .map(finding -> new Finding(
                                finding.rule(),
                                finding.severity(),
                                secrets.redact(finding.expected()),
                                secrets.redact(finding.actual())))
                        .toList(),
                judgement.readings());
    }
}
