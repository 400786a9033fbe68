package io.github.linkfault.history;

import io.github.linkfault.result.Episode;
import io.github.linkfault.result.Past;
import io.github.linkfault.result.PastEntry;
import io.github.linkfault.result.PastRun;
import io.github.linkfault.result.Verdict;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The last runs by entry.
 *
 * @param runs the columns, the oldest first
 * @param rows the entries that did not always pass
 * @param others how many other entries the last run has
 */
record Matrix(List<PastRun> runs, List<Row> rows, int others) {

    static final int MOST_RUNS = 30;

    private static final Set<Verdict> TELLING = EnumSet.of(Verdict.FAILED, Verdict.FLAKY, Verdict.ACCEPTED);

    /**
     * An entry.
     *
     * @param verdicts one for each run, null where the run did not have the entry
     */
    record Row(String id, List<@Nullable Verdict> verdicts) {}

    static Matrix of(Past past) {
        List<PastRun> all = past.runs();
        List<PastRun> runs = all.subList(Math.max(0, all.size() - MOST_RUNS), all.size());
        // In the order of the latest catalog.
        var ids = new LinkedHashSet<String>();
        for (int at = runs.size() - 1; at >= 0; at--) {
            ids.addAll(runs.get(at).entries().keySet());
        }
        List<Row> rows = ids.stream()
                .filter(id -> runs.stream().anyMatch(run -> tells(run.entries().get(id))))
                .map(id ->
                        new Row(id, runs.stream().map(run -> verdict(run, id)).collect(Collectors.toList())))
                .toList();
        return new Matrix(runs, rows, ids.size() - rows.size());
    }

    private static boolean tells(@Nullable PastEntry entry) {
        return entry != null && TELLING.contains(entry.verdict());
    }

    private static @Nullable Verdict verdict(PastRun run, String id) {
        PastEntry entry = run.entries().get(id);
        return entry == null ? null : entry.verdict();
    }

    /** When a drift began in one of the runs. */
    static Set<Instant> news(Past past) {
        return past.episodes().stream()
                .filter(episode -> episode.kind() == Episode.Kind.DRIFT)
                .map(Episode::first)
                .collect(Collectors.toSet());
    }

    /** A verdict as one character. */
    static String symbol(@Nullable Verdict verdict) {
        if (verdict == null) {
            return " ";
        }
        return switch (verdict) {
            case PASSED -> "·";
            case FAILED -> "✗";
            case FLAKY -> "?";
            case ACCEPTED -> "≈";
            case NOT_EXERCISED -> "○";
        };
    }

    /** The verdict that an exit code stands for. */
    static Verdict verdict(PastRun run) {
        return switch (run.exitCode()) {
            case 0 -> Verdict.PASSED;
            case 1 -> Verdict.FAILED;
            default -> Verdict.NOT_EXERCISED;
        };
    }
}
