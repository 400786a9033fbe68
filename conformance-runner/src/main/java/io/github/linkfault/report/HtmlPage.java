package io.github.linkfault.report;

import static java.util.stream.Collectors.joining;

import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.Reason;
import io.github.linkfault.result.Report;
import io.github.linkfault.result.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report as the template asks for it; every method is a name there. */
final class HtmlPage {

    /** So many failures stand open at the top; where more failed, they mostly say the same. */
    private static final int FIRST = 12;

    /** The worst first. */
    private static final List<Verdict> VERDICTS =
            List.of(Verdict.FAILED, Verdict.FLAKY, Verdict.ACCEPTED, Verdict.NOT_EXERCISED, Verdict.PASSED);

    private final AuditedTraffic traffic;
    private final Report report;
    private final List<HtmlEntry> entries;
    /** Those first of which most recorded answers break a rule; of a run, in the same order. */
    private final List<HtmlEntry> worstFirst;

    private final List<HtmlErratum> errata;

    HtmlPage(Report report, AuditedTraffic traffic) {
        this.report = report;
        this.traffic = traffic;
        var index = HtmlIndex.of(report);
        this.entries = report.reported().stream()
                .map(result -> new HtmlEntry(
                        result,
                        index,
                        report.rerun(result.entry()).map(Visible::line).orElse(null),
                        TextReport.since(report, result),
                        LikelyCause.of(report, result)))
                .toList();
        this.worstFirst = entries.stream()
                .sorted(Comparator.comparing(HtmlEntry::result, EntryResult.MOST_ANSWERS_FIRST))
                .toList();
        this.errata = HtmlErratum.of(report);
    }

    String target() {
        return Visible.line(report.target());
    }

    String version() {
        return report.version();
    }

    List<String> problems() {
        return report.problems();
    }

    boolean isAudit() {
        return report.command().equals(Report.AUDIT);
    }

    /** What was audited; nothing where it was not traffic. */
    AuditedTraffic traffic() {
        return traffic;
    }

    boolean hasFirst() {
        return !traffic.first().isEmpty();
    }

    /** How many things matter less, in words. */
    String less() {
        return traffic.less();
    }

    /** Whether there is anything to compare by operation, host or client. */
    boolean hasTables() {
        return !traffic.tables().isEmpty();
    }

    boolean hasNotes() {
        return !traffic.notes().isEmpty();
    }

    boolean hasPicture() {
        return !traffic.picture().groups().isEmpty();
    }

    boolean hasProblems() {
        return !report.problems().isEmpty();
    }

    /** The conclusion, as it follows the name of the target. */
    String headline() {
        return report.exitCode() != Report.INCOMPLETE
                ? report.conclusion()
                : isAudit() ? "was not fully audited" : "was not fully asked";
    }

    int exitCode() {
        return report.exitCode();
    }

    /** The exit code in words. */
    String exitWords() {
        return switch (report.exitCode()) {
            case Report.CONFORMS -> report.toleratesKnown() ? "nothing new failed" : "conforms";
            case Report.DOES_NOT_CONFORM -> "does not conform: an entry failed, or there is a problem";
            default ->
                isAudit()
                        ? "incomplete: nothing judged, or something not read"
                        : "incomplete: entries not exercised that nobody declared";
        };
    }

    /** The conclusion in a sentence; nothing where the failures say it. */
    String lead() {
        return switch (report.exitCode()) {
            case Report.CONFORMS ->
                failedCount() > 0
                        ? ""
                        : isAudit()
                                ? "Every error that was seen came back as the documents say."
                                : "Nothing failed, and every selected entry was exercised or declared.";
            case Report.DOES_NOT_CONFORM -> failedCount() > 0 ? "" : "No entry failed, but there is a problem.";
            default ->
                isAudit()
                        ? "No error was there to judge, or not everything could be read; the audit is incomplete."
                        : "Some entries were not exercised and nobody declared why; the run is incomplete.";
        };
    }

    /** The colour of the whole: that of the verdict which decides. */
    HtmlVerdict mark() {
        return new HtmlVerdict(
                switch (report.exitCode()) {
                    case Report.CONFORMS -> report.toleratesKnown() ? Verdict.ACCEPTED : Verdict.PASSED;
                    case Report.DOES_NOT_CONFORM -> Verdict.FAILED;
                    default -> Verdict.NOT_EXERCISED;
                });
    }

    int total() {
        return entries.size();
    }

    /** How many there are, with what they are. */
    String documented() {
        return Phrases.counted(total(), "documented error", "documented errors");
    }

    int declaredCount() {
        return report.count(Reason.DECLARED);
    }

    /** How many entries ended with each verdict, with room before for those of the verdicts above. */
    List<HtmlVerdict> tally() {
        var tally = new ArrayList<HtmlVerdict>();
        int before = 0;
        for (Verdict verdict : VERDICTS) {
            int count = (int) with(verdict).count();
            if (verdict == Verdict.FLAKY && count == 0) {
                continue;
            }
            tally.add(new HtmlVerdict(verdict, count, before));
            before += count;
        }
        return tally;
    }

    /** The counts in a phrase: {@code 2 failed, 83 passed, 3 not exercised}. */
    String counts() {
        return tally().stream()
                .filter(part -> part.count() > 0)
                .map(part -> part.count() + " " + part.words())
                .collect(joining(", "));
    }

    List<HtmlVerdict> legend() {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict != Verdict.FLAKY || flakyCount() > 0)
                .map(HtmlVerdict::new)
                .toList();
    }

    HtmlTime time() {
        return new HtmlTime(report.startedAt(), report.duration());
    }

    List<HtmlEntry> failedFirst() {
        return with(Verdict.FAILED).limit(FIRST).toList();
    }

    List<HtmlEntry> failedRest() {
        return with(Verdict.FAILED).skip(FIRST).toList();
    }

    int failedRestCount() {
        return Math.max(0, failedCount() - FIRST);
    }

    int failedCount() {
        return (int) with(Verdict.FAILED).count();
    }

    /** Which rules the failures break, the most often broken first. */
    List<HtmlGroups.Broken> brokenRules() {
        return HtmlGroups.brokenRules(with(Verdict.FAILED).toList());
    }

    /** Whether failures have a rule in common, so that counting says something. */
    boolean hasBrokenRules() {
        return brokenRules().stream().anyMatch(broken -> broken.count() > 1);
    }

    List<HtmlEntry> flaky() {
        return with(Verdict.FLAKY).toList();
    }

    int flakyCount() {
        return (int) with(Verdict.FLAKY).count();
    }

    List<HtmlEntry> accepted() {
        return with(Verdict.ACCEPTED).toList();
    }

    int acceptedCount() {
        return (int) with(Verdict.ACCEPTED).count();
    }

    List<HtmlGroups.Unexercised> notExercised() {
        return HtmlGroups.unexercised(with(Verdict.NOT_EXERCISED).toList());
    }

    /** The entries that a run does not count, and that nobody saw. */
    List<HtmlGroups.NotAsked> notAsked() {
        return HtmlGroups.notAsked(report.further());
    }

    int notAskedCount() {
        return notAsked().stream().mapToInt(group -> group.ids().size()).sum();
    }

    int notExercisedCount() {
        return report.count(Verdict.NOT_EXERCISED);
    }

    /** The warnings of entries that passed; those of the others stand with their other findings. */
    List<HtmlGroups.Warning> warnings() {
        return HtmlGroups.warnings(with(Verdict.PASSED).toList());
    }

    int warnedCount() {
        return (int) with(Verdict.PASSED).filter(HtmlEntry::warned).count();
    }

    /** The runs before this one, where they are remembered. */
    @Nullable
    HtmlHistory history() {
        return report.past().isKept() ? new HtmlHistory(report.past(), HtmlIndex.of(report)) : null;
    }

    boolean hasHistory() {
        return report.past().isKept();
    }

    boolean toleratesKnown() {
        return report.toleratesKnown();
    }

    List<HtmlMatrix> matrices() {
        return HtmlMatrix.of(entries);
    }

    List<HtmlGroups.OfOperation> operations() {
        return HtmlGroups.operations(entries);
    }

    List<HtmlErratum> decided() {
        return errata.stream().filter(HtmlErratum::decided).toList();
    }

    List<HtmlErratum> undecided() {
        return errata.stream().filter(erratum -> !erratum.decided()).toList();
    }

    int decidedCount() {
        return decided().size();
    }

    int undecidedCount() {
        return undecided().size();
    }

    private Stream<HtmlEntry> with(Verdict verdict) {
        return worstFirst.stream().filter(entry -> entry.result().verdict() == verdict);
    }
}
