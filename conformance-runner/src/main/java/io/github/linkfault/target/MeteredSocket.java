package io.github.linkfault.target;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** A socket that hands out only so many bytes for an answer, whatever the layers above would make of more. */
final class MeteredSocket extends Socket {

    /** A body of the longest kind, the largest head, and what chunks and TLS add to them. */
    private final Meter meter = new Meter("an answer", 4 * ResponseBody.MOST_BYTES);

    /** Begins to count anew. */
    void reset() {
        meter.reset();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return meter.on(super.getInputStream());
    }
}
