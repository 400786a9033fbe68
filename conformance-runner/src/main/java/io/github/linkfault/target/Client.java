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
import java.net.URI;
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
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;

/**
 * The only HTTP client: sends what it is given and nothing else, follows no redirect, keeps no cookie and asks for no
 * compression. Whatever a server does, an answer costs at most the deadline and a few times {@link ResponseBody#MOST_BYTES}
 * of memory.
 *
 * <p>Safe for use by several threads.
 */
public final class Client implements AutoCloseable {

    private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();

    private final Duration deadline;
    private final Map<String, Queue<Connection>> idle = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "deadline");
        thread.setDaemon(true);
        return thread;
    });

    /** @param deadline for each request: connecting, sending, waiting and reading together */
    public Client(Duration deadline) {
        this.deadline = deadline;
    }

    /** Sends a request and waits for its answer, which may be a {@link Failure}; never throws for what a server does. */
    public Answer send(Request request) {
        var clock = new Clock(System.nanoTime());
        String origin = origin(request);
        Queue<Connection> pool = idle.computeIfAbsent(origin, any -> new ConcurrentLinkedQueue<>());
        Connection kept = quiet(pool);
        if (kept != null) {
            Answer answer = exchange(kept, request, pool, clock);
            // A server may close a kept connection at any time, and what is no HTTP may be the rest of its last answer:
            // neither says how it answers this request.
            boolean stale = answer instanceof Failure failure
                    && ((failure.kind() == Kind.CUT_OFF && kept.silent()) || failure.kind() == Kind.MALFORMED);
            if (!stale) {
                return answer;
            }
        }
        try {
            return exchange(Connection.open(URI.create(origin), clock.left(), watchdog), request, pool, clock);
        } catch (IOException noConnection) {
            return Failures.opening(noConnection, clock.isOver(), deadline);
        }
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

    private Answer exchange(Connection connection, Request request, Queue<Connection> pool, Clock clock) {
        connection.alarm().set(clock.left());
        try {
            connection.begin(clock.left());
            ClassicHttpResponse head = EXECUTOR.execute(message(request), connection.http(), HttpCoreContext.create());
            connection.hear();
            var response = new Response(head.getCode(), headers(head), Body.of(ResponseBody.read(head)));
            connection.alarm().end();
            if (connection.keptAfter(head)) {
                pool.add(connection);
            } else {
                connection.destroy();
            }
            return response;
        } catch (IOException | HttpException | RuntimeException broken) {
            connection.alarm().end();
            connection.destroy();
            return Failures.answering(broken, clock.isOver(), deadline);
        }
    }

    private static BasicClassicHttpRequest message(Request request) {
        var message = new BasicClassicHttpRequest(request.method(), request.pathAndQuery());
        message.addHeader("Host", authority(request));
        request.headers().forEach(field -> message.addHeader(field.name(), field.value()));
        boolean mayHaveBody =
                !request.method().equals("GET") && !request.method().equals("HEAD");
        if (mayHaveBody || !request.body().isEmpty()) {
            byte[] body = request.body().bytes();
            message.addHeader("Content-Length", body.length);
            message.setEntity(new ByteArrayEntity(body, null));
        }
        return message;
    }

    /** Scheme and authority. */
    private static String origin(Request request) {
        return request.url()
                .substring(0, request.url().length() - request.pathAndQuery().length());
    }

    private static String authority(Request request) {
        String origin = origin(request);
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
