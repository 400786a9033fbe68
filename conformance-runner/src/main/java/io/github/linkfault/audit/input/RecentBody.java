package io.github.linkfault.audit.input;

import org.jspecify.annotations.Nullable;

/** A body that may come again byte by byte, and what was found out about it. For one thread. */
public final class RecentBody {

    /** As it stands in a line: a text with its quotes, an object or an array. */
    final byte[] json;

    private byte @Nullable [] found;
    private int api;

    RecentBody(byte[] json) {
        this.json = json;
    }

    /** What was kept for this API, by its number; null where nothing was. */
    public byte @Nullable [] kept(int ofApi) {
        return api == ofApi ? found : null;
    }

    /** Keeps what depends on the body's bytes and on its API alone. */
    public void keep(int ofApi, byte[] what) {
        api = ofApi;
        found = what;
    }
}
