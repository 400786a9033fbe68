package io.github.linkfault.history;

import io.github.linkfault.result.Episode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A history as an Atom feed (RFC 4287): an entry where something begins, and one where it is over. */
public final class HistoryFeed {

    private static final int MOST = 100;

    private HistoryFeed() {}

    /** Something to tell, once. */
    private record Item(String id, String title, Instant when) {}

    /** The latest first. */
    public static String render(List<Series> series) {
        Instant updated =
                series.stream().map(Series::end).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        var feed = new AtomFeed("urn:linkfault:history", "Linkfault: what changed", updated, "linkfault");
        for (Item item : items(series)) {
            feed.entry(item.id(), item.title(), item.when());
            feed.content(item.title());
        }
        return feed.finish();
    }

    private static List<Item> items(List<Series> series) {
        var items = new ArrayList<Item>();
        for (Series one : series) {
            var told = new Told(one.past());
            for (Episode episode : one.past().episodes()) {
                String what = one.subject().words() + ": " + Told.where(episode) + " " + Told.what(episode);
                // Of a new entry in an outage that goes on, a reader need not be told again.
                String id = "urn:linkfault:history:"
                        + Fingerprint.of(one.subject().id()
                                + Told.kind(episode)
                                + (episode.kind() == Episode.Kind.OUTAGE ? "" : episode.entries())
                                + episode.what()
                                + episode.first());
                items.add(new Item(id, "New " + Told.kind(episode) + ", " + what, episode.first()));
                Instant over = episode.over();
                if (over != null && episode.kind() != Episode.Kind.BLIP) {
                    items.add(new Item(id + ":over", told.state(episode) + ", " + what, over));
                }
            }
        }
        items.sort(Comparator.comparing(Item::when).reversed());
        return items.stream().limit(MOST).toList();
    }
}
