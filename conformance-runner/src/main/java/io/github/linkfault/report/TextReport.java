package io.github.linkfault.report;

import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.history.Told;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.result.Deviation;
import io.github.linkfault.result.Deviations;
import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.EntryResult.InCondition;
import io.github.linkfault.result.Episode;
import io.github.linkfault.result.Occurrences;
import io.github.linkfault.result.Outcome;
import io.github.linkfault.result.Past;
import io.github.linkfault.result.Reason;
import io.github.linkfault.result.Report;
import io.github.linkfault.result.Verdict;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report as text: the table at the end of a run, and each failure as every channel shows it. */
public final class TextReport {

    private static final int ACCEPTED_DAYS = 30;
    private static final int MOST_DRAFTS = 10;
    /** Of recorded traffic so many failed entries are shown. */
    private static final int MOST_FAILED = 10;

    /** From the first number that follows the name of something on. */
    private static final Pattern NUMBERS = Pattern.compile("[:;] \\d(?s:.*)");

    private TextReport() {}

    /** The whole report for a terminal or a log, with a line feed at its end. */
    public static String render(Report report) {
        var text = new StringBuilder();
        List<EntryResult> failed = with(report, Verdict.FAILED);
        failed.forEach(result -> text.append(failure(report, result)).append('\n'));
        with(report, Verdict.FLAKY)
                .forEach(result -> text.append(failure(report, result)).append('\n'));
        text.append(table(report)).append('\n');
        text.append(notExercised(report));
        text.append(notAsked(report));
        text.append(conditionsNotAsked(report));
        text.append(remarks(report));
        text.append(draft(report, failed));
        text.append(past(report.past()));
        report.problems()
                .forEach(problem -> text.append("PROBLEM  ").append(problem).append('\n'));
        return text.append(summary(report)).append('\n').toString();
    }

    /**
     * The report of recorded traffic: without its table and without what was not exercised, since traffic shows few of the errors;
     * of the failed entries those first that most answers fail.
     */
    public static String findings(Report report) {
        var text = new StringBuilder();
        List<EntryResult> failed = with(report, Verdict.FAILED);
        failed.stream().limit(MOST_FAILED).forEach(result -> text.append(failure(report, result))
                .append('\n'));
        if (failed.size() > MOST_FAILED) {
            text.append("… and ")
                    .append(Phrases.counted(failed.size() - MOST_FAILED, "more failed entry", "more failed entries"))
                    .append(" in report.html\n\n");
        }
        text.append(remarks(report));
        text.append(draft(report, failed));
        report.problems()
                .forEach(problem -> text.append("PROBLEM  ").append(problem).append('\n'));
        return text.append(summary(report)).append('\n').toString();
    }

    private static List<EntryResult> with(Report report, Verdict verdict) {
        return report.reported().stream()
                .filter(result -> result.verdict() == verdict)
                .sorted(EntryResult.MOST_ANSWERS_FIRST)
                .toList();
    }

    /** What to paste for failures that are to be accepted for now. */
    private static String draft(Report report, List<EntryResult> failed) {
        if (failed.isEmpty()) {
            return "";
        }
        LocalDate until =
                LocalDate.ofInstant(report.startedAt(), ZoneOffset.UTC).plusDays(ACCEPTED_DAYS);
        var text = new StringBuilder("To accept for now, add to the file of --deviations:\n\n");
        failed.stream().limit(MOST_DRAFTS).forEach(result -> text.append(Deviations.draft(result, until)));
        if (failed.size() > MOST_DRAFTS) {
            text.append("# and so on for ")
                    .append(Phrases.counted(failed.size() - MOST_DRAFTS, "more entry", "more entries"))
                    .append('\n');
        }
        return text.append('\n').toString();
    }

    /** One failed entry: rule, expected and actual, and everything that helps to look further. */
    static String failure(Report report, EntryResult result) {
        var text = new StringBuilder();
        String id = result.entry().id();
        String verdict = result.verdict() == Verdict.FLAKY ? "FLAKY   " : "FAILED  ";
        for (Finding finding : result.findings()) {
            text.append(result.refused().contains(finding) ? verdict : "NOTED   ")
                    .append(id)
                    .append("   ")
                    .append(finding.rule().id())
                    .append('\n');
            line(text, "expected", finding.expected());
            line(text, "actual", finding.actual());
            Occurrences occurrences = result.occurrences(finding);
            if (occurrences != null) {
                line(text, "answers", occurrences.words());
            }
            if (result.verdict() == Verdict.FAILED && report.past().isKept()) {
                line(text, "history", history(report.past(), id, finding));
            }
        }
        if (result.nearest() != null) {
            line(text, "nearest", "this is how " + result.nearest() + " answers");
        }
        String cause = LikelyCause.of(report, result);
        if (cause != null) {
            line(text, "likely", cause);
        }
        if (result.conditions().isEmpty()) {
            result.exchange().ifPresent(exchange -> line(text, "exchange", exchange(exchange)));
        }
        for (InCondition each : result.conditions()) {
            line(text, "given", inCondition(each));
        }
        if (result.second() != null) {
            line(text, "again", again(result, result.second()));
        }
        line(text, "source", result.entry().place().toString());
        report.rerun(result.entry()).ifPresent(command -> line(text, "rerun", command));
        return text.toString();
    }

    /** What a test of this problem is called, today and tomorrow: of an audit's, without its numbers and places. */
    static String name(Report report, String problem) {
        return report.command().equals(Report.AUDIT) ? NUMBERS.matcher(problem).replaceFirst("") : problem;
    }

    private static String exchange(Exchange exchange) {
        String answer = exchange.answer() instanceof Response response
                ? String.valueOf(response.status())
                : ((Failure) exchange.answer()).detail();
        return exchange.request().method() + " " + exchange.request().pathAndQuery() + " -> " + answer;
    }

    /** {@code the key is unknown: passed   GET /items -> 403}. */
    private static String inCondition(InCondition each) {
        EntryResult result = each.result();
        return each.condition().sentence() + ": " + result.verdict().words()
                + result.exchange().map(exchange -> "   " + exchange(exchange)).orElse("   " + result.detail());
    }

    /** Since when an entry fails, in words: of its findings, the one that is there for the shortest time. */
    static @Nullable String since(Report report, EntryResult result) {
        if (result.verdict() != Verdict.FAILED || !report.past().isKept()) {
            return null;
        }
        var told = new Told(report.past());
        return report.past().of(result.entry().id(), Episode.Kind.DRIFT).stream()
                .max(Comparator.comparing(Episode::first))
                .map(told::since)
                .orElse("new in this run");
    }

    private static String history(Past past, String entry, Finding finding) {
        var told = new Told(past);
        return past.of(entry, finding.rule().id()).map(told::since).orElse("new in this run");
    }

    /** What the runs before this one say of it. */
    private static String past(Past past) {
        if (!past.isKept()) {
            return "";
        }
        var told = new Told(past);
        var text = new StringBuilder();
        for (Episode healed : past.healed()) {
            text.append("HEALED  ")
                    .append(Told.where(healed))
                    .append("   ")
                    .append(Told.what(healed))
                    .append(": from ")
                    .append(told.first(healed))
                    .append(" to ")
                    .append(told.last(healed))
                    .append(", in ")
                    .append(Told.runs(healed))
                    .append('\n');
        }
        text.append(text.isEmpty() ? "" : "\n").append(pastSummary(past)).append('\n');
        past.lost().forEach(file -> text.append("History: ").append(file).append('\n'));
        return text.append('\n').toString();
    }

    /** {@code History: 30 runs, 2026-10-28 to 2026-11-26; 1 new, 2 known, 1 healed.} */
    static String pastSummary(Past past) {
        if (past.isFirst()) {
            return "History: this is the first run of its kind, so everything in it is new.";
        }
        var parts = new ArrayList<String>();
        parts.add(count(past, Episode.State.NEW) + " new");
        parts.add(count(past, Episode.State.STAYS) + " known");
        parts.add(past.healed().size() + " healed");
        return "History: " + new Told(past).span(past) + "; " + String.join(", ", parts) + "."
                + (past.catalogChanged() ? " The catalog has changed since the last run." : "");
    }

    private static long count(Past past, Episode.State state) {
        return past.episodes().stream()
                .filter(episode -> episode.kind() == Episode.Kind.DRIFT && episode.state() == state)
                .count();
    }

    /** What the second look saw, beside the first. */
    private static String again(EntryResult result, Outcome.Judged second) {
        return exchange(Objects.requireNonNull(second.exchange())) + "   " + secondSays(result, second);
    }

    /** What the second look found, beside the first: {@code the same findings}. */
    static String secondSays(EntryResult result, Outcome.Judged second) {
        List<Finding> findings = second.judgement().findings();
        return result.verdict() == Verdict.FLAKY
                ? "as documented"
                : result.outcome() instanceof Outcome.Judged first
                                && findings.equals(first.judgement().findings())
                        ? "the same findings"
                        : "other findings: "
                                + findings.stream()
                                        .map(finding -> finding.rule().id() + " " + finding.actual())
                                        .collect(Collectors.joining(", "));
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append("        %-9s ".formatted(label)).append(value).append('\n');
    }

    /** A line for each operation, with the columns that have something in them. */
    private static String table(Report report) {
        Map<String, List<EntryResult>> byOperation = report.results().stream()
                .collect(Collectors.groupingBy(
                        result ->
                                result.entry().api().id() + " " + result.entry().operationId(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Verdict> columns = Stream.of(Verdict.values())
                .filter(verdict -> verdict != Verdict.FLAKY || report.count(verdict) > 0)
                .toList();
        var text = new StringBuilder();
        text.append("%-32s %7s".formatted("operation", "entries"));
        for (Verdict verdict : columns) {
            text.append("  ").append(verdict.words());
        }
        text.append('\n');
        byOperation.forEach((operation, results) -> {
            text.append("%-32s %7d".formatted(operation, results.size()));
            for (Verdict verdict : columns) {
                long count = results.stream()
                        .filter(result -> result.verdict() == verdict)
                        .count();
                String format = "  %" + verdict.words().length() + "s";
                text.append(format.formatted(count == 0 ? "·" : count));
            }
            text.append('\n');
        });
        return text.toString();
    }

    private static String notExercised(Report report) {
        var text = new StringBuilder();
        Map<String, List<String>> idsByDetail = new LinkedHashMap<>();
        for (EntryResult result : report.results()) {
            if (result.reason() != null) {
                idsByDetail
                        .computeIfAbsent(reason(result) + "   " + result.detail(), any -> new ArrayList<>())
                        .add(result.entry().id());
            }
        }
        idsByDetail.forEach((detail, ids) -> {
            text.append("NOT EXERCISED   ").append(detail).append('\n');
            ids.forEach(id -> text.append("        ").append(id).append('\n'));
        });
        return text.isEmpty() ? "" : text.append('\n').toString();
    }

    /** The entries that a run does not count, in one line. */
    private static String notAsked(Report report) {
        Map<String, Long> bySurface = report.further().stream()
                .filter(result -> result.verdict() == Verdict.NOT_EXERCISED)
                .collect(Collectors.groupingBy(
                        result ->
                                result.entry().api().id() + " " + result.entry().operationId(),
                        LinkedHashMap::new,
                        Collectors.counting()));
        if (bySurface.isEmpty()) {
            return "";
        }
        long all = bySurface.values().stream().mapToLong(Long::longValue).sum();
        return "NOT ASKED       " + Phrases.counted(all, "further entry", "further entries")
                + ", declared and not counted: "
                + bySurface.entrySet().stream()
                        .map(surface -> surface.getValue() + " " + surface.getKey())
                        .collect(Collectors.joining(", "))
                + "\n\n";
    }

    /** The conditions in which an entry could not be asked for that was in others, by what they lack. */
    private static String conditionsNotAsked(Report report) {
        Map<String, Long> byDetail = report.results().stream()
                .flatMap(result -> result.notAsked().stream())
                .collect(Collectors.groupingBy(
                        each -> ", given that " + each.condition().sentence() + ": "
                                + each.result().detail(),
                        LinkedHashMap::new,
                        Collectors.counting()));
        var text = new StringBuilder();
        byDetail.forEach((detail, count) -> text.append("NOT ASKED       ")
                .append(Phrases.counted(count, "entry", "entries"))
                .append(detail)
                .append('\n'));
        return text.isEmpty() ? "" : text.append('\n').toString();
    }

    /** What came of the entries that are not counted, where some were judged. */
    private static String further(Report report) {
        Map<Verdict, Long> verdicts = report.further().stream()
                .collect(Collectors.groupingBy(
                        EntryResult::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
        if (verdicts.keySet().stream().allMatch(verdict -> verdict == Verdict.NOT_EXERCISED)) {
            return "";
        }
        return "Further entries, not counted: "
                + verdicts.entrySet().stream()
                        .map(verdict ->
                                verdict.getValue() + " " + verdict.getKey().words())
                        .collect(Collectors.joining(", "))
                + ". ";
    }

    /** {@code no-fixture}, or with what it comes from: {@code unreachable, gateway}. */
    static String reason(EntryResult result) {
        String reason = result.reason() == null ? "" : result.reason().id();
        return result.cause() == null ? reason : reason + ", " + result.cause();
    }

    /** What lets no entry fail: accepted deviations and warnings. */
    private static String remarks(Report report) {
        var text = new StringBuilder();
        for (EntryResult result : report.reported()) {
            if (result.verdict() == Verdict.FAILED || result.verdict() == Verdict.FLAKY) {
                continue;
            }
            for (Finding finding : result.findings()) {
                boolean accepted = result.accepted().stream().anyMatch(deviation -> deviation.accepts(finding));
                text.append(accepted ? "ACCEPTED " : "WARNING  ")
                        .append(result.entry().id())
                        .append("   ")
                        .append(finding.rule().id())
                        .append(": expected ")
                        .append(finding.expected())
                        .append(", actual ")
                        .append(finding.actual())
                        .append('\n');
            }
            for (Deviation deviation : result.accepted()) {
                text.append("         until ")
                        .append(deviation.until())
                        .append(", ")
                        .append(deviation.owner())
                        .append(": ")
                        .append(deviation.reason())
                        .append(deviation.actual() == null ? " (accepts any value; say which with actual)" : "")
                        .append('\n');
            }
        }
        return text.isEmpty() ? "" : text.append('\n').toString();
    }

    /** {@code 88 entries: 85 passed, 3 not exercised (3 declared). The target conforms.} */
    public static String summary(Report report) {
        var parts = new ArrayList<String>();
        for (Verdict verdict : Verdict.values()) {
            if (report.count(verdict) > 0) {
                parts.add(report.count(verdict) + " " + verdict.words());
            }
        }
        boolean audit = report.command().equals(Report.AUDIT);
        String excused = audit
                ? Stream.of(Reason.values())
                        .filter(reason -> report.count(reason) > 0)
                        .map(reason -> report.count(reason) + " " + reason.id())
                        .collect(Collectors.joining(", "))
                : report.count(Reason.DECLARED) + " declared";
        String suffix = report.count(Verdict.NOT_EXERCISED) > 0 ? " (" + excused + ")" : "";
        return Phrases.counted(report.results().size(), "entry", "entries") + ": " + String.join(", ", parts) + suffix
                + ". "
                + further(report)
                + switch (report.exitCode()) {
                    case Report.CONFORMS ->
                        report.toleratesKnown()
                                ? "The target does not conform, but nothing of it is new."
                                : audit ? "What was seen conforms." : "The target conforms.";
                    case Report.DOES_NOT_CONFORM ->
                        audit ? "What was seen does not conform." : "The target does not conform.";
                    default -> audit ? "The audit is incomplete." : "The run is incomplete.";
                };
    }
}
