package io.github.linkfault.result;

import java.util.List;

/**
 * How many recorded answers break a rule, whatever the wrong value of each, and where first.
 *
 * @param number how many break it
 * @param of how many answers of the entry there are
 * @param first the first places, as {@code traffic.ndjson:17}; at least one
 */
public record Occurrences(long number, long of, List<String> first) {

    /** Copies the places. */
    public Occurrences {
        first = List.copyOf(first);
    }

    /** {@code 16 of 578 break this rule, first at traffic.ndjson:17, traffic.ndjson:203}. */
    public String words() {
        return number + " of " + of + (number == 1 ? " breaks" : " break") + " this rule, first at "
                + String.join(", ", first);
    }
}
