package io.github.linkfault.result;

import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.judge.Judgement;
import org.jspecify.annotations.Nullable;

/** What a driver has to say of one entry. */
public sealed interface Outcome {

    /**
     * The API was asked and its answer judged.
     *
     * @param exchange without secrets; null for a text of another surface than the API
     * @param nearest the id of the entry that this answer fits instead, or null
     */
    record Judged(
            Judgement judgement,
            @Nullable Exchange exchange,
            @Nullable String nearest) implements Outcome {}

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
    }
}
