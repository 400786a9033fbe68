package io.github.linkfault.report;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.Statuses;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Followed;
import io.github.linkfault.judge.Severity;
import io.github.linkfault.result.Deviation;
import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.Outcome;
import io.github.linkfault.result.Verdict;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry with all that the page says of it.
 *
 * @param rerun the command that asks for it alone, or null where nobody was asked
 * @param since since when it fails, in words, or null where nothing is remembered
 * @param likelyCause what in the target file most likely explains its findings, or null
 */
record HtmlEntry(
        EntryResult result,
        HtmlIndex index,
        @Nullable String rerun,
        @Nullable String since,
        @Nullable String likelyCause) {

    /** An erratum that touches the entry, and what this answer has to say in it. */
    record Touching(Erratum erratum, @Nullable String follows) {
        String anchor() {
            return HtmlLink.erratum(erratum.id());
        }
    }

    Entry entry() {
        return result.entry();
    }

    String anchor() {
        return HtmlLink.anchor(entry().id());
    }

    HtmlVerdict mark() {
        return new HtmlVerdict(result.verdict());
    }

    boolean failed() {
        return result.verdict() == Verdict.FAILED;
    }

    /** Whether it has findings that weigh nothing for its verdict. */
    boolean warned() {
        return result.findings().stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
    }

    /** The deviations that accept its findings. */
    List<Deviation> accepted() {
        return result.accepted();
    }

    boolean hasFindings() {
        return !result.findings().isEmpty();
    }

    List<HtmlFinding> findings() {
        return result.findings().stream()
                .map(finding -> HtmlFinding.of(finding, result.occurrences(finding)))
                .toList();
    }

    List<Finding> warnings() {
        return result.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .toList();
    }

    /** The entry that the answer fits instead; of no use where only warnings stand against it. */
    @Nullable
    String nearest() {
        return result.verdict() == Verdict.PASSED ? null : result.nearest();
    }

    /** The anchor of the nearest entry, where this page has it. */
    @Nullable
    String nearestAnchor() {
        String nearest = nearest();
        return nearest != null && index.holds(nearest) ? HtmlLink.anchor(nearest) : null;
    }

    /** Whether its answer was asked for in that condition; recorded traffic does not tell in which an answer came. */
    boolean asked() {
        return rerun != null;
    }

    /** The condition whose answer decides, in words. */
    String condition() {
        return result.decidedIn().sentence();
    }

    /** How to bring it about. */
    String how() {
        return result.decidedIn().how();
    }

    boolean hasConditions() {
        return !result.conditions().isEmpty();
    }

    /** Each condition with what came of it, where there are several. */
    List<HtmlCondition> conditions() {
        return result.conditions().stream().map(HtmlCondition::of).toList();
    }

    /** The exchange that decides; where there are several conditions, each shows its own. */
    @Nullable
    HtmlExchange exchange() {
        return result.exchange().map(HtmlExchange::new).orElse(null);
    }

    /** The exchange of the second look, where there was one. */
    @Nullable
    HtmlExchange second() {
        Outcome.Judged second = result.second();
        return second == null ? null : new HtmlExchange(Objects.requireNonNull(second.exchange()));
    }

    /** What the second look found: {@code as documented}. */
    String secondSays() {
        return TextReport.secondSays(result, Objects.requireNonNull(result.second()));
    }

    @Nullable
    String reason() {
        return result.reason() == null ? null : TextReport.reason(result);
    }

    @Nullable
    String detail() {
        return result.detail();
    }

    /** Whether it shows on another surface than the API: its text has a type, and there is no status. */
    boolean isText() {
        return !entry().surface().isApi();
    }

    /** The one number that the documents print for it. */
    @Nullable
    String status() {
        Statuses statuses = entry().statuses();
        return statuses == null || statuses.documented().isEmpty() ? null : statuses.words();
    }

    /** What the judge takes, where that is not simply the documented number. */
    @Nullable
    String takenStatuses() {
        Statuses statuses = entry().statuses();
        return statuses == null || statuses.spoken().equals(statuses.words()) ? null : statuses.spoken();
    }

    @Nullable
    String message() {
        return entry().message().map(MessageTemplate::text).orElse(null);
    }

    /** Messages that an erratum lets in beside the documented one. */
    List<String> otherMessages() {
        return entry().messages().stream().skip(1).map(MessageTemplate::text).toList();
    }

    boolean remedyInferred() {
        return entry().evidence().remedy() == Evidence.INFERRED;
    }

    boolean hasErrata() {
        return !errata().isEmpty();
    }

    List<Touching> errata() {
        return index.errata(entry()).stream()
                .map(erratum -> new Touching(erratum, reading(erratum)))
                .toList();
    }

    private @Nullable String reading(Erratum erratum) {
        return result.readings().stream()
                .filter(followed -> followed.erratum().equals(erratum))
                .map(Followed::reading)
                .map(reading -> reading.says())
                .findFirst()
                .orElse(null);
    }

    String source() {
        return entry().place().toString();
    }
}
