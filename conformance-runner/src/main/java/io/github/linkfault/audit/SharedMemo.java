package io.github.linkfault.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What the judge said, by {@link MemoKey}: each thread asks here before it asks the judge what another has asked already.
 * Bounded: when it is full, nothing more is kept. Safe for use by several threads.
 */
final class SharedMemo {

    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private record Key(byte[] bytes) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(bytes, key.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    private final Map<Key, Sighting> sightings = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /** What an answer with this key came to, where that is known. */
    @Nullable
    Sighting find(byte[] key) {
        return sightings.get(new Key(key));
    }

    /** Keeps what an answer came to; the key must not be changed any more. */
    void keep(byte[] key, Sighting sighting) {
        if (bytes.addAndGet(key.length) <= MOST_BYTES) {
            sightings.put(new Key(key), sighting);
        }
    }
}
