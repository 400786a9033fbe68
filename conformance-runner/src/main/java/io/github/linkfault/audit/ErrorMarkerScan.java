package io.github.linkfault.audit;

import static io.github.linkfault.audit.Swar.ONES;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.linkfault.catalog.Api;

/** Looks for what no error body is without, so that the body of a success need not be read. */
final class ErrorMarkerScan {

    private static final byte[] ERROR = "error".getBytes(US_ASCII);
    private static final byte[] CODE = "\"code".getBytes(US_ASCII);

    private ErrorMarkerScan() {}

    /** Whether these bytes, which have no escaped letters, may be an error body of the API. */
    static boolean ofError(Api api, byte[] bytes, int from, int to) {
        return api.id().equals("aerosync") ? contains(bytes, from, to, ERROR, 1) : contains(bytes, from, to, CODE, 2);
    }

    /** Looks for two letters of the word that seldom stand side by side, eight bytes at a time, and where they are for the rest. */
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
