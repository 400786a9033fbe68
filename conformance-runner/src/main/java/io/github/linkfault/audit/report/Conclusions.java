package io.github.linkfault.audit.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a summary, worked out once for all that is written of it.
 *
 * @param undocumented the errors that no table has; one for all operations where one row is enough for it
 * @param baseline another audit that this one is compared with, or null
 * @param comparison what came out of that, or null
 */
record Conclusions(
        Summary summary,
        List<ErrorRate> errors,
        List<Undocumented> undocumented,
        @Nullable Baseline baseline,
        Baseline.@Nullable Comparison comparison,
        Attention attention) {

    static Conclusions of(Summary summary, @Nullable Baseline baseline) {
        List<ErrorRate> errors = ErrorRate.of(summary);
        Baseline.Comparison comparison = baseline == null ? null : baseline.compare(errors);
        return new Conclusions(
                summary,
                errors,
                Undocumented.together(summary.undocumented(), summary.catalog()),
                baseline,
                comparison,
                Attention.of(summary, errors, baseline, comparison));
    }
}
