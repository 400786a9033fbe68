package io.github.linkfault.audit.report;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Count;
import io.github.linkfault.audit.count.Gap;
import io.github.linkfault.catalog.Phrases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How much was read and how much was not, in sentences; what is missing in all counts comes late, where nobody overlooks it. */
final class Extent {

    private Extent() {}

    static List<String> sentences(Conclusions conclusions) {
        Summary summary = conclusions.summary();
        if (summary.tally().lines() == 0 && summary.total(Category.BROKEN) == 0) {
            return List.of("Nothing was read: the input is empty.");
        }
        var sentences = new ArrayList<String>();
        sentences.add(read(summary));
        notRecorded(summary, sentences);
        notRead(summary, sentences);
        Baseline.Comparison comparison = conclusions.comparison();
        if (comparison != null) {
            sentences.add(comparison.sentence());
        }
        sentences.add("%d of %s seen."
                .formatted(
                        summary.seen(),
                        Phrases.counted(summary.catalog().entries().size(), "entry was", "entries were")));
        return sentences;
    }

    private static String read(Summary summary) {
        String counts = Arrays.stream(Category.values())
                .filter(Category::isCounted)
                .filter(kind -> summary.total(kind) > 0)
                .map(kind -> summary.total(kind) + " " + words(kind))
                .collect(Collectors.joining(", "));
        return Phrases.counted(summary.tally().lines(), "line", "lines") + ": "
                + (counts.isEmpty() ? "no exchange" : counts) + ".";
    }

    private static String words(Category kind) {
        return kind == Category.FOREIGN
                ? "of no documented operation"
                : kind == Category.OUTSIDE ? "outside of --since and --until" : kind.id();
    }

    private static void notRecorded(Summary summary, List<String> sentences) {
        var gaps = new ArrayList<String>();
        gap(summary, Gap.BODY, "the body of %s, judged by status alone", gaps);
        gap(summary, Gap.BODY_END, "the end of the body of %s, judged by status alone", gaps);
        gap(summary, Gap.HEADERS, "the header fields of %s, to which no rule on them was applied", gaps);
        gap(summary, Gap.TIME, "the time of %s", gaps);
        if (!gaps.isEmpty()) {
            sentences.add("Not recorded: " + String.join("; ", gaps) + ".");
        }
    }

    private static void gap(Summary summary, Gap gap, String says, List<String> gaps) {
        long number = summary.tally().gap(gap);
        if (number > 0) {
            gaps.add(says.formatted(Phrases.counted(number, "answer", "answers")));
        }
    }

    private static void notRead(Summary summary, List<String> sentences) {
        Count cut = summary.cut();
        if (cut.number() > 0) {
            sentences.add("Cut off: " + String.join(", ", summary.places(cut))
                    + (cut.number() > cut.first().size() ? " and others" : "")
                    + ". What follows there is in no count. Fetch the whole file and audit again.");
        }
        if (summary.isUnreadable()) {
            sentences.add("Nothing in the input is an exchange. Expected a HAR, NDJSON with one exchange a line,"
                    + " OpenTelemetry's spans as JSON lines, or error texts one a line. Of other logs, say with --preset"
                    + " whose they are, or with --field where each field stands.");
        }
    }
}
