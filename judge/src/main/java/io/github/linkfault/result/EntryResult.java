package io.github.linkfault.result;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Followed;
import io.github.linkfault.result.Outcome.Judged;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry and how it ended.
 *
 * @param refused the findings that make it fail: those that weigh and that no deviation accepts
 * @param accepted the deviations that accept the others
 * @param second what a second look at a failed entry saw, or null where there was none
 */
public record EntryResult(
        Entry entry,
        Verdict verdict,
        Outcome outcome,
        List<Finding> refused,
        List<Deviation> accepted,
        @Nullable Judged second) {

    /** A result that was looked at once. */
    public EntryResult(Entry entry, Verdict verdict, Outcome outcome, List<Finding> refused, List<Deviation> accepted) {
        this(entry, verdict, outcome, refused, accepted, null);
    }

    /** Copies the lists. */
    public EntryResult {
        refused = List.copyOf(refused);
        accepted = List.copyOf(accepted);
    }

    /** The rules that its answer breaks. */
    public List<Finding> findings() {
        return outcome instanceof Judged judged ? judged.judgement().findings() : List.of();
    }

    /** The documents' readings that its answer follows. */
    public List<Followed> readings() {
        return outcome instanceof Judged judged ? judged.judgement().readings() : List.of();
    }

    /** What was sent and came back, without secrets. */
    public Optional<Exchange> exchange() {
        return outcome instanceof Judged judged ? Optional.ofNullable(judged.exchange()) : Optional.empty();
    }

    /** The id of the entry that the answer fits instead. */
    public @Nullable String nearest() {
        return outcome instanceof Judged judged ? judged.nearest() : null;
    }

    /** Why it was not exercised. */
    public @Nullable Reason reason() {
        return outcome instanceof Outcome.NotExercised not ? not.reason() : null;
    }

    /** What the reason comes from, as a word such as {@code gateway}. */
    public @Nullable String cause() {
        return outcome instanceof Outcome.NotExercised not ? not.cause() : null;
    }

    /** Why it was not exercised, in a sentence. */
    public @Nullable String detail() {
        return outcome instanceof Outcome.NotExercised not ? not.detail() : null;
    }
}
