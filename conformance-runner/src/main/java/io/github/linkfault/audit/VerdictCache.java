package io.github.linkfault.audit;

import io.github.linkfault.audit.count.Classification;
import io.github.linkfault.audit.count.Counters;
import org.jspecify.annotations.Nullable;

/** What error answers came to, by their {@link VerdictKey}; bounded: when it is full, what was not asked for
 * since it was full before is forgotten. For one thread. */
final class VerdictCache {

    /** A sighting, and where it was counted last. */
    static final class Known {
        final Classification sighting;
        final Counters.Cache counts = new Counters.Cache();
        private final int hash;
        private final byte[] key;

        Known(Classification sighting, int hash, byte[] key) {
            this.sighting = sighting;
            this.hash = hash;
            this.key = key;
        }
    }

    private static final int SLOTS = 1 << 15;
    private static final int MOST = SLOTS / 2;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private @Nullable Known[] recent = new @Nullable Known[SLOTS];
    private @Nullable Known[] older = new @Nullable Known[SLOTS];
    private int size;
    private int bytes;

    @Nullable
    Known find(VerdictKey key, int hash) {
        Known known = recent[slot(recent, key, hash)];
        if (known != null) {
            return known;
        }
        known = older[slot(older, key, hash)];
        if (known != null) {
            keep(known);
        }
        return known;
    }

    Known keep(byte[] key, int hash, Classification sighting) {
        var known = new Known(sighting, hash, key);
        keep(known);
        return known;
    }

    private void keep(Known known) {
        if (size == MOST || bytes > MOST_BYTES) {
            older = recent;
            recent = new @Nullable Known[SLOTS];
            size = 0;
            bytes = 0;
        }
        int slot = known.hash & SLOTS - 1;
        while (recent[slot] != null) {
            slot = slot + 1 & SLOTS - 1;
        }
        recent[slot] = known;
        size++;
        bytes += known.key.length;
    }

    /** Where the key stands, or would stand. */
    private static int slot(@Nullable Known[] slots, VerdictKey key, int hash) {
        for (int slot = hash & SLOTS - 1; ; slot = slot + 1 & SLOTS - 1) {
            Known known = slots[slot];
            if (known == null || (known.hash == hash && key.isEqualTo(known.key))) {
                return slot;
            }
        }
    }
}
