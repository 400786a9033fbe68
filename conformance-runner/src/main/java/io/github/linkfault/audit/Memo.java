package io.github.linkfault.audit;

import org.jspecify.annotations.Nullable;

/** What error answers came to, by their {@link MemoKey}; bounded, and emptied when it is full. For one thread. */
final class Memo {

    /** A sighting, and where it was counted last. */
    static final class Known {
        final Sighting sighting;
        final Counters.Cache counts = new Counters.Cache();
        private final int hash;
        private final byte[] key;

        Known(Sighting sighting, int hash, byte[] key) {
            this.sighting = sighting;
            this.hash = hash;
            this.key = key;
        }
    }

    private static final int SLOTS = 1 << 14;
    private static final int MOST = SLOTS / 2;

    private @Nullable Known[] slots = new @Nullable Known[SLOTS];
    private int size;

    @Nullable
    Known find(MemoKey key, int hash) {
        for (int slot = hash & SLOTS - 1; ; slot = slot + 1 & SLOTS - 1) {
            Known known = slots[slot];
            if (known == null || (known.hash == hash && key.isEqualTo(known.key))) {
                return known;
            }
        }
    }

    Known keep(MemoKey key, int hash, Sighting sighting) {
        if (size == MOST) {
            slots = new @Nullable Known[SLOTS];
            size = 0;
        }
        var known = new Known(sighting, hash, key.bytes());
        int slot = hash & SLOTS - 1;
        while (slots[slot] != null) {
            slot = slot + 1 & SLOTS - 1;
        }
        slots[slot] = known;
        size++;
        return known;
    }
}
