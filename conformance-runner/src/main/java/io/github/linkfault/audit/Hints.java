package io.github.linkfault.audit;

import io.github.linkfault.catalog.Api;

/** Looks for what no error body is without, so that the body of a success need not be read. */
final class Hints {

    private Hints() {}

    /** Whether these bytes, which have no escaped letters, may be an error body of the API. */
    static boolean ofError(Api api, byte[] bytes, int from, int to) {
        return api == Api.AEROSYNC
                ? contains(bytes, from, to, (byte) 'e', (byte) 'r', (byte) 'r', (byte) 'o', (byte) 'r')
                : contains(bytes, from, to, (byte) '"', (byte) 'c', (byte) 'o', (byte) 'd', (byte) 'e');
    }

    private static boolean contains(byte[] bytes, int from, int to, byte a, byte b, byte c, byte d, byte e) {
        for (int at = from; at + 4 < to; at++) {
            if (bytes[at] == a
                    && bytes[at + 1] == b
                    && bytes[at + 2] == c
                    && bytes[at + 3] == d
                    && bytes[at + 4] == e) {
                return true;
            }
        }
        return false;
    }
}
