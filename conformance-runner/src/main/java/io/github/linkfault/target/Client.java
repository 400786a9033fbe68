package io.github.linkfault.target;

import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Failure.Kind;
import io.github.linkfault.exchange.Header;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;

/**
 * The only HTTP client: sends what it is given and the fields that HTTP itself needs, follows no redirect and keeps no cookie.
 * Whatever a server does, an answer costs at most the deadline and a few times {@link ResponseBody#MOST_BYTES} of memory.
 *
 * <p>Safe for use by several threads.
 */
public final class Client implements AutoCloseable {

    private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();
    private static final String ACCEPT_ENCODING = "Accept-Encoding";

    private final Duration deadline;
    private final Addresses addresses;
    private final Map<Route, Queue<Connection>> idle = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "deadline");
        thread.setDaemon(true);
        return thread;
    });

    /** Where a connection leads and how. */
    private record Route(Origin origin, ConnectionSettings settings) {}

    /** @param deadline for each request: connecting, sending, waiting and reading together */
    public Client(Duration deadline) {
        this(deadline, InetAddress::getAllByName);
    }

    Client(Duration deadline, Addresses.LookUp lookUp) {
        this.deadline = deadline;
        this.addresses = new Addresses(lookUp);
    }

    /** Sends a request straight to its host, as {@link #send(Request, ConnectionSettings)} does. */
    public Answer send(Request request) {
        return send(request, ConnectionSettings.DIRECT);
    }

    /** Sends a request and waits for its answer, which may be a {@link Failure}; never throws for what a server does. */
    public Answer send(Request request, ConnectionSettings settings) {
        var clock = new Clock(System.nanoTime());
        Origin origin = Origin.of(request.url()).orElseThrow();
        var route = new Route(origin, settings);
        Queue<Connection> pool = idle.computeIfAbsent(route, any -> new ConcurrentLinkedQueue<>());
        Connection kept = quiet(pool);
        if (kept != null) {
            Answer answer = exchange(kept, request, route, pool, clock);
            // A server may close a kept connection at any time, and what is no HTTP may be the rest of its last answer:
            // neither says how it answers this request.
            boolean stale = answer instanceof Failure failure
                    && kept.silent()
                    && (failure.kind() == Kind.CUT_OFF || failure.kind() == Kind.MALFORMED);
            if (!stale) {
                return answer;
            }
        }
        try {
            var opening = new Opening(origin, settings, addresses, clock.left());
            return exchange(opening.open(watchdog), request, route, pool, clock);
        } catch (IOException noConnection) {
            return failures(route).opening(noConnection, clock.isOver());
        }
    }

    private Failures failures(Route route) {
        return new Failures(route.origin(), route.settings(), deadline);
    }

    /** A connection that another request may use; looked for when it is needed, so that no answer's end has to be waited for. */
    private static @Nullable Connection quiet(Queue<Connection> pool) {
        Connection kept = pool.poll();
        while (kept != null && !kept.isQuiet()) {
            kept.destroy();
            kept = pool.poll();
        }
        return kept;
    }

    private Answer exchange(Connection connection, Request request, Route route, Queue<Connection> pool, Clock clock) {
        connection.alarm().set(clock.left());
        try {
            connection.begin(clock.left());
            ClassicHttpResponse head =
                    EXECUTOR.execute(message(request, route), connection.http(), HttpCoreContext.create());
            connection.hear();
            var response = new Response(head.getCode(), headers(head), Body.of(ResponseBody.read(head)));
            connection.alarm().end();
            boolean surplus = connection.hasSurplus();
            if (!surplus && connection.keptAfter(head)) {
                pool.add(connection);
            } else {
                connection.destroy();
            }
            return surplus
                    ? new Failure(Kind.MALFORMED, "more bytes behind the end of the answer")
                    : failures(route).ofProxy(response).map(Answer.class::cast).orElse(response);
        } catch (IOException | HttpException | RuntimeException broken) {
            connection.alarm().end();
            byte[] beginning = connection.beginning();
            connection.destroy();
            return failures(route).answering(broken, beginning, clock.isOver());
        }
    }

    private static RawRequest message(Request request, Route route) {
        ProxyServer proxy = route.origin().tls() ? null : route.settings().proxy();
        String path = request.pathAndQuery().isEmpty() ? "/" : request.pathAndQuery();
        String authority = authority(request);
        var message = new RawRequest(request.method(), proxy == null ? path : "http://" + authority + path);
        message.addHeader("Host", authority);
        if (proxy != null && proxy.authorization() != null) {
            message.addHeader("Proxy-Authorization", proxy.authorization());
        }
        request.headers().forEach(field -> message.addHeader(field.name(), field.value()));
        if (request.headers().first(ACCEPT_ENCODING).isEmpty()) {
            // Without it a server may use any coding (RFC 9110, section 12.5.3).
            message.addHeader(ACCEPT_ENCODING, "gzip, deflate");
        }
        boolean mayHaveBody =
                !request.method().equals("GET") && !request.method().equals("HEAD");
        if (mayHaveBody || !request.body().isEmpty()) {
            byte[] body = request.body().bytes();
            message.addHeader("Content-Length", body.length);
            message.setEntity(new ByteArrayEntity(body, null));
        }
        return message;
    }

    /** Host and port as the URL has them. */
    private static String authority(Request request) {
        String origin = request.url()
                .substring(0, request.url().length() - request.pathAndQuery().length());
        return origin.substring(origin.indexOf("://") + 3);
    }

    private static Headers headers(ClassicHttpResponse head) {
        return new Headers(Arrays.stream(head.getHeaders())
                .map(field -> new Header(field.getName(), field.getValue() == null ? "" : field.getValue()))
                .toList());
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        idle.values().forEach(pool -> pool.forEach(Connection::destroy));
    }

    private final class Clock {

        private final long started;

        Clock(long started) {
            this.started = started;
        }

        Duration left() {
            return deadline.minusNanos(System.nanoTime() - started);
        }

        boolean isOver() {
            return left().isNegative() || left().toMillis() <= 0;
        }
    }
}
