package io.github.linkfault.mock;

import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Header;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** The JDK's own HTTP client: a client of the mock that nobody here wrote. */
public final class JdkClient implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Duration deadline;

    /** @param deadline for each request */
    public JdkClient(Duration deadline) {
        this.deadline = deadline;
    }

    /** Sends a request and waits for its answer. */
    public Answer send(Request request) {
        HttpRequest.Builder message = HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(deadline)
                .method(
                        request.method(),
                        request.body().isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body().bytes()));
        request.headers().forEach(field -> message.header(field.name(), field.value()));
        try {
            HttpResponse<byte[]> response = client.send(message.build(), BodyHandlers.ofByteArray());
            return new Response(response.statusCode(), headers(response), Body.of(response.body()));
        } catch (ConnectException refused) {
            return new Failure(Failure.Kind.UNREACHABLE, "the connection is refused");
        } catch (HttpTimeoutException late) {
            return new Failure(Failure.Kind.TIMEOUT, "no answer in time");
        } catch (IOException broken) {
            return new Failure(Failure.Kind.CUT_OFF, "the connection ended");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Headers headers(HttpResponse<byte[]> response) {
        return new Headers(response.headers().map().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new Header(field.getKey(), value)))
                .toList());
    }

    /** Before Java 21 the JDK's client cannot be closed. */
    @Override
    public void close() {}
}
