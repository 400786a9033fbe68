package io.github.linkfault.result;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that went on in one run or in several, one after another.
 *
 * @param entries the ids of the entries that it concerns
 * @param what in words: the rules that are broken, or why nothing was exercised
 * @param first when the first run of it started
 * @param last when the last run that saw it started
 * @param runs how many runs saw it
 * @param over when the run started that saw that it is over, or null
 */
public record Episode(
        Kind kind,
        List<String> entries,
        List<String> what,
        State state,
        Instant first,
        Instant last,
        int runs,
        @Nullable Instant over) {

    /** What it is. */
    public enum Kind {
        /** An entry is answered with the same findings. */
        DRIFT,
        /** An entry is answered wrongly at first and rightly at the second look. */
        BLIP,
        /** Entries could not be exercised, for a reason that lies outside of the API's answers. */
        OUTAGE
    }

    /** How it stands in the last run. */
    public enum State {
        /** The last run saw it, and the one before that could have seen it did not. */
        NEW,
        /** The last run saw it, and it is not new. */
        STAYS,
        /** The last run could not see whether it stays. */
        NOT_ASKED,
        /** It is over. */
        OVER
    }

    /** Whether the last run saw it. */
    public boolean isThere() {
        return state == State.NEW || state == State.STAYS;
    }

    /** Copies the lists. */
    public Episode {
        entries = List.copyOf(entries);
        what = List.copyOf(what);
    }
}
