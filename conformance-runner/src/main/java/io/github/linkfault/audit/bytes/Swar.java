package io.github.linkfault.audit.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Eight bytes looked at as one number, the first of them lowest. Written so that a quick compiler makes quick code of it. */
public final class Swar {

    /** A one in each byte; times a character, that character in each byte. */
    public static final long ONES = 0x0101010101010101L;

    /** An odd number that spreads what is multiplied with it over all bits. */
    static final long MIX = 0x9e3779b97f4a7c15L;

    /** The highest bit of each byte. */
    static final long HIGHS = 0x8080808080808080L;

    private static final VarHandle VIEW = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** From here on the JVM's own comparison is the faster. */
    private static final int LONG = 64;

    private Swar() {}

    /** The eight bytes that begin here. */
    public static long at(byte[] bytes, int from) {
        return (long) VIEW.get(bytes, from);
    }

    /** Puts eight bytes where these begin. */
    public static void put(byte[] bytes, int from, long eight) {
        VIEW.set(bytes, from, eight);
    }

    /** Not 0 where a byte is 0; then {@link #first} says which is the first. */
    public static long zeros(long eight) {
        return (eight - ONES) & ~eight & HIGHS;
    }

    /** The number, from 0, of the byte with the lowest bit that is set; one must be. */
    public static int first(long bits) {
        // Long.numberOfTrailingZeros is one instruction for the slow compiler, and many for the quick one.
        return (int) ((((((bits & -bits) - 1) & HIGHS) >>> 7) * ONES) >>> 56);
    }

    /** A hash of these bytes; its highest bits are as good as its lowest. */
    public static long hash(byte[] bytes, int from, int to) {
        int length = to - from;
        long hash = length;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = (hash ^ at(bytes, at)) * MIX;
            hash ^= hash >>> 32;
        }
        for (; at < to; at++) {
            hash = (hash ^ bytes[at]) * MIX;
        }
        return hash ^ (hash >>> 32);
    }

    /** Whether these bytes are the same. */
    public static boolean equal(byte[] one, int from, byte[] other, int otherFrom, int length) {
        if (length >= LONG) {
            return Arrays.equals(one, from, from + length, other, otherFrom, otherFrom + length);
        }
        if (length < Long.BYTES) {
            int at = 0;
            while (at < length && one[from + at] == other[otherFrom + at]) {
                at++;
            }
            return at == length;
        }
        // The last eight may be looked at twice.
        int last = length - Long.BYTES;
        int at = 0;
        while (at < last && at(one, from + at) == at(other, otherFrom + at)) {
            at += Long.BYTES;
        }
        return at >= last && at(one, from + last) == at(other, otherFrom + last);
    }

    /** Whether a name in small letters stands here, or the same with capitals. */
    public static boolean equalInAnyCase(byte[] name, byte[] text, int from, int length) {
        if (length != name.length) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            byte letter = text[from + at];
            if ((letter >= 'A' && letter <= 'Z' ? letter + 32 : letter) != name[at]) {
                return false;
            }
        }
        return true;
    }
}
