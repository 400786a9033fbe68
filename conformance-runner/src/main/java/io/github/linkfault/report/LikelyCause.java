package io.github.linkfault.report;

import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.Report;
import io.github.linkfault.result.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What in the target file most likely explains that an entry failed. Accounts heal, and ids are mistaken, more often than an API
 * changes.
 */
final class LikelyCause {

    private LikelyCause() {}

    /** The cause as a sentence; null where the target file explains nothing. */
    static @Nullable String of(Report report, EntryResult result) {
        Entry entry = result.entry();
        Condition condition = result.decidedIn();
        String fixture = condition.fixture();
        boolean hasTargetFile =
                !report.command().equals(Report.AUDIT) && !report.target().equals(Report.EMBEDDED_MOCK);
        if (fixture == null || result.verdict() != Verdict.FAILED || !hasTargetFile) {
            return null;
        }
        String member = entry.api().id() + ".fixtures." + fixture;
        boolean succeeded = result.exchange()
                .filter(exchange -> exchange.answer() instanceof Response response && response.status() / 100 == 2)
                .isPresent();
        if (succeeded) {
            return member + " has healed or is wrong: the API answers with success, although it should be that "
                    + condition.sentence() + ".";
        }
        Entry nearest = result.nearest() == null
                ? null
                : report.catalog().entry(result.nearest()).orElse(null);
        if (nearest == null || nearest.conditions().stream().anyMatch(each -> fixture.equals(each.fixture()))) {
            return null;
        }
        return member + " is wrong or has changed: the API answers with " + nearest.id() + ", as where "
                + nearest.given() + ".";
    }
}
