package io.github.linkfault.audit.bytes;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about the texts that came last, by their bytes. Hosts, codes and messages come again and again; each text has
 * one slot, so that ids, which do not, only displace one another. For one thread.
 *
 * @param <T> what is found out
 */
public final class Recent<T> {

    private static final int BITS_OF_SLOT = 6;
    private static final int SLOTS = 1 << BITS_OF_SLOT;
    /** Nothing longer comes again often enough. */
    private static final int LONGEST = 256;

    private static final class Entry<T> {
        private final byte[] text;
        private final T found;

        private Entry(byte[] text, T found) {
            this.text = text;
            this.found = found;
        }
    }

    @SuppressWarnings("unchecked")
    private final @Nullable Entry<T>[] entries = (@Nullable Entry<T>[]) new Entry<?>[SLOTS];

    /** What was found out about this text; null where it is not known any more. */
    @Nullable
    public T find(byte[] bytes, int from, int to) {
        Entry<T> entry = entries[slot(bytes, from, to)];
        return entry != null
                        && entry.text.length == to - from
                        && Swar.equal(entry.text, 0, bytes, from, entry.text.length)
                ? entry.found
                : null;
    }

    /** Keeps what was found out about this text. */
    public void keep(byte[] bytes, int from, int to, T found) {
        if (to - from <= LONGEST) {
            entries[slot(bytes, from, to)] = new Entry<>(Arrays.copyOfRange(bytes, from, to), found);
        }
    }

    /** Texts differ at their ends, or in their length. */
    private static int slot(byte[] bytes, int from, int to) {
        int length = to - from;
        long mixed = length;
        if (length >= Long.BYTES) {
            mixed ^= Swar.at(bytes, from) ^ Long.rotateLeft(Swar.at(bytes, to - Long.BYTES), 1);
        } else {
            for (int at = from; at < to; at++) {
                mixed = mixed << Byte.SIZE ^ bytes[at];
            }
        }
        return (int) ((mixed * Swar.MIX) >>> (Long.SIZE - BITS_OF_SLOT));
    }
}
