package io.github.linkfault.audit.key;

import io.github.linkfault.audit.bytes.Swar;
import java.util.Arrays;

/** The bytes of a key while it is made. To be used again and again by one thread. */
final class KeyBytes {

    /** No longer key is kept. */
    private static final int LONGEST = 8 * 1024;

    private final byte[] bytes = new byte[LONGEST];
    private int length;
    private boolean tooLong;

    void clear() {
        length = 0;
        tooLong = false;
    }

    int length() {
        return length;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** Forgets what was put behind this place. */
    void cut(int place) {
        length = place;
        tooLong = false;
    }

    void put(byte next) {
        if (length == LONGEST) {
            tooLong = true;
            return;
        }
        bytes[length++] = next;
    }

    void put(byte[] text, int from, int to) {
        if (length + to - from > LONGEST) {
            tooLong = true;
            return;
        }
        System.arraycopy(text, from, bytes, length, to - from);
        length += to - from;
    }

    /** The same with the number of bytes before them, so that they may be any. */
    void putCounted(byte[] text, int from, int to) {
        int count = to - from;
        put((byte) (count >> 16));
        put((byte) (count >> 8));
        put((byte) count);
        put(text, from, to);
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    /** What was put behind this place. */
    byte[] copy(int from) {
        return Arrays.copyOfRange(bytes, from, length);
    }

    boolean isEqualTo(byte[] other) {
        return other.length == length && Swar.equal(bytes, 0, other, 0, length);
    }

    int hash() {
        return (int) Swar.hash(bytes, 0, length);
    }
}
