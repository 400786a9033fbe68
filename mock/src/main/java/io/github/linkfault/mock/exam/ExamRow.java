package io.github.linkfault.mock.exam;

import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Entry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of one error.
 *
 * @param entry the documented error, or the one that an undocumented answer was made from
 * @param undocumented the id of the change that made it undocumented, or null
 * @param met how often it was answered
 * @param repeated how often the same request came again although the error's action says never to retry
 * @param tooSoon how often the same request came again before the time that Retry-After names
 * @param again how often the same request came again, with the same credentials
 * @param againWithOtherCredentials how often the same request came again with other credentials
 * @param other how often the next request of the same connection was another
 * @param remedied after how many of them a new token was asked for, where that is what the error asks for
 * @param shortestPause the shortest time after which the same request came again, in milliseconds; -1 where none did
 * @param longestPause the longest such time, in milliseconds; -1 where none did
 * @param conditions how often a request was in each of its conditions, where it has several; one that asked for the error by its
 *     name was in none
 */
public record ExamRow(
        Entry entry,
        @Nullable String undocumented,
        long met,
        long repeated,
        long tooSoon,
        long again,
        long againWithOtherCredentials,
        long other,
        long remedied,
        long shortestPause,
        long longestPause,
        Map<Condition, Long> conditions) {

    /** Copies the map. */
    public ExamRow {
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    }

    static ExamRow of(Encounters met) {
        return new ExamRow(
                met.entry(),
                met.changed() == null ? null : met.changed().id(),
                met.met,
                met.count(Fault.RETRIED_NEVER),
                met.count(Fault.IGNORED_RETRY_AFTER),
                met.again,
                met.againWithOtherCredentials,
                met.other,
                met.remedied,
                met.longestPause < 0 ? -1 : met.shortestPause,
                met.longestPause,
                met.conditions());
    }

    /** How often nothing came after it: neither the same request nor another of the connection. */
    public long nothing() {
        return Math.max(0, met - again - againWithOtherCredentials - other);
    }
}
