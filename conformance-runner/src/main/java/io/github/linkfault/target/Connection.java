package io.github.linkfault.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** One connection to a server, over TCP or TLS, and what has been heard on it for the request under way. */
final class Connection {

    /** Bounds on a response's head: a server that floods it is cut off. */
    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(64 * 1024)
            .setMaxHeaderCount(500)
            .setMaxEmptyLineCount(10)
            .build();

    private final MeteredSocket plain;
    private final Socket socket;
    private final DefaultBHttpClientConnection http;
    private final ConnectionDeadline alarm;
    private boolean heard;

    private Connection(
            MeteredSocket plain, Socket socket, DefaultBHttpClientConnection http, ScheduledExecutorService watchdog) {
        this.plain = plain;
        this.socket = socket;
        this.http = http;
        this.alarm = new ConnectionDeadline(watchdog, this::destroy);
    }

    /**
     * Opens a connection.
     *
     * @param watchdog ends the attempt when the time is over, also when a handshake arrives byte by byte
     */
    static Connection open(URI origin, Duration within, ScheduledExecutorService watchdog) throws IOException {
        boolean tls = origin.getScheme().equals("https");
        int port = origin.getPort() >= 0 ? origin.getPort() : tls ? 443 : 80;
        int millis = (int) Math.max(1, within.toMillis());
        var plain = new MeteredSocket();
        Future<?> alarm = watchdog.schedule(() -> close(plain), millis, TimeUnit.MILLISECONDS);
        try {
            plain.setTcpNoDelay(true);
            plain.setSoTimeout(millis);
            plain.connect(new InetSocketAddress(resolve(origin.getHost(), millis), port), millis);
            Socket socket = tls ? secured(plain, origin.getHost(), port) : plain;
            var http = new DefaultBHttpClientConnection(LIMITS);
            http.bind(socket);
            return new Connection(plain, socket, http, watchdog);
        } catch (IOException failed) {
            plain.close();
            throw failed;
        } finally {
            alarm.cancel(false);
        }
    }

    /** Looks a name up; the JDK's look-up itself knows no deadline. */
    private static InetAddress resolve(String host, int millis) throws IOException {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        if (bare.indexOf(':') >= 0 || bare.matches("[0-9.]+")) {
            return InetAddress.getByName(bare);
        }
        var lookup = CompletableFuture.supplyAsync(() -> {
            try {
                return InetAddress.getByName(bare);
            } catch (UnknownHostException unknown) {
                throw new UncheckedIOException(unknown);
            }
        });
        try {
            return lookup.get(millis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unknown) {
            throw new UnknownHostException(bare);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var tls = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        return tls;
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

    /** Ends the connection at once, whatever it is doing; its reader gets an exception. */
    void destroy() {
        http.close(CloseMode.IMMEDIATE);
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // There is nothing left to close.
        }
    }
}
