package io.github.linkfault.audit.key;

import io.github.linkfault.audit.count.Classification;
import io.github.linkfault.audit.count.Counters;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What answers came to, by their {@link VerdictKey}, for one thread; and behind it what the other threads have asked already. Bounded:
 * when it is full, everything is forgotten, and the judge is asked anew.
 */
public final class VerdictCache {

    /** What the threads share. Safe for use by several of them. */
    public static final class Shared {

        private final Map<ByteBuffer, Classification> sightings = new ConcurrentHashMap<>();
    }

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

    private final Shared shared;
    private @Nullable Known[] slots = new @Nullable Known[SLOTS];
    private int size;
    private int bytes;

    /** A cache beside others that share what the judge said. */
    public VerdictCache(Shared shared) {
        this.shared = shared;
    }

    /** What an answer with this key came to, where this thread knows it. */
    @Nullable
    public Known find(VerdictKey key) {
        return slots[slot(key)];
    }

    /** What an answer with this key came to, where another thread knows it. */
    @Nullable
    public Classification ofOthers(byte[] key) {
        return shared.sightings.get(ByteBuffer.wrap(key));
    }

    /**
     * Keeps what an answer came to.
     *
     * @param kept the bytes of the key, which must not be changed any more
     */
    public Known keep(VerdictKey key, byte[] kept, Classification sighting) {
        if (size == MOST || bytes > MOST_BYTES) {
            slots = new @Nullable Known[SLOTS];
            size = 0;
            bytes = 0;
            shared.sightings.clear();
        }
        var known = new Known(sighting, kept);
        slots[slot(key)] = known;
        size++;
        bytes += kept.length;
        shared.sightings.put(ByteBuffer.wrap(kept), sighting);
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
