package io.github.linkfault.audit.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a summary, worked out once for all that is written of it.
 *
 * @param undocumented the errors that no table has; one for all operations where one row is enough for it
 * @param comparison what came out of comparing this audit with another, or null
 * @param attention what matters first
 * @param tables what was read in numbers
 */
record Conclusions(
        Summary summary,
        List<ErrorRate> errors,
        List<Undocumented> undocumented,
        Baseline.@Nullable Comparison comparison,
        Attention attention,
        Tables tables) {

    static Conclusions of(Summary summary, @Nullable Baseline baseline) {
        List<ErrorRate> errors = ErrorRate.of(summary);
        Baseline.Comparison comparison = baseline == null ? null : baseline.compare(errors);
        return new Conclusions(
                summary,
                errors,
                Undocumented.together(summary.undocumented(), summary.catalog()),
                comparison,
                new Attention(summary, errors, comparison),
                new Tables(summary));
    }
}
