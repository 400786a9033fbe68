package io.github.linkfault.result;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the episodes in a series of runs. */
final class Episodes {

    private static final Set<Reason> OUTAGES = EnumSet.of(Reason.UNREACHABLE, Reason.CREDENTIALS, Reason.INTERRUPTED);

    /** What a run says of something: it is there, it is not, or the run does not know. */
    private enum Sight {
        THERE,
        GONE,
        UNKNOWN
    }

    /** One finding of one entry. */
    private record Key(String entry, PastFinding finding) {}

    /** What episodes have in common whose findings came and went together. */
    private record Span(String entry, Episode.State state, Instant first, Instant last, int runs) {}

    private final List<PastRun> runs;

    /** @param runs the oldest first */
    private Episodes(List<PastRun> runs) {
        this.runs = runs;
    }

    /** All episodes, the oldest first. */
    static List<Episode> of(List<PastRun> runs) {
        var episodes = new Episodes(runs);
        var all = new ArrayList<Episode>();
        all.addAll(episodes.drifts());
        all.addAll(episodes.blips());
        all.addAll(episodes.outages());
        all.sort(Comparator.comparing(Episode::first));
        return List.copyOf(all);
    }

    private List<Episode> drifts() {
        var keys = new LinkedHashSet<Key>();
        for (PastRun run : runs) {
            run.entries().forEach((id, entry) -> {
                if (entry.isKnown()) {
                    entry.findings().forEach(finding -> keys.add(new Key(id, finding)));
                }
            });
        }
        var spans = new LinkedHashMap<Span, List<Episode>>();
        for (Key key : keys) {
            String what = key.finding().words();
            streaks(Episode.Kind.DRIFT, List.of(key.entry()), what, sight(key))
                    .forEach(episode -> spans.computeIfAbsent(
                                    new Span(
                                            key.entry(),
                                            episode.state(),
                                            episode.first(),
                                            episode.last(),
                                            episode.runs()),
                                    any -> new ArrayList<>())
                            .add(episode));
        }
        return spans.values().stream().map(Episodes::together).toList();
    }

    /** Several findings of one entry that came and went together. */
    private static Episode together(List<Episode> same) {
        Episode one = same.get(0);
        List<String> what = same.stream()
                .flatMap(episode -> episode.what().stream())
                .distinct()
                .toList();
        return new Episode(
                one.kind(), one.entries(), what, one.state(), one.first(), one.last(), one.runs(), one.over());
    }

    private static Function<PastRun, Sight> sight(Key key) {
        return run -> {
            PastEntry entry = run.entries().get(key.entry());
            if (entry == null || !entry.isKnown()) {
                return Sight.UNKNOWN;
            }
            return entry.findings().contains(key.finding()) ? Sight.THERE : Sight.GONE;
        };
    }

    private List<Episode> blips() {
        var ids = new LinkedHashSet<String>();
        runs.forEach(run -> run.entries().forEach((id, entry) -> {
            if (entry.verdict() == Verdict.FLAKY) {
                ids.add(id);
            }
        }));
        var blips = new ArrayList<Episode>();
        for (String id : ids) {
            var what = new LinkedHashSet<String>();
            runs.forEach(run -> {
                PastEntry entry = run.entries().get(id);
                if (entry != null && entry.verdict() == Verdict.FLAKY) {
                    entry.findings().forEach(finding -> what.add(finding.words()));
                }
            });
            blips.addAll(streaks(Episode.Kind.BLIP, List.of(id), String.join(", ", what), run -> {
                PastEntry entry = run.entries().get(id);
                if (entry == null || entry.verdict() == Verdict.NOT_EXERCISED) {
                    return Sight.UNKNOWN;
                }
                return entry.verdict() == Verdict.FLAKY ? Sight.THERE : Sight.GONE;
            }));
        }
        return blips;
    }

    private List<Episode> outages() {
        Map<String, Set<String>> ids = new LinkedHashMap<>();
        for (PastRun run : runs) {
            run.entries().forEach((id, entry) -> {
                String outage = outage(entry);
                if (outage != null) {
                    ids.computeIfAbsent(outage, any -> new LinkedHashSet<>()).add(id);
                }
            });
        }
        var outages = new ArrayList<Episode>();
        ids.forEach((outage, entries) -> outages.addAll(streaks(
                Episode.Kind.OUTAGE,
                List.copyOf(entries),
                outage,
                run -> run.entries().values().stream().anyMatch(entry -> outage.equals(outage(entry)))
                        ? Sight.THERE
                        : Sight.GONE)));
        return outages;
    }

    private static @Nullable String outage(PastEntry entry) {
        Reason reason = entry.reason();
        if (reason == null || !OUTAGES.contains(reason)) {
            return null;
        }
        return entry.cause() == null ? reason.id() : reason.id() + ", " + entry.cause();
    }

    /** The runs of something without a gap; a run that does not know is no gap. */
    private List<Episode> streaks(
            Episode.Kind kind, List<String> entries, String what, Function<PastRun, Sight> sight) {
        var streaks = new ArrayList<Episode>();
        @Nullable Instant first = null;
        @Nullable Instant last = null;
        int seen = 0;
        Sight latest = Sight.UNKNOWN;
        for (PastRun run : runs) {
            latest = sight.apply(run);
            if (latest == Sight.THERE) {
                first = first == null ? run.startedAt() : first;
                last = run.startedAt();
                seen++;
            } else if (latest == Sight.GONE && first != null && last != null) {
                streaks.add(new Episode(
                        kind, entries, List.of(what), Episode.State.OVER, first, last, seen, run.startedAt()));
                first = null;
                last = null;
                seen = 0;
            }
        }
        if (first != null && last != null) {
            Episode.State state = latest != Sight.THERE
                    ? Episode.State.NOT_ASKED
                    : seen == 1 ? Episode.State.NEW : Episode.State.STAYS;
            streaks.add(new Episode(kind, entries, List.of(what), state, first, last, seen, null));
        }
        return streaks;
    }
}
