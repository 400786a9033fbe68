package io.github.linkfault.audit.key;

import io.github.linkfault.audit.count.Classification;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What answers came to, by their {@link VerdictKey}, for all threads of an audit: each has a {@link VerdictCache} of its own, and looks here
 * for what another has asked the judge already. Bounded: when it is full, nothing more is kept. Safe for use by several threads.
 */
public final class SharedVerdicts {

    private static final int MOST = 8 * 1024;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final Map<ByteBuffer, Classification> known = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /** What an answer with this key came to; null where nobody has asked yet. */
    @Nullable
    public Classification find(VerdictKey key) {
        return known.get(ByteBuffer.wrap(key.bytes()));
    }

    /** Keeps what an answer with this key came to. */
    public void keep(VerdictKey key, Classification sighting) {
        byte[] copy = key.bytes();
        if (known.size() < MOST && bytes.addAndGet(copy.length) <= MOST_BYTES) {
            known.put(ByteBuffer.wrap(copy), sighting);
        }
    }
}
