package io.github.linkfault.target;

import io.github.linkfault.target.ConnectFailure.Layer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;

/**
 * Opens one connection: the host's name, its addresses one after another, the proxy where there is one, TLS where the URL wants
 * it; all of it within one deadline. What fails says which of these it was.
 */
final class Opening {

    private static final Pattern ALERT = Pattern.compile("(?i)alert: ([a-z_]+)");

    /** Alerts by which a server wants another client certificate, or one at all (RFC 8446, section 6.2). */
    private static final Pattern ABOUT_THE_CLIENT = Pattern.compile(
            "certificate_required|bad_certificate|unsupported_certificate|certificate_revoked|certificate_expired"
                    + "|certificate_unknown|unknown_ca|access_denied");

    private final Origin origin;
    private final ConnectionSettings settings;
    private final Addresses addresses;
    private final long until;
    private volatile @Nullable Socket current;

    Opening(Origin origin, ConnectionSettings settings, Addresses addresses, Duration within) {
        this.origin = origin;
        this.settings = settings;
        this.addresses = addresses;
        this.until = System.nanoTime() + within.toNanos();
    }

    /**
     * Opens it.
     *
     * @param watchdog ends the attempt when the time is over, also when a handshake arrives byte by byte
     * @throws ConnectFailure naming the layer that failed
     * @throws IOException when the time was over first
     */
    Connection open(ScheduledExecutorService watchdog) throws IOException {
        Future<?> alarm = watchdog.schedule(this::giveUp, left(), TimeUnit.MILLISECONDS);
        try {
            ProxyServer proxy = settings.proxy();
            MeteredSocket plain = proxy == null
                    ? connected(origin.host(), origin.port(), settings.member("baseUrl"))
                    : connected(proxy.host(), proxy.port(), proxy.member());
            if (!origin.tls()) {
                return new Connection(plain, plain, watchdog);
            }
            if (proxy != null) {
                tunnel(plain, proxy);
            }
            return new Connection(plain, secured(plain), watchdog);
        } catch (IOException failed) {
            giveUp();
            throw failed;
        } finally {
            alarm.cancel(false);
        }
    }

    private void giveUp() {
        Socket socket = current;
        if (socket != null) {
            Connection.close(socket);
        }
    }

    private int left() {
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime()));
    }

    private boolean isOver() {
        return until - System.nanoTime() <= 0;
    }

    /** Tries address after address; each has its share of the time that is left. */
    private MeteredSocket connected(String host, int port, String member) throws IOException {
        List<InetAddress> all = addresses.of(host, left(), member);
        var reasons = new LinkedHashMap<InetAddress, String>();
        for (InetAddress address : all) {
            int millis = Math.max(1, left() / (all.size() - reasons.size()));
            var socket = new MeteredSocket();
            current = socket;
            try {
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(address, port), millis);
                socket.setSoTimeout(left());
                addresses.worked(host, address);
                return socket;
            } catch (IOException failed) {
                Connection.close(socket);
                reasons.put(address, why(failed));
                if (isOver() && all.size() == 1) {
                    throw failed;
                }
            }
        }
        boolean own = member.equals(settings.member("baseUrl"));
        throw new ConnectFailure(
                own ? Layer.CONNECT : Layer.PROXY,
                told(host, port, reasons),
                "Check " + member + (own ? "" : ", or NO_PROXY"));
    }

    private static String why(IOException failed) {
        if (failed instanceof SocketTimeoutException) {
            return "does not answer";
        }
        return failed instanceof ConnectException
                        && String.valueOf(failed.getMessage()).contains("refused")
                ? "refuses the connection"
                : "cannot be reached from here";
    }

    /** {@code api.test:443 refuses the connection}; with each address where there are several. */
    private static String told(String host, int port, Map<InetAddress, String> reasons) {
        String place = new Origin(false, host, port).authority();
        if (reasons.size() == 1) {
            return place + " " + reasons.values().iterator().next();
        }
        return "no address of " + place + " takes the connection: "
                + reasons.entrySet().stream()
                        .map(reason -> reason.getKey().getHostAddress() + " " + reason.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** Has the proxy connect to the server (RFC 9110, section 9.3.6). */
    private void tunnel(MeteredSocket plain, ProxyServer proxy) throws IOException {
        var http = new DefaultBHttpClientConnection(Connection.LIMITS);
        http.bind(plain);
        var connect = new RawRequest("CONNECT", origin.authority());
        connect.addHeader("Host", origin.authority());
        if (proxy.authorization() != null) {
            connect.addHeader("Proxy-Authorization", proxy.authorization());
        }
        ClassicHttpResponse answer;
        try {
            answer = new HttpRequestExecutor().execute(connect, http, HttpCoreContext.create());
        } catch (HttpException | RuntimeException noHttp) {
            throw new ConnectFailure(
                    Layer.PROXY, proxy.shown() + " answers with something that is not HTTP", "Check " + proxy.member());
        } catch (IOException cut) {
            if (isOver()) {
                throw cut;
            }
            throw new ConnectFailure(
                    Layer.PROXY,
                    proxy.shown() + " hangs up when asked for " + origin.authority(),
                    "Check " + proxy.member());
        }
        if (answer.getCode() / 100 != 2) {
            throw refusal(proxy, origin, answer.getCode(), settings);
        }
    }

    /** What a proxy's own answer says. */
    static ConnectFailure refusal(ProxyServer proxy, Origin origin, int status, ConnectionSettings settings) {
        String member = proxy.member();
        if (status == 407) {
            return proxy.authorization() == null
                    ? new ConnectFailure(
                            Layer.PROXY,
                            proxy.shown() + " asks for a user name and a password (407)",
                            "Write them into " + member + ": http://USER:PASSWORD@" + proxy.shown())
                    : new ConnectFailure(
                            Layer.PROXY,
                            proxy.shown() + " refuses the user name and the password (407)",
                            "Check those in " + member);
        }
        return new ConnectFailure(
                Layer.PROXY,
                proxy.shown() + " does not connect to " + origin.authority() + ", but answers " + status,
                "Check what the proxy allows and reaches, and " + settings.member("baseUrl"));
    }

    private Socket secured(Socket plain) throws IOException {
        try {
            return settings.tls().secure(plain, origin.host(), origin.port());
        } catch (SSLException failed) {
            if (isOver()) {
                throw failed;
            }
            throw tlsFailure(failed, origin, settings);
        }
    }

    /** Whether the other end said what it did not like. */
    static boolean isAlert(SSLException failed) {
        return ALERT.matcher(String.valueOf(failed.getMessage())).find();
    }

    /** What went wrong between the two ends of TLS, during the handshake or later. */
    static ConnectFailure tlsFailure(SSLException failed, Origin origin, ConnectionSettings settings) {
        String baseUrl = settings.member("baseUrl");
        UntrustedCertificate untrusted = Stream.iterate((Throwable) failed, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .filter(UntrustedCertificate.class::isInstance)
                .map(UntrustedCertificate.class::cast)
                .findFirst()
                .orElse(null);
        if (untrusted != null) {
            return untrusted.told(origin.host(), settings, baseUrl);
        }
        String message = String.valueOf(failed.getMessage());
        Matcher alerts = ALERT.matcher(message);
        String alert = alerts.find() ? alerts.group(1) : "";
        if (ABOUT_THE_CLIENT.matcher(alert).matches()) {
            return clientCertificate("the server", settings, " (alert " + alert + ")");
        }
        return switch (alert) {
            case "no_application_protocol" ->
                new ConnectFailure(
                        Layer.HTTP,
                        origin.authority()
                                + " has no HTTP/1.1 (alert no_application_protocol), and so perhaps HTTP/2 only",
                        "Linkfault speaks HTTP/1.1: allow it on the server of " + baseUrl);
            case "handshake_failure" ->
                new ConnectFailure(
                        Layer.TLS,
                        origin.authority() + " ends the handshake (alert handshake_failure): no version or cipher in"
                                + " common, or it wants a client certificate",
                        "Check the server of " + baseUrl + ", and " + settings.member("clientCertificate"));
            case "" ->
                message.contains("Unsupported or unrecognized SSL message")
                        ? new ConnectFailure(
                                Layer.TLS,
                                "what answers at " + origin.authority() + " does not speak TLS",
                                "Write http:// in " + baseUrl + " if that is meant")
                        : new ConnectFailure(
                                Layer.TLS, origin.authority() + " breaks off the handshake", "Check " + baseUrl);
            default ->
                new ConnectFailure(
                        Layer.TLS,
                        origin.authority() + " ends the handshake (alert " + alert + ")",
                        "Check the server of " + baseUrl);
        };
    }

    /** A server wants a client certificate, or another one. */
    static ConnectFailure clientCertificate(String who, ConnectionSettings settings, String how) {
        String member = settings.member("clientCertificate");
        return settings.tls().hasClientCertificate()
                ? new ConnectFailure(
                        Layer.TLS,
                        who + " does not accept the client certificate" + how,
                        "Check " + member + ": it must be valid and come from an authority that the server trusts")
                : new ConnectFailure(Layer.TLS, who + " wants a client certificate" + how, "Give one as " + member);
    }
}
