package io.github.linkfault.audit.bytes;

import static io.github.linkfault.audit.bytes.Swar.ONES;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for the name of a member in JSON, before anybody reads it. Immutable. */
public final class MemberScan {

    /** A name that JSON writes in one way only, escapes of letters aside. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    /** The place of the two letters to look for. The first ones are frequent: every name begins with a quote. */
    private static final int RARE = 2;

    private static final byte[] ESCAPE = {'\\', 'u'};

    /** The name with the quote before it; null where it is no plain one. */
    private final byte @Nullable [] marker;

    private final int rare;

    /** A scan for this name. */
    public MemberScan(@Nullable String name) {
        boolean plain = name != null && PLAIN.matcher(name).matches();
        this.marker = plain ? ("\"" + name).getBytes(US_ASCII) : null;
        this.rare = marker == null ? 0 : Math.min(RARE, marker.length - 2);
    }

    /** Whether these bytes may have the member; a letter of its name may be written as an escape. */
    public boolean mayBeIn(byte[] bytes, int from, int to) {
        return marker == null || contains(bytes, from, to, marker, rare) || contains(bytes, from, to, ESCAPE, 0);
    }

    /** Looks for two letters of the word, eight bytes at a time, and where they are for the rest. */
    private static boolean contains(byte[] bytes, int from, int to, byte[] word, int rare) {
        long first = word[rare] * ONES;
        long second = word[rare + 1] * ONES;
        int last = to - word.length;
        int at = from;
        while (at <= last) {
            int pair = at + rare;
            if (pair + Long.BYTES > bytes.length) {
                if (isAt(bytes, at, word)) {
                    return true;
                }
                at++;
                continue;
            }
            long eight = Swar.at(bytes, pair);
            // A byte of this is 0 where one letter stands and the other behind it; of the last byte nobody knows.
            long other = (eight ^ first) | ((eight ^ second) >>> Byte.SIZE);
            long found = Swar.zeros(other) & Long.MAX_VALUE;
            if (found == 0) {
                at += Long.BYTES - 1;
                continue;
            }
            at += Swar.first(found);
            if (at <= last && isAt(bytes, at, word)) {
                return true;
            }
            at++;
        }
        return false;
    }

    private static boolean isAt(byte[] bytes, int at, byte[] word) {
        return Swar.equal(bytes, at, word, 0, word.length);
    }
}
