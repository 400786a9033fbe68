package io.github.linkfault.audit.input;

import io.github.linkfault.audit.bytes.Swar;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bodies that came last. An error without an id of its own comes again and again byte by byte, and where it does, its end is known
 * without a look at what is between. Each body has one slot, by how it begins. For one thread.
 */
final class RecentBodies {

    private static final int BITS_OF_SLOT = 8;
    /** In so many bytes an error has told its code. */
    private static final int BEGINNING = 4 * Long.BYTES;
    /** Nothing longer comes again often enough. */
    private static final int LONGEST = 2 * 1024;

    private final @Nullable RecentBody[] slots = new @Nullable RecentBody[1 << BITS_OF_SLOT];

    /**
     * The body that begins here, where it is one of those that came last.
     *
     * @param end no byte at or behind it is looked at
     */
    @Nullable
    RecentBody find(byte[] bytes, int from, int end) {
        if (end - from < BEGINNING) {
            return null;
        }
        RecentBody recent = slots[slot(bytes, from)];
        return recent != null
                        && recent.json.length <= end - from
                        && Swar.equal(recent.json, 0, bytes, from, recent.json.length)
                ? recent
                : null;
    }

    /** Keeps a text, an object or an array; null where it is too short or too long for it. */
    @Nullable
    RecentBody keep(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length < BEGINNING || length > LONGEST) {
            return null;
        }
        var recent = new RecentBody(Arrays.copyOfRange(bytes, from, to));
        slots[slot(bytes, from)] = recent;
        return recent;
    }

    private static int slot(byte[] bytes, int from) {
        return (int) (Swar.hash(bytes, from, from + BEGINNING) >>> (Long.SIZE - BITS_OF_SLOT));
    }
}
