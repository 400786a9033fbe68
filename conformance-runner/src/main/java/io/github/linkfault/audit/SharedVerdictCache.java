package io.github.linkfault.audit;

import io.github.linkfault.audit.count.Classification;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What the judge said, by {@link VerdictKey}: each thread asks here before it asks the judge what another has asked already.
 * Bounded: when it is full, nothing more is kept. Safe for use by several threads.
 */
final class SharedVerdictCache {

    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private final Map<ByteBuffer, Classification> sightings = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /** What an answer with this key came to, where that is known. */
    @Nullable
    Classification find(byte[] key) {
        return sightings.get(ByteBuffer.wrap(key));
    }

    /** Keeps what an answer came to; the key must not be changed any more. */
    void keep(byte[] key, Classification sighting) {
        if (bytes.addAndGet(key.length) <= MOST_BYTES) {
            sightings.put(ByteBuffer.wrap(key), sighting);
        }
    }
}
