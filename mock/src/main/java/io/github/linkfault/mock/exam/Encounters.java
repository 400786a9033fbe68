package io.github.linkfault.mock.exam;

import io.github.linkfault.catalog.Action;
import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.mock.behaviour.Undocumented;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was counted of one error: how often it was met, and what the client did next. Guarded by the exam that owns it. */
final class Encounters {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final Entry entry;
    private final @Nullable Undocumented changed;

    /** How often it was met, also as the code of an answer whose bare status this is. */
    long met;

    /** How often it was the answer itself. */
    long direct;

    long again;
    long againWithOtherCredentials;
    long other;
    long remedied;
    long shortestPause = Long.MAX_VALUE;
    long longestPause = -1;

    /** Of which operation the requests were that met it first. */
    @Nullable
    Operation operation;

    /** Whether a request that met it had a token which an operation hands out. */
    boolean hadToken;

    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private final Map<Condition, Long> conditions = new HashMap<>();
    private final Map<Fault, String> details = new EnumMap<>(Fault.class);

    Encounters(Entry entry, @Nullable Undocumented changed) {
        this.entry = entry;
        this.changed = changed;
    }

    Entry entry() {
        return entry;
    }

    @Nullable
    Undocumented changed() {
        return changed;
    }

    Action action() {
        return entry.action();
    }

    /** Counts a meeting that a condition of the request brought about. */
    void in(Condition condition) {
        conditions.merge(condition, 1L, Long::sum);
    }

    /** How often it was met in each of its conditions, where it has several. */
    Map<Condition, Long> conditions() {
        var counts = new LinkedHashMap<Condition, Long>();
        if (changed == null && entry.conditions().size() > 1) {
            entry.conditions().forEach(condition -> counts.put(condition, conditions.getOrDefault(condition, 0L)));
        }
        return counts;
    }

    void blame(Fault fault, String detail) {
        faults.merge(fault, 1L, Long::sum);
        details.putIfAbsent(fault, detail);
    }

    long count(Fault fault) {
        return faults.getOrDefault(fault, 0L);
    }

    Map<Fault, Long> faults() {
        return faults;
    }

    String detail(Fault fault) {
        return details.getOrDefault(fault, "");
    }

    void pause(long millis) {
        shortestPause = Math.min(shortestPause, millis);
        longestPause = Math.max(longestPause, millis);
    }

    boolean asksForBackOff() {
        return action().retry().equals("with-backoff");
    }

    boolean forbidsRetry() {
        return action().retry().equals("never");
    }

    boolean asksForFix() {
        return action().retry().equals("after-fix");
    }

    /** Whether it says that the token of the request is not valid, so that a client can help itself. */
    boolean asksForToken() {
        boolean refused = entry.statuses() != null
                && (entry.statuses().accepted().contains(UNAUTHORIZED)
                        || entry.statuses().accepted().contains(FORBIDDEN));
        return hadToken && asksForFix() && action().actor().equals("developer") && refused;
    }

    /** Whether the client did anything about it that it asks for. */
    boolean hasReaction() {
        return again + againWithOtherCredentials > 0 || (asksForToken() && remedied > 0);
    }
}
