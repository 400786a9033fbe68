package io.github.linkfault.target;

import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;

/** How long a response's body is (RFC 9112, section 6). Two lengths that are equal are one; a length beside chunks is a fault. */
enum Framing implements ContentLengthStrategy {
    /** The only one. */
    INSTANCE;

    private static final String LENGTH = "Content-Length";

    /** A response that states both a length and chunks, as a smuggled one does. */
    static final class TwoFramings extends ProtocolException {
        private static final long serialVersionUID = 1L;

        TwoFramings() {
            super("Content-Length beside Transfer-Encoding");
        }
    }

    @Override
    public long determineLength(HttpMessage message) throws HttpException {
        if (message.containsHeader(LENGTH) && message.containsHeader("Transfer-Encoding")) {
            throw new TwoFramings();
        }
        Header[] lengths = message.getHeaders(LENGTH);
        if (lengths.length > 1 && sameValue(lengths)) {
            String value = lengths[0].getValue().strip();
            if (value.matches("[0-9]{1,18}")) {
                return Long.parseLong(value);
            }
        }
        return DefaultContentLengthStrategy.INSTANCE.determineLength(message);
    }

    private static boolean sameValue(Header... lengths) {
        for (Header length : lengths) {
            if (length.getValue() == null
                    || !length.getValue().strip().equals(lengths[0].getValue().strip())) {
                return false;
            }
        }
        return true;
    }
}
