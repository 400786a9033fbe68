package io.github.linkfault.result;

import io.github.linkfault.catalog.Condition;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Judgement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a driver has to say of one entry. */
public sealed interface Outcome {

    /** Why there is no verdict; empty where there is one. */
    default Optional<NotExercised> gap() {
        return Optional.empty();
    }

    /**
     * The API was asked and its answer judged.
     *
     * @param exchange without secrets; null for a text of another surface than the API
     * @param nearest the id of the entry that this answer fits instead, or null
     * @param occurrences of recorded traffic, how many answers break the rule of each finding; of an answer that was asked for, none
     */
    record Judged(
            Judgement judgement,
            @Nullable Exchange exchange,
            @Nullable String nearest,
            Map<Finding, Occurrences> occurrences)
            implements Outcome {

        /** Copies the map. */
        public Judged {
            occurrences = Map.copyOf(occurrences);
        }

        /** An answer that was asked for. */
        public Judged(Judgement judgement, @Nullable Exchange exchange, @Nullable String nearest) {
            this(judgement, exchange, nearest, Map.of());
        }
    }

    /**
     * The API was asked in each condition of the entry, of which there are several.
     *
     * @param each in the entry's order; none of them is itself of this kind
     */
    record Several(List<Given> each) implements Outcome {

        /** Copies the list. */
        public Several {
            each = List.copyOf(each);
        }

        /** A fixture that a target lacks is a gap only where it has none of the others either. */
        @Override
        public Optional<NotExercised> gap() {
            boolean judged = each.stream().anyMatch(given -> given.outcome() instanceof Judged);
            return each.stream()
                    .flatMap(given -> given.outcome().gap().stream())
                    .filter(gap -> !judged || gap.reason() != Reason.NO_FIXTURE)
                    .findFirst();
        }
    }

    /**
     * What came of the entry in one of its conditions.
     *
     * @param outcome judged or not exercised
     */
    record Given(Condition condition, Outcome outcome) {}

    /**
     * The API was not asked.
     *
     * @param detail why, and what would exercise it, in one sentence without secrets
     * @param cause what the reason comes from, as a word: {@link #GATEWAY}; or null where the reason says it all
     */
    record NotExercised(
            Reason reason, String detail, @Nullable String cause) implements Outcome {

        /** Something between this program and the API answered that the API cannot be reached. */
        public static final String GATEWAY = "gateway";

        /** An entry that was not exercised for a reason that says it all. */
        public NotExercised(Reason reason, String detail) {
            this(reason, detail, null);
        }

        @Override
        public Optional<NotExercised> gap() {
            return Optional.of(this);
        }
    }
}
