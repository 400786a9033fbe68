package io.github.linkfault.audit.report;

import io.github.linkfault.audit.count.AuditCounters;
import io.github.linkfault.audit.count.Count;
import io.github.linkfault.audit.count.CounterKey;
import io.github.linkfault.catalog.Entry;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** What tests of other packages look at in a summary. */
public final class Summaries {

    private Summaries() {}

    public static String json(Summary summary) {
        return SummaryJson.render(Conclusions.of(summary, null), "0.1.0");
    }

    public static String text(Summary summary) {
        return SummaryText.render(Conclusions.of(summary, null));
    }

    public static String drafts(Summary summary) {
        return Drafts.render(Conclusions.of(summary, null));
    }

    public static AuditCounters tally(Summary summary) {
        return summary.tally();
    }

    public static boolean isSeen(Summary summary, Entry entry) {
        return summary.isSeen(entry);
    }

    public static SortedMap<String, Count> fold(
            Summary summary, Predicate<CounterKey> which, Function<CounterKey, String> by) {
        return summary.fold(which, by);
    }

    public static String places(Summary summary, Count count) {
        return String.join(" ", summary.places(count));
    }
}
