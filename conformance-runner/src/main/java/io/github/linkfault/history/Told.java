package io.github.linkfault.history;

import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.result.Episode;
import io.github.linkfault.result.Past;

/** What an episode is, in the words of every form. */
public final class Told {

    private final Moments moments;

    /** In the moments of these runs. */
    public Told(Past past) {
        this.moments = Moments.of(past.runs());
    }

    /** {@code drift}, {@code blip} or {@code outage}. */
    public static String kind(Episode episode) {
        return switch (episode.kind()) {
            case DRIFT -> "drift";
            case BLIP -> "blip";
            case OUTAGE -> "outage";
        };
    }

    /** The entry, or how many there are. */
    public static String where(Episode episode) {
        return episode.entries().size() == 1
                ? episode.entries().get(0)
                : Phrases.counted(episode.entries().size(), "entry", "entries");
    }

    /** What was wrong: {@code status 400, message}. */
    public static String what(Episode episode) {
        return String.join(", ", episode.what());
    }

    /** When the first run of it was. */
    public String first(Episode episode) {
        return moments.of(episode.first());
    }

    /** When the last run of it was. */
    public String last(Episode episode) {
        return moments.of(episode.last());
    }

    /** How it stands: {@code new}, {@code stays}, {@code healed 2026-11-20}. */
    public String state(Episode episode) {
        return switch (episode.state()) {
            case NEW -> "new";
            case STAYS -> "stays";
            case NOT_ASKED -> "not asked in the last run";
            case OVER ->
                (episode.kind() == Episode.Kind.DRIFT ? "healed " : "over ")
                        + (episode.over() == null ? "" : moments.of(episode.over()));
        };
    }

    /** Of something that the run saw: {@code new in this run}, or since when and how often. */
    public String since(Episode episode) {
        return episode.state() == Episode.State.NEW
                ? "new in this run"
                : "since " + first(episode) + ", in " + runs(episode);
    }

    /** {@code 3 runs}. */
    public static String runs(Episode episode) {
        return Phrases.counted(episode.runs(), "run", "runs");
    }

    /** {@code 30 runs, 2026-10-28 to 2026-11-26}. */
    public String span(Past past) {
        String from = moments.of(past.runs().get(0).startedAt());
        String to = moments.of(past.runs().get(past.runs().size() - 1).startedAt());
        return Phrases.counted(past.runs().size(), "run", "runs") + ", "
                + (from.equals(to) ? from : from + " to " + to);
    }
}
