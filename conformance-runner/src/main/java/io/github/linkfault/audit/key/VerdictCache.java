package io.github.linkfault.audit.key;

import io.github.linkfault.audit.count.Classification;
import io.github.linkfault.audit.count.Counters;
import org.jspecify.annotations.Nullable;

/**
 * What answers came to, by their {@link VerdictKey}, for one thread. Bounded: when it is full, everything is forgotten, and the
 * judge is asked anew.
 */
public final class VerdictCache {

    /** A sighting, and where it was counted last. */
    public static final class Known {
        /** What it came to. */
        public final Classification sighting;
        /** Where this thread counted it last. */
        public final Counters.Cache counts = new Counters.Cache();

        private final byte[] key;

        private Known(Classification sighting, byte[] key) {
            this.sighting = sighting;
            this.key = key;
        }
    }

    private static final int SLOTS = 1 << 14;
    private static final int MOST = SLOTS / 2;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private @Nullable Known[] slots = new @Nullable Known[SLOTS];
    private int size;
    private int bytes;

    /** What an answer with this key came to, where it is known. */
    @Nullable
    public Known find(VerdictKey key) {
        return slots[slot(key)];
    }

    /** Keeps what an answer with this key came to. */
    public Known keep(VerdictKey key, Classification sighting) {
        if (size == MOST || bytes > MOST_BYTES) {
            slots = new @Nullable Known[SLOTS];
            size = 0;
            bytes = 0;
        }
        var known = new Known(sighting, key.bytes());
        slots[slot(key)] = known;
        size++;
        bytes += known.key.length;
        return known;
    }

    /** Where the key stands, or would stand. */
    private int slot(VerdictKey key) {
        int slot = key.hash() & SLOTS - 1;
        Known known = slots[slot];
        while (known != null && !key.isEqualTo(known.key)) {
            slot = slot + 1 & SLOTS - 1;
            known = slots[slot];
        }
        return slot;
    }
}
