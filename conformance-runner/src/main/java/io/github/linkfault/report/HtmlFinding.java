package io.github.linkfault.report;

import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Severity;

/** A finding with the place where its two values part. */
record HtmlFinding(Finding finding, Difference parts) {

    private static final int A_GLANCE = 40;

    static HtmlFinding of(Finding finding) {
        return new HtmlFinding(
                finding, Difference.of(Visible.line(finding.expected()), Visible.line(finding.actual())));
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
