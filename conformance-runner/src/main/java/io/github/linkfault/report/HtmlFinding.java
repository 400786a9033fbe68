package io.github.linkfault.report;

import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Severity;
import io.github.linkfault.result.Occurrences;
import org.jspecify.annotations.Nullable;

/**
 * A finding with the place where its two values part.
 *
 * @param answers how many recorded answers break its rule and where first, or null where the answer was asked for
 */
record HtmlFinding(
        Finding finding, Difference parts, @Nullable String answers) {

    private static final int A_GLANCE = 40;

    static HtmlFinding of(Finding finding, @Nullable Occurrences occurrences) {
        return new HtmlFinding(
                finding,
                Difference.of(Visible.line(finding.expected()), Visible.line(finding.actual())),
                occurrences == null ? null : Visible.line(occurrences.words()));
    }

    /** Whether marking the difference helps: not where it is all of two long texts. */
    boolean marked() {
        boolean cut = !parts.before().isEmpty() || !parts.after().isEmpty();
        return cut || Math.max(parts.expected().length(), parts.actual().length()) <= A_GLANCE;
    }

    String rule() {
        return finding.rule().id();
    }

    String sentence() {
        return finding.rule().sentence();
    }

    boolean violation() {
        return finding.severity() == Severity.VIOLATION;
    }
}
