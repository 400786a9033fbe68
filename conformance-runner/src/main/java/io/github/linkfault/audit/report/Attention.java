package io.github.linkfault.audit.report;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Count;
import io.github.linkfault.audit.count.CounterKey;
import io.github.linkfault.catalog.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of an audit matters first: which input was cut off, what is new or has grown, then what no table has, what breaks rules, and what cannot be read. */
final class Attention {

    /** How many are shown; the rest is one line. */
    static final int MOST = 10;

    /**
     * One thing that matters.
     *
     * @param kind {@code new}, {@code grown}, {@code undocumented}, {@code deviating} or {@code broken}
     */
    record Item(String kind, String sentence) {}

    private final List<Item> all = new ArrayList<>();

    private Attention(Summary summary, List<ErrorRate> errors, Baseline.@Nullable Comparison comparison) {
        Set<ErrorRate.Key> told = new HashSet<>();
        Count cut = summary.cut();
        if (cut.number() > 0) {
            all.add(new Item(
                    "broken",
                    Phrases.counted(cut.number(), "file ends", "files end")
                            + " in the middle, and what follows was not read: "
                            + String.join(", ", summary.places(cut))));
        }
        for (Change change : Change.of(errors)) {
            told.add(change.error().key());
            all.add(new Item(change.isNew() ? "new" : "grown", change.sentence()));
        }
        if (comparison != null) {
            compared("new", comparison.of("new"), told);
            compared("grown", comparison.of("more"), told);
        }
        errors.stream()
                .filter(error -> !error.isDocumented() && !told.contains(error.key()))
                .sorted(Comparator.comparingLong((ErrorRate error) -> -error.count())
                        .thenComparing(ErrorRate::key))
                .forEach(error -> all.add(new Item(
                        "undocumented", error.title() + " is not in its table: " + error.count() + rate(error))));
        summary
                .fold(cell -> cell.kind() == Category.DEVIATING && cell.day().isEmpty(), CounterKey::label)
                .entrySet()
                .stream()
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().number()))
                .forEach(entry -> all.add(new Item(
                        "deviating",
                        entry.getKey() + " breaks rules: "
                                + Phrases.counted(entry.getValue().number(), "answer", "answers"))));
        long lines = summary.total(Category.BROKEN) - cut.number();
        if (lines > 0) {
            all.add(new Item("broken", Phrases.counted(lines, "line", "lines") + " could not be read"));
        }
    }

    static Attention of(Summary summary, List<ErrorRate> errors, Baseline.@Nullable Comparison comparison) {
        return new Attention(summary, errors, comparison);
    }

    private void compared(String kind, List<Baseline.Difference> differences, Set<ErrorRate.Key> told) {
        for (Baseline.Difference one : differences) {
            if (told.add(one.key())) {
                all.add(new Item(kind, one.sentence()));
            }
        }
    }

    private static String rate(ErrorRate error) {
        Double rate = ErrorRate.perThousand(error.count(), error.successes());
        return rate == null ? "" : " (" + rate + " per 1,000 successes)";
    }

    /** The first of them. */
    List<Item> first() {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    /** How many more there are. */
    int more() {
        return Math.max(0, all.size() - MOST);
    }
}
