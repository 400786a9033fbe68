package io.github.linkfault.audit.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Count;
import io.github.linkfault.audit.count.CounterKey;
import io.github.linkfault.audit.count.Sample;
import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.RecordReader;
import io.github.linkfault.audit.input.Recorded;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Followed;
import io.github.linkfault.judge.Judgement;
import io.github.linkfault.judge.Rules;
import io.github.linkfault.judge.Severity;
import io.github.linkfault.report.AuditedTraffic;
import io.github.linkfault.result.Occurrences;
import io.github.linkfault.result.Outcome;
import io.github.linkfault.result.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A summary in the terms of a run's report: an outcome for each entry, and what belongs to none as problems. */
public final class AuditReport {

    /** The names of all files that an audit may have beside the run's. */
    public static final List<String> FILES = List.of("audit.json", "audit.csv", "drafts.md");

    private static final int MOST_PROBLEMS = 50;
    /** So many of what matters less are listed. */
    private static final int MOST_OTHERS = 100;

    private final Summary summary;
    private final boolean stopped;
    private final Rules rules;
    private final Conclusions conclusions;

    /** @param stopped whether the audit ended before its input did */
    public AuditReport(Summary summary, boolean stopped) {
        this(summary, stopped, null);
    }

    /**
     * @param stopped whether the audit ended before its input did
     * @param baseline another audit to compare with, or null
     */
    public AuditReport(Summary summary, boolean stopped, @Nullable Baseline baseline) {
        this.conclusions = Conclusions.of(summary, baseline);
        this.summary = summary;
        this.stopped = stopped;
        this.rules = Rules.of(summary.catalog());
    }

    /** The outcome of each entry, by id. */
    public Map<String, Outcome> outcomes() {
        var outcomes = new LinkedHashMap<String, Outcome>();
        for (Entry entry : summary.catalog().allEntries()) {
            outcomes.put(entry.id(), summary.isSeen(entry) ? judged(entry) : notSeen(entry));
        }
        return outcomes;
    }

    /** The undocumented errors, each in a sentence; any of them makes the audit fail. */
    public List<String> problems() {
        List<Undocumented> all = conclusions.undocumented();
        var problems = new ArrayList<String>();
        all.stream()
                .limit(MOST_PROBLEMS)
                .forEach(one -> problems.add(
                        "Undocumented: " + one.sentence() + "; " + one.count().number()
                                + (one.count().number() == 1 ? " time" : " times") + ", first at "
                                + summary.places(one.count()).get(0) + ". See drafts.md."));
        if (all.size() > MOST_PROBLEMS) {
            problems.add("And " + (all.size() - MOST_PROBLEMS) + " more kinds of undocumented errors, see audit.json.");
        }
        Baseline.Comparison comparison = conclusions.comparison();
        if (comparison != null && comparison.baseline().counts()) {
            Baseline.Difference.sentences(comparison.of("new"))
                    .forEach(sentence -> problems.add("New: " + sentence + "."));
            Baseline.Difference.sentences(comparison.growth())
                    .forEach(sentence -> problems.add("Grown: " + sentence + "."));
        }
        return problems;
    }

    /** The texts of the files that an audit has beside the run's, by name; {@code drafts.md} only where there is something in it. */
    public Map<String, String> files(String version) {
        var files = new LinkedHashMap<String, String>();
        files.put("audit.json", SummaryJson.render(conclusions, version));
        files.put("audit.csv", RatesCsv.render(conclusions.errors()));
        if (!conclusions.undocumented().isEmpty()) {
            files.put("drafts.md", Drafts.render(conclusions));
        }
        return files;
    }

    /** The summary for a terminal, with a line feed at its end. */
    public String text() {
        return SummaryText.render(conclusions);
    }

    /** What there is in the traffic as a whole. */
    public AuditedTraffic traffic() {
        Attention attention = conclusions.attention();
        return new AuditedTraffic(
                attention.first(),
                attention.others().stream().limit(MOST_OTHERS).toList(),
                Math.max(0, attention.others().size() - MOST_OTHERS),
                Extent.sentences(conclusions),
                conclusions.tables().all(),
                Pictures.of(conclusions.errors()));
    }

    private Outcome notSeen(Entry entry) {
        if (!entry.isFailure()) {
            return new Outcome.NotExercised(Reason.DECLARED, "Successes are counted as traffic, and not judged.");
        }
        if (stopped) {
            return new Outcome.NotExercised(Reason.INTERRUPTED, "The audit was stopped before the end of its input.");
        }
        if (summary.total(Category.BROKEN) > 0) {
            return new Outcome.NotExercised(
                    Reason.UNREADABLE,
                    "Not in what could be read; "
                            + Phrases.counted(summary.total(Category.BROKEN), "line", "lines")
                            + " could not be, see audit.json. Repair or remove "
                            + (summary.total(Category.BROKEN) == 1 ? "it." : "them."));
        }
        long without = withItsStatus(entry);
        if (without > 0) {
            return new Outcome.NotExercised(
                    Reason.NOT_SEEN,
                    Phrases.counted(without, "answer", "answers")
                            + " in the input may be this error: the status is documented, the body was not recorded.");
        }
        return new Outcome.NotExercised(
                Reason.NOT_SEEN,
                entry.surface().isApi()
                        ? "No answer in the input has this error."
                        : entry.surface().event() != null
                                ? "No " + entry.surface().id() + " in the input reports this."
                                : "No string of the " + entry.surface().id() + " in the input has this code.");
    }

    /** How many answers of the entry's operation have its status and no recorded body. */
    private long withItsStatus(Entry entry) {
        if (!entry.surface().isApi() || entry.statuses() == null) {
            return 0;
        }
        return summary.tally().cells().entrySet().stream()
                .filter(cell -> cell.getKey().day().isEmpty()
                        && (cell.getKey().kind() == Category.UNJUDGED
                                || cell.getKey().kind() == Category.TRUNCATED))
                .filter(cell -> cell.getKey().api().equals(entry.api().id())
                        && (!entry.api().codesBelongToOperations()
                                || cell.getKey().operation().equals(entry.operationId())))
                .filter(cell -> entry.statuses()
                        .accepted()
                        .contains(Integer.valueOf(cell.getKey().label())))
                .mapToLong(cell -> cell.getValue().number())
                .sum();
    }

    private Outcome judged(Entry entry) {
        var samples = new ArrayList<Sample>();
        SortedMap<String, Count> counts =
                summary.fold(entry, cell -> cell.kind() == Category.FINDING, CounterKey::detail);
        long answers = summary.answers(entry);
        var findings = new LinkedHashMap<Finding, Occurrences>();
        for (Map.Entry<Sample.Subject, Sample> kept : summary.samples(entry)) {
            Sample.Subject subject = kept.getKey();
            if (subject.kind() == Category.FINDING) {
                Count count = counts.getOrDefault(subject.detail(), new Count());
                finding(subject.detail(), kept.getValue())
                        .ifPresent(finding ->
                                findings.put(finding, new Occurrences(count.number(), answers, summary.places(count))));
            }
            samples.add(kept.getValue());
        }
        Sample shown = samples.stream()
                .min(Comparator.<Sample>comparingInt(sample -> violates(sample) ? 0 : 1)
                        .thenComparing(Sample::spot))
                .orElseThrow();
        return new Outcome.Judged(
                new Judgement(rules.inOrder(List.copyOf(findings.keySet())), readings(entry)),
                exchange(shown),
                shown.nearest(),
                findings);
    }

    private static boolean violates(Sample sample) {
        return sample.findings().stream().anyMatch(noted -> noted.severity().equals(Severity.VIOLATION.id()));
    }

    private Optional<Finding> finding(String detail, Sample sample) {
        return sample.findings().stream()
                .filter(noted -> (noted.severity() + " " + noted.rule()).equals(detail))
                .findFirst()
                .flatMap(noted -> rules.rule(noted.rule())
                        .map(rule -> new Finding(
                                rule,
                                noted.severity().equals(Severity.WARNING.id()) ? Severity.WARNING : Severity.VIOLATION,
                                noted.expected(),
                                noted.actual())));
    }

    private List<Followed> readings(Entry entry) {
        return summary.counts(entry).stream()
                .map(Map.Entry::getKey)
                .filter(cell -> cell.kind() == Category.READING)
                .map(CounterKey::detail)
                .distinct()
                .flatMap(this::followed)
                .toList();
    }

    private Stream<Followed> followed(String detail) {
        int space = detail.indexOf(' ');
        Optional<Erratum> erratum = summary.catalog().erratum(detail.substring(0, space));
        return erratum.stream()
                .map(known -> new Followed(known, known.readings().get(Integer.parseInt(detail.substring(space + 1)))));
    }

    /** The exchange of an example, or null where it is a text of a surface. */
    private static @Nullable Exchange exchange(Sample sample) {
        if (sample.isText()) {
            return null;
        }
        byte[] line = sample.record().getBytes(UTF_8);
        Recorded recorded = Objects.requireNonNull(new RecordReader(FieldMapping.PUBLISHED)
                .read(line, 0, line.length)
                .exchange());
        return new Exchange(
                new Request(recorded.method(), recorded.url(), recorded.requestHeaders(), recorded.requestBody()),
                new Response(
                        recorded.status(),
                        Objects.requireNonNullElse(recorded.headers(), Headers.NONE),
                        Objects.requireNonNullElse(recorded.body(), Body.EMPTY)));
    }
}
