package io.github.linkfault.audit.report;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Count;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.report.AuditedTraffic.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of an audit matters first: which input was cut off; what is new or has grown, with undocumented errors before rules that are broken
 * since a day, and these before documented errors; then, where nothing has changed, undocumented errors, requests without an answer, broken
 * rules, and what cannot be read.
 */
final class Attention {

    /** How many are shown; the rest is one line. */
    static final int MOST = 10;

    private final List<Item> all = new ArrayList<>();

    Attention(Summary summary, List<ErrorRate> errors, Baseline.@Nullable Comparison comparison) {
        Count cut = summary.cut();
        if (cut.number() > 0) {
            all.add(new Item(
                    "broken",
                    Phrases.counted(cut.number(), "file ends", "files end")
                            + " in the middle, and what follows was not read: "
                            + String.join(", ", summary.places(cut))));
        }
        Set<ErrorRate.Key> told = new HashSet<>();
        List<Deviating> deviating = Deviating.of(summary);
        List<Change> changes = Change.of(
                errors, key -> comparison != null && comparison.baseline().has(key));
        changed(changes.stream().filter(change -> !change.isDocumented()), told);
        deviating.stream()
                .filter(one -> one.beginning().isPresent())
                .forEach(one -> all.add(new Item("new", one.sentence())));
        changed(changes.stream().filter(Change::isDocumented), told);
        if (comparison != null) {
            compared("new", comparison.of("new"), told);
            compared("grown", comparison.growth(), told);
        }
        List<ErrorRate> others =
                errors.stream().filter(error -> !told.contains(error.key())).toList();
        stand("undocumented", others.stream().filter(error -> !error.isDocumented()));
        stand("unanswered", others.stream().filter(ErrorRate::isUnanswered));
        deviating.stream()
                .filter(one -> one.beginning().isEmpty())
                .forEach(one -> all.add(new Item("deviating", one.sentence())));
        long lines = summary.total(Category.BROKEN) - cut.number();
        if (lines > 0) {
            all.add(new Item("broken", Phrases.counted(lines, "line", "lines") + " could not be read"));
        }
    }

    private void changed(Stream<Change> changes, Set<ErrorRate.Key> told) {
        changes.forEach(change -> {
            change.errors().forEach(error -> told.add(error.key()));
            all.add(new Item(change.isNew() ? "new" : "grown", change.sentence()));
        });
    }

    private void compared(String kind, List<Baseline.Difference> differences, Set<ErrorRate.Key> told) {
        ErrorName.together(
                        differences.stream().filter(one -> told.add(one.key())),
                        Baseline.Difference::name,
                        one -> Math.abs(one.count() - one.was()))
                .forEach(several -> all.add(new Item(kind, Baseline.Difference.sentence(several))));
    }

    /** What is as it was before. */
    private void stand(String kind, Stream<ErrorRate> errors) {
        ErrorName.together(errors, ErrorRate::called, ErrorRate::count)
                .forEach(several -> all.add(new Item(
                        kind,
                        ErrorName.title(several.stream().map(ErrorRate::called).toList()) + ": "
                                + ErrorRate.rated(
                                        several, ErrorRate::called, ErrorRate::count, ErrorRate::successes))));
    }

    /** The first of them. */
    List<Item> first() {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    /** Those that matter less. */
    List<Item> others() {
        return all.subList(first().size(), all.size());
    }
}
