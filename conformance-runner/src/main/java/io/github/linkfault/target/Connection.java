package io.github.linkfault.target;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** One connection to a server, over TCP or TLS, and what has been heard on it for the request under way. */
final class Connection {

    /** Bounds on a response's head: a server that floods it is cut off. */
    static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(64 * 1024)
            .setMaxHeaderCount(500)
            .setMaxEmptyLineCount(10)
            .build();

    private final MeteredSocket plain;
    private final Socket socket;
    private final HttpConnection http;
    private final ConnectionDeadline alarm;
    private boolean heard;

    /**
     * A connection that has been opened.
     *
     * @param socket what HTTP is spoken over: the plain one, or TLS on top of it
     */
    Connection(MeteredSocket plain, Socket socket, ScheduledExecutorService watchdog) throws IOException {
        this.plain = plain;
        this.socket = socket;
        this.http = new HttpConnection();
        this.http.bind(socket);
        this.alarm = new ConnectionDeadline(watchdog, this::destroy);
    }

    HttpClientConnection http() {
        return http;
    }

    /** Ends this connection when a request on it takes too long. */
    ConnectionDeadline alarm() {
        return alarm;
    }

    /** A request is about to be sent; its answer may take this long between two reads. */
    void begin(Duration within) throws IOException {
        heard = false;
        plain.reset();
        socket.setSoTimeout((int) Math.max(1, within.toMillis()));
    }

    /** The head of a response has arrived. */
    void hear() {
        heard = true;
    }

    boolean silent() {
        return !heard;
    }

    /** Whether the server means to keep this connection open. */
    boolean keptAfter(ClassicHttpResponse response) {
        return DefaultConnectionReuseStrategy.INSTANCE.keepAlive(null, response, HttpCoreContext.create())
                && http.isOpen();
    }

    /** Whether the next request may use this connection: the server has sent nothing beyond its last answer. Does not wait. */
    boolean isQuiet() {
        plain.patient(false);
        try {
            return !http.isDataAvailable(Timeout.ofMilliseconds(1));
        } catch (IOException broken) {
            return false;
        } finally {
            plain.patient(true);
        }
    }

    /** Whether the server has sent more than its answer already. Does not wait; what has come is taken. */
    boolean hasSurplus() {
        try {
            return !isQuiet() && http.takeSurplus();
        } catch (IOException broken) {
            return false;
        }
    }

    /** The first bytes of the answer, as they came over the wire; fewer where fewer came. */
    byte[] beginning() {
        return plain.beginning();
    }

    /** Ends the connection at once, whatever it is doing; its reader gets an exception. */
    void destroy() {
        http.close(CloseMode.IMMEDIATE);
        close(socket);
    }

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // There is nothing left to close.
        }
    }
}
