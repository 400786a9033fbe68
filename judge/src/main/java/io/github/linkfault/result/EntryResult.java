package io.github.linkfault.result;

import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Followed;
import io.github.linkfault.result.Outcome.Judged;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry and how it ended.
 *
 * @param refused the findings that make it fail: those that weigh and that no deviation accepts
 * @param accepted the deviations that accept the others
 * @param second what a second look at a failed entry saw, or null where there was none
 * @param conditions what came of each of its conditions, where it has several; the outcome is then that of the condition that
 *     decides, and the refused findings are those of all
 */
public record EntryResult(
        Entry entry,
        Verdict verdict,
        Outcome outcome,
        List<Finding> refused,
        List<Deviation> accepted,
        @Nullable Judged second,
        List<InCondition> conditions) {

    /** Those first of which most recorded answers break a rule; answers that were asked for keep their order. */
    public static final Comparator<EntryResult> MOST_ANSWERS_FIRST =
            Comparator.comparingLong(EntryResult::refusedAnswers).reversed();

    /**
     * What came of an entry in one of its conditions.
     *
     * @param result as if the entry had this condition alone
     */
    public record InCondition(Condition condition, EntryResult result) {}

    /** A result that was looked at once. */
    public EntryResult(Entry entry, Verdict verdict, Outcome outcome, List<Finding> refused, List<Deviation> accepted) {
        this(entry, verdict, outcome, refused, accepted, null, List.of());
    }

    /** Copies the lists. */
    public EntryResult {
        refused = List.copyOf(refused);
        accepted = List.copyOf(accepted);
        conditions = List.copyOf(conditions);
    }

    /** The condition whose outcome decides. */
    public Condition decidedIn() {
        return conditions.stream()
                .filter(each -> each.result().outcome().equals(outcome))
                .map(InCondition::condition)
                .findFirst()
                .orElse(entry.condition());
    }

    /** The conditions in which the API was not asked, although it was in another. */
    public List<InCondition> notAsked() {
        return verdict == Verdict.NOT_EXERCISED
                ? List.of()
                : conditions.stream()
                        .filter(each -> each.result().verdict() == Verdict.NOT_EXERCISED)
                        .toList();
    }

    /** The rules that its answers break, in whatever condition. */
    public List<Finding> findings() {
        if (conditions.isEmpty()) {
            return outcome instanceof Judged judged ? judged.judgement().findings() : List.of();
        }
        return conditions.stream()
                .flatMap(each -> each.result().findings().stream())
                .distinct()
                .toList();
    }

    /** The documents' readings that its answers follow, in whatever condition. */
    public List<Followed> readings() {
        if (conditions.isEmpty()) {
            return outcome instanceof Judged judged ? judged.judgement().readings() : List.of();
        }
        return conditions.stream()
                .flatMap(each -> each.result().readings().stream())
                .distinct()
                .toList();
    }

    /** What was sent and came back, without secrets. */
    public Optional<Exchange> exchange() {
        return outcome instanceof Judged judged ? Optional.ofNullable(judged.exchange()) : Optional.empty();
    }

    /** The id of the entry that the answer fits instead. */
    public @Nullable String nearest() {
        return outcome instanceof Judged judged ? judged.nearest() : null;
    }

    /** How many recorded answers break the rule of a finding; null where the answer was asked for. */
    public @Nullable Occurrences occurrences(Finding finding) {
        return outcome instanceof Judged judged ? judged.occurrences().get(finding) : null;
    }

    private long refusedAnswers() {
        return refused.stream()
                .map(this::occurrences)
                .filter(Objects::nonNull)
                .mapToLong(Occurrences::number)
                .max()
                .orElse(0);
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
