package io.github.linkfault.result;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Shell;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Severity;
import io.github.linkfault.result.EntryResult.InCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a run says: every selected entry with its verdict. It is drawn from the selection, not from what happened to run, so
 * that nothing is green by absence.
 *
 * @param version the tool's
 * @param target the name of the target
 * @param results in the catalog's order
 * @param problems faults of the run that belong to no entry; any of them makes it fail
 * @param command the command that looked: {@code run} or {@code audit}
 * @param strict whether a flaky entry makes the run fail, as a failed one does
 * @param past the run among those before it, where they are remembered
 * @param further what came of the entries that it does not count, such as webhooks; they follow as a group of their own
 */
public record Report(
        Catalog catalog,
        String version,
        String target,
        Instant startedAt,
        Duration duration,
        List<EntryResult> results,
        List<String> problems,
        String command,
        boolean strict,
        Past past,
        List<EntryResult> further) {

    /** The command that looks at recorded traffic. */
    public static final String AUDIT = "audit";
    /** The name of the target of a run that was given none. */
    public static final String EMBEDDED_MOCK = "embedded mock";
    /** Nothing failed, and every selected entry was exercised or declared. */
    public static final int CONFORMS = 0;
    /** Something failed. */
    public static final int DOES_NOT_CONFORM = 1;
    /** Nothing failed, but entries were not exercised that nobody declared. */
    public static final int INCOMPLETE = 3;

    /** Copies the lists. */
    public Report {
        results = List.copyOf(results);
        problems = List.copyOf(problems);
        further = List.copyOf(further);
    }

    /** The report of a run. */
    public Report(
            Catalog catalog,
            String version,
            String target,
            Instant startedAt,
            Duration duration,
            List<EntryResult> results,
            List<String> problems) {
        this(catalog, version, target, startedAt, duration, results, problems, "run", false, Past.NONE, List.of());
    }

    /** The same report where flaky entries make the run fail. */
    public Report withFlakyAsFailed() {
        return new Report(
                catalog, version, target, startedAt, duration, results, problems, command, true, past, further);
    }

    /** The same report, remembered among the runs before it. */
    public Report remembering(Past runs) {
        return new Report(
                catalog, version, target, startedAt, duration, results, problems, command, strict, runs, further);
    }

    /** The same report with what came of the entries that it does not count. */
    public Report with(List<EntryResult> others) {
        return new Report(
                catalog, version, target, startedAt, duration, results, problems, command, strict, past, others);
    }

    /**
     * Entries that a run does not count, each declared with the reason that no request asks for it.
     *
     * @param entries of surfaces that are not counted
     */
    public static List<EntryResult> notAsked(List<Entry> entries) {
        return entries.stream()
                .map(entry -> notExercised(
                        entry,
                        new Outcome.NotExercised(
                                Reason.DECLARED, entry.surface().notAsked())))
                .toList();
    }

    /** The results, and those of the further entries that were judged: what a reader has to look at. */
    public List<EntryResult> reported() {
        return Stream.concat(
                        results.stream(), further.stream().filter(result -> result.verdict() != Verdict.NOT_EXERCISED))
                .toList();
    }

    /**
     * Joins the selected entries with their outcomes.
     *
     * @param outcomes by entry id; a selected entry without one counts as interrupted
     * @param strict whether a warning weighs as much as a violation
     */
    public static List<EntryResult> join(
            List<Entry> selected, Map<String, Outcome> outcomes, boolean strict, Deviations deviations) {
        return join(selected, outcomes, Map.of(), strict, deviations);
    }

    /**
     * The same where some entries were looked at twice.
     *
     * @param second what the second look at a failed entry came to, by its id
     */
    public static List<EntryResult> join(
            List<Entry> selected,
            Map<String, Outcome> outcomes,
            Map<String, Outcome> second,
            boolean strict,
            Deviations deviations) {
        var results = new ArrayList<EntryResult>();
        for (Entry entry : selected) {
            Outcome outcome = outcomes.getOrDefault(
                    entry.id(), new Outcome.NotExercised(Reason.INTERRUPTED, "The run ended before this entry."));
            EntryResult first = result(entry, outcome, strict, deviations);
            Outcome again = second.get(entry.id());
            results.add(
                    first.verdict() != Verdict.FAILED || again == null
                            ? first
                            : compared(first, result(entry, again, strict, deviations)));
        }
        return results;
    }

    private static EntryResult result(Entry entry, Outcome outcome, boolean strict, Deviations deviations) {
        if (outcome instanceof Outcome.Several several) {
            return decided(
                    several.each().stream()
                            .map(given -> new InCondition(
                                    given.condition(), result(entry, given.outcome(), strict, deviations)))
                            .toList(),
                    several.gap());
        }
        return outcome instanceof Outcome.Judged judged
                ? judged(entry, judged, strict, deviations)
                : notExercised(entry, outcome);
    }

    /** The verdict of an entry that has several conditions: that of the first that fails, or the gap, or that of the others. */
    private static EntryResult decided(List<InCondition> conditions, Optional<Outcome.NotExercised> gap) {
        List<EntryResult> results = conditions.stream().map(InCondition::result).toList();
        EntryResult decisive = first(results, result -> result.verdict() == Verdict.FAILED)
                .or(() -> gap.flatMap(
                        found -> first(results, result -> result.outcome().equals(found))))
                .or(() -> first(results, result -> result.verdict() == Verdict.ACCEPTED))
                .or(() -> first(results, result -> result.verdict() == Verdict.PASSED))
                .orElseThrow();
        return new EntryResult(
                decisive.entry(),
                decisive.verdict(),
                decisive.outcome(),
                all(conditions, EntryResult::refused),
                all(conditions, EntryResult::accepted),
                null,
                conditions);
    }

    private static Optional<EntryResult> first(List<EntryResult> results, Predicate<EntryResult> wanted) {
        return results.stream().filter(wanted).findFirst();
    }

    private static <T> List<T> all(List<InCondition> conditions, Function<EntryResult, List<T>> part) {
        return conditions.stream()
                .flatMap(each -> part.apply(each.result()).stream())
                .distinct()
                .toList();
    }

    private static EntryResult notExercised(Entry entry, Outcome outcome) {
        return new EntryResult(entry, Verdict.NOT_EXERCISED, outcome, List.of(), List.of());
    }

    /** Two wrong answers are a failure, even if they are wrong in two ways; one that is right makes it flaky. */
    private static EntryResult compared(EntryResult first, EntryResult second) {
        Outcome again = second.conditions().stream()
                .filter(each -> each.condition().equals(first.decidedIn()) && second.verdict() != Verdict.FAILED)
                .map(each -> each.result().outcome())
                .findFirst()
                .orElse(second.outcome());
        if (!(again instanceof Outcome.Judged judged)) {
            return notExercised(first.entry(), unconfirmed(first, (Outcome.NotExercised) again));
        }
        Verdict verdict = second.verdict() == Verdict.FAILED ? Verdict.FAILED : Verdict.FLAKY;
        return new EntryResult(
                first.entry(), verdict, first.outcome(), first.refused(), first.accepted(), judged, first.conditions());
    }

    /** A failure that could not be looked at again is neither red nor green. */
    private static Outcome unconfirmed(EntryResult first, Outcome.NotExercised again) {
        Finding finding = first.refused().get(0);
        return new Outcome.NotExercised(
                again.reason(),
                "It failed once (" + finding.rule().id() + ": expected " + finding.expected() + ", actual "
                        + finding.actual() + "), and the second look got no answer. " + again.detail(),
                again.cause());
    }

    private static EntryResult judged(Entry entry, Outcome.Judged judged, boolean strict, Deviations deviations) {
        List<Finding> weighing = judged.judgement().findings().stream()
                .filter(finding -> strict || finding.severity() == Severity.VIOLATION)
                .toList();
        List<Finding> refused = weighing.stream()
                .filter(finding -> deviations.accepting(entry.id(), finding).isEmpty())
                .toList();
        Verdict verdict = weighing.isEmpty() ? Verdict.PASSED : refused.isEmpty() ? Verdict.ACCEPTED : Verdict.FAILED;
        List<Deviation> accepted = weighing.stream()
                .flatMap(finding -> deviations.accepting(entry.id(), finding).stream())
                .distinct()
                .toList();
        return new EntryResult(entry, verdict, judged, refused, accepted);
    }

    /** How many entries ended so. */
    public int count(Verdict verdict) {
        return (int)
                results.stream().filter(result -> result.verdict() == verdict).count();
    }

    /** How many entries were not exercised for this reason. */
    public int count(Reason reason) {
        return (int)
                results.stream().filter(result -> result.reason() == reason).count();
    }

    /** 0, 1 or 3. */
    public int exitCode() {
        if (reported().stream().anyMatch(this::fails) || !problems.isEmpty()) {
            return DOES_NOT_CONFORM;
        }
        int excused = count(Reason.DECLARED) + count(Reason.NOT_SEEN);
        return count(Verdict.NOT_EXERCISED) > excused || sawNothing() ? INCOMPLETE : CONFORMS;
    }

    /** Recorded traffic need not show every error, but an audit that met none of them has judged nothing. */
    private boolean sawNothing() {
        return count(Reason.NOT_SEEN) > 0
                && reported().stream()
                        .noneMatch(
                                result -> result.verdict() == Verdict.PASSED || result.verdict() == Verdict.ACCEPTED);
    }

    /** The command that asks the same target for this entry alone; an audit asks nobody. */
    public Optional<String> rerun(Entry entry) {
        if (command.equals(AUDIT)) {
            return Optional.empty();
        }
        String from = catalog.folder()
                .map(folder -> "--catalog " + Shell.word(folder.toString()) + " ")
                .orElse("");
        String option = target.equals(EMBEDDED_MOCK) ? "" : "--target " + Shell.word(target) + " ";
        return Optional.of("linkfault run " + from + option + "--entry " + entry.id());
    }

    /** Whether an entry makes the run fail: it failed, and counts also where only what is new does. */
    public boolean fails(EntryResult result) {
        return switch (result.verdict()) {
            case FAILED -> !past.onlyNewFails() || past.isNew(result);
            case FLAKY -> strict;
            default -> false;
        };
    }

    /** Whether entries failed that do not count, since they failed before. */
    public boolean toleratesKnown() {
        return exitCode() != DOES_NOT_CONFORM && count(Verdict.FAILED) > 0;
    }

    /** The exit code in words. */
    public String conclusion() {
        return switch (exitCode()) {
            case CONFORMS -> toleratesKnown() ? "has no new failures" : "conforms";
            case DOES_NOT_CONFORM -> "does not conform";
            default -> "incomplete";
        };
    }
}
