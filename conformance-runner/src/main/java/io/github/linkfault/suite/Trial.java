package io.github.linkfault.suite;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Surface;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Judge;
import io.github.linkfault.judge.Judgement;
import io.github.linkfault.report.Outcome;
import io.github.linkfault.report.Reason;
import io.github.linkfault.target.NoToken;
import io.github.linkfault.target.Plan;
import io.github.linkfault.target.Session;

/** Asks the target for one entry and has the answer judged. */
final class Trial {

    private final Session session;
    private final Judge judge;

    Trial(Session session, Judge judge) {
        this.session = session;
        this.judge = judge;
    }

    Outcome of(Entry entry) {
        String declared = session.target().declared().get(entry.id());
        if (declared != null) {
            return new Outcome.NotExercised(Reason.DECLARED, "The target file declares: " + declared);
        }
        if (entry.surface() == Surface.WIDGET) {
            return new Outcome.NotExercised(Reason.DECLARED, "The widget's strings do not travel over the API.");
        }
        Plan plan = session.plan(entry);
        if (plan instanceof Plan.Lacking lacking) {
            return new Outcome.NotExercised(
                    Reason.NO_FIXTURE,
                    "The target file lacks " + lacking.member()
                            + "; give it, or say under declared why it cannot be had.");
        }
        return ask(entry, (Plan.Ready) plan);
    }

    private Outcome ask(Entry entry, Plan.Ready plan) {
        Exchange exchange;
        try {
            exchange = session.send(plan);
        } catch (NoToken none) {
            return new Outcome.NotExercised(
                    none.refused() ? Reason.CREDENTIALS : Reason.UNREACHABLE,
                    none.getMessage() + "; check aerosync.baseUrl, aerosync.apiKey and aerosync.apiSecret.");
        }
        if (exchange.answer() instanceof Failure failure && failure.kind() == Failure.Kind.UNREACHABLE) {
            return new Outcome.NotExercised(
                    Reason.UNREACHABLE, "No connection to " + entry.api().id() + ".baseUrl: " + failure.detail() + ".");
        }
        Secrets secrets = session.secrets();
        Judgement judgement = judge.judge(entry, exchange, plan.bindings(), secrets);
        String nearest = judgement.findings().isEmpty()
                ? null
                : judge.nearest(entry, exchange, plan.bindings()).map(Entry::id).orElse(null);
        return new Outcome.Judged(redacted(judgement, secrets), secrets.redact(exchange), nearest);
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
