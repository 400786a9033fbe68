package io.github.linkfault.audit.count;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An example of what was recorded, with everything masked that could be a secret.
 *
 * @param isText whether it is the text of a surface, and no exchange
 * @param record the exchange as a line of NDJSON, or the text of a surface
 * @param findings the rules that it breaks
 * @param nearest the id of the entry that it fits instead, or null
 */
public record Sample(
        InputLocation spot,
        boolean isText,
        String record,
        List<MaskedFinding> findings,
        @Nullable String nearest) implements Serializable {

    /** What an example is one of: of all that share a subject the first is kept. */
    public record Subject(Category kind, String api, String operation, String label, String detail)
            implements Comparable<Subject>, Serializable {

        @Override
        public int compareTo(Subject other) {
            return asCell().compareTo(other.asCell());
        }

        private CounterKey asCell() {
            return new CounterKey("", api, operation, kind, label, detail);
        }
    }
}
