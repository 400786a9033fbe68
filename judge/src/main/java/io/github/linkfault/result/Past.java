package io.github.linkfault.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run among those before it that looked at the same thing in the same way.
 *
 * @param runs the oldest first; the run itself is the last one
 * @param episodes what went on in them, the oldest first
 * @param lost what could not be read of them, a sentence each
 * @param catalogChanged whether the catalog is another one than in the run before
 * @param onlyNewFails whether only what is new makes the run fail
 */
public record Past(
        List<PastRun> runs, List<Episode> episodes, List<String> lost, boolean catalogChanged, boolean onlyNewFails) {

    /** Nothing is remembered. */
    public static final Past NONE = new Past(List.of(), List.of(), List.of(), false, false);

    /** Copies the lists. */
    public Past {
        runs = List.copyOf(runs);
        episodes = List.copyOf(episodes);
        lost = List.copyOf(lost);
    }

    /** A series of runs, the oldest first. */
    public static Past of(List<PastRun> runs, List<String> lost, boolean catalogChanged, boolean onlyNewFails) {
        return new Past(runs, Episodes.of(runs), lost, catalogChanged, onlyNewFails);
    }

    /** Whether runs are remembered at all. */
    public boolean isKept() {
        return !runs.isEmpty();
    }

    /** Whether there is no run before this one to compare it with. */
    public boolean isFirst() {
        return runs.size() == 1;
    }

    /** When the run before this one started. */
    public Optional<Instant> previous() {
        return runs.size() < 2
                ? Optional.empty()
                : Optional.of(runs.get(runs.size() - 2).startedAt());
    }

    /** What the last run saw of this kind at an entry. */
    public List<Episode> of(String entry, Episode.Kind kind) {
        return episodes.stream()
                .filter(episode -> episode.kind() == kind && episode.isThere())
                .filter(episode -> episode.entries().contains(entry))
                .toList();
    }

    /** The episode of one rule at an entry that the last run saw. */
    public Optional<Episode> of(String entry, String rule) {
        return of(entry, Episode.Kind.DRIFT).stream()
                .filter(episode ->
                        episode.what().stream().anyMatch(what -> what.equals(rule) || what.startsWith(rule + " ")))
                .findFirst();
    }

    /** Whether something at an entry that makes it fail was not there before. */
    boolean isNew(EntryResult result) {
        return result.refused().stream()
                .map(finding -> of(result.entry().id(), finding.rule().id()))
                .anyMatch(episode -> episode.isEmpty() || episode.get().state() == Episode.State.NEW);
    }

    /** The episodes that this run has ended. */
    public List<Episode> healed() {
        Instant now = runs.isEmpty() ? Instant.MIN : runs.get(runs.size() - 1).startedAt();
        return episodes.stream()
                .filter(episode -> episode.kind() == Episode.Kind.DRIFT && now.equals(episode.over()))
                .toList();
    }
}
