package io.github.linkfault.result;

import io.github.linkfault.judge.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an entry.
 *
 * @param reason why it was not exercised, or null
 * @param cause what the reason comes from, or null
 * @param findings the findings that made it fail, or would have if no deviation accepted them
 */
public record PastEntry(
        Verdict verdict, @Nullable Reason reason, @Nullable String cause, List<PastFinding> findings) {

    /** Copies the list. */
    public PastEntry {
        findings = List.copyOf(findings);
    }

    static PastEntry of(EntryResult result) {
        List<PastFinding> findings = result.verdict() == Verdict.PASSED
                ? List.of()
                : result.findings().stream()
                        .filter(finding -> weighs(result, finding))
                        .map(PastFinding::of)
                        .distinct()
                        .toList();
        return new PastEntry(result.verdict(), result.reason(), result.cause(), findings);
    }

    private static boolean weighs(EntryResult result, Finding finding) {
        return result.refused().contains(finding)
                || result.accepted().stream().anyMatch(deviation -> deviation.accepts(finding));
    }

    /** Whether two looks, or one that was right, say what the API answers. */
    boolean isKnown() {
        return verdict == Verdict.PASSED || verdict == Verdict.FAILED || verdict == Verdict.ACCEPTED;
    }
}
