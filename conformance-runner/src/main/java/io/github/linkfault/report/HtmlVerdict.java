package io.github.linkfault.report;

import io.github.linkfault.result.Verdict;

/** A verdict as the page marks it: never by its colour alone. */
record HtmlVerdict(Verdict verdict, int count, int before) {

    HtmlVerdict(Verdict verdict) {
        this(verdict, 0, 0);
    }

    String id() {
        return verdict.id();
    }

    String words() {
        return verdict.words();
    }

    String symbol() {
        return switch (verdict) {
            case PASSED -> "✓";
            case FAILED -> "✗";
            case ACCEPTED -> "≈";
            case FLAKY -> "?";
            case NOT_EXERCISED -> "○";
        };
    }
}
