package io.github.linkfault.target;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

/** The library's connection, which also tells whether a server sent more than its answer. */
final class HttpConnection extends DefaultBHttpClientConnection {

    private @Nullable SessionInputBuffer buffer;
    private @Nullable InputStream stream;

    HttpConnection() {
        super(Connection.LIMITS, null, null, Framing.INSTANCE, null, null, null);
    }

    @Override
    protected InputStream createContentInputStream(long length, SessionInputBuffer in, InputStream raw) {
        buffer = in;
        stream = raw;
        return super.createContentInputStream(length, in, raw);
    }

    /** Takes what has arrived beyond the last answer; says whether it is more than ends of lines. */
    boolean takeSurplus() throws IOException {
        boolean surplus = false;
        if (buffer != null && stream != null) {
            while (buffer.length() > 0) {
                int octet = buffer.read(stream);
                surplus |= octet != '\r' && octet != '\n';
            }
        }
        return surplus;
    }
}
