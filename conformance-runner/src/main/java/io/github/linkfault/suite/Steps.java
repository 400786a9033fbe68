package io.github.linkfault.suite;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Rule;
import io.github.linkfault.judge.Severity;
import io.github.linkfault.result.Outcome;
import io.github.linkfault.result.Reason;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * What the sentences of the error tables do. Others bring about the condition and judge the answer, and the verdict is there
 * before a step runs: a step checks that its sentence says what its row says, and fails on the findings that it speaks of.
 */
final class Steps {

    private final Catalog catalog;
    private final Function<Entry, Outcome> outcomes;
    private @Nullable Entry current;
    private List<Finding> findings = List.of();

    Steps(Catalog catalog, Function<Entry, Outcome> outcomes) {
        this.catalog = catalog;
        this.outcomes = outcomes;
    }

    /** A scenario is the entry whose row it was made from. */
    void meet(URI feature, int line) {
        current = catalog.at(catalog.place(feature, line)).orElseThrow();
    }

    void condition(String sentence) {
        same(sentence, entry().given());
    }

    void call(String operation) {
        same(operation, entry().operationId());
        ask();
    }

    void report(String surface) {
        same(surface, entry().surface().id());
        ask();
    }

    void answersWithError(String status, String code) {
        same(code, Objects.requireNonNull(entry().code()));
        answers(status);
    }

    void answers(String status) {
        same(status, Objects.requireNonNull(entry().statuses()).words());
        refuse(finding -> !finding.rule().equals(Rule.MESSAGE));
    }

    void receives(String callback, String type, String code) {
        same(callback, Objects.requireNonNull(entry().surface().text()).callback());
        same(type, Objects.requireNonNull(entry().type()));
        same(code, Objects.requireNonNull(entry().code()));
        refuse(finding -> !finding.rule().equals(Rule.MESSAGE));
    }

    void message(String message) {
        same(message, entry().message().map(MessageTemplate::text).orElseThrow());
        refuse(finding -> finding.rule().equals(Rule.MESSAGE));
    }

    void arrives(String surface, String event) {
        same(event, Objects.requireNonNull(entry().code()));
        report(surface);
    }

    void status(String status) {
        same(status, Objects.requireNonNull(entry().type()));
        refuse(finding -> true);
    }

    private Entry entry() {
        return Objects.requireNonNull(current, "no scenario has begun");
    }

    private void ask() {
        Outcome outcome = outcomes.apply(entry());
        findings = findings(outcome);
        // A wrong answer in one condition is not made good by a gap in another.
        if (findings.stream().noneMatch(finding -> finding.severity() == Severity.VIOLATION)) {
            outcome.gap().ifPresent(Steps::stop);
        }
    }

    private static void stop(Outcome.NotExercised gap) {
        String why = "not exercised, " + gap.reason().id() + ": " + gap.detail();
        // Declared is an answer; every other reason is a gap, and a gap that nobody declared is not green.
        if (gap.reason() == Reason.DECLARED) {
            throw brief(new TestAbortedException(why));
        }
        throw brief(new AssertionFailedError(why));
    }

    private static List<Finding> findings(Outcome outcome) {
        if (outcome instanceof Outcome.Several several) {
            return several.each().stream()
                    .flatMap(given -> findings(given.outcome()).stream())
                    .toList();
        }
        return outcome instanceof Outcome.Judged judged ? judged.judgement().findings() : List.of();
    }

    private void refuse(Predicate<Finding> spokenOf) {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.VIOLATION && spokenOf.test(finding)) {
                throw brief(new AssertionFailedError(entry().id() + " "
                        + finding.rule().id() + ": expected " + finding.expected() + ", actual " + finding.actual()));
            }
        }
    }

    /** What is wrong is the target's answer: where in this program it was noticed tells nobody anything. */
    private static <T extends Throwable> T brief(T thrown) {
        thrown.setStackTrace(new StackTraceElement[0]);
        return thrown;
    }

    /** A sentence must speak of the row it stands for; a mixed-up placeholder would make it lie. */
    private static void same(String spoken, String inRow) {
        if (!spoken.equals(inRow)) {
            throw new IllegalStateException("the step says \"" + spoken + "\", its row \"" + inRow + "\"");
        }
    }
}
