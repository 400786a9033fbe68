package io.github.linkfault.audit.count;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Keeps where the first example of each sighting is. Making an example fit to show costs more than finding it, and another
 * thread may yet find an earlier one, so the examples are made when everything was read. Safe for use by several threads.
 */
public final class Examples {

    private static final int MOST = 2_000;
    /** The longest line that is kept so long, in bytes. */
    private static final int LONGEST = 4 * 1024;

    private record Example(InputLocation spot, Supplier<Sample> sample) {

        Example first(Example other) {
            return other.spot().compareTo(spot) < 0 ? other : this;
        }
    }

    private final Map<Classification, Example> first = new ConcurrentHashMap<>();

    /** Keeps an example for later; false where it must be made now. */
    public boolean keep(Classification sighting, InputLocation spot, int length, Supplier<Sample> sample) {
        if (length > LONGEST || first.size() >= MOST) {
            return false;
        }
        first.merge(sighting, new Example(spot, sample), Example::first);
        return true;
    }

    /** Whether no example of the sighting is kept that comes before this spot. */
    public boolean wants(Classification sighting, InputLocation spot) {
        Example known = first.get(sighting);
        return known == null || spot.compareTo(known.spot()) < 0;
    }

    /** Makes the examples in so many parts side by side, and adds them to a tally. */
    public void into(AuditCounters tally, int threads) {
        // What comes first in the input is kept; in this order nothing is made that would be displaced.
        List<Map.Entry<Classification, Example>> all = first.entrySet().stream()
                .sorted(Comparator.comparing(example -> example.getValue().spot()))
                .toList();
        List<AuditCounters> made = IntStream.range(0, threads)
                .parallel()
                .mapToObj(part -> made(all, part, threads))
                .toList();
        made.forEach(tally::merge);
    }

    private static AuditCounters made(List<Map.Entry<Classification, Example>> all, int from, int step) {
        var tally = new AuditCounters();
        for (int at = from; at < all.size(); at += step) {
            Example example = all.get(at).getValue();
            tally.sample(all.get(at).getKey(), example.spot(), example.sample());
        }
        return tally;
    }
}
