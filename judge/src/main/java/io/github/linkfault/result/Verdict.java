package io.github.linkfault.result;

import java.util.Locale;

/** How an entry ends; each selected entry ends as exactly one. */
public enum Verdict {
    PASSED,
    FAILED,
    /** All its findings are deviations that are known and accepted for now. */
    ACCEPTED,
    /** It failed, and a second look at the end of the run disagreed. */
    FLAKY,
    NOT_EXERCISED;

    /** The name in report.json: {@code not-exercised}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name in a sentence: {@code not exercised}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
