package io.github.linkfault.mock.webhook;

import io.github.linkfault.catalog.EventSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Posts events to one URL: signed where there is a secret, up to three times with a longer pause before each, until a 2xx answers. */
final class WebhookDelivery {

    /** What no answer in time, and no connection, are told as. */
    static final int NO_ANSWER = 0;

    private static final int MOST_ATTEMPTS = 3;
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(DEADLINE)
            .build();
    private final URI url;
    private final @Nullable String secret;
    private final Duration pause;

    /** @param pause before the second attempt; it doubles before the third */
    WebhookDelivery(URI url, @Nullable String secret, Duration pause) {
        this.url = url;
        this.secret = secret;
        this.pause = pause;
    }

    /** Sends an event and returns the status of each attempt, the last of which is a 2xx if it was delivered. */
    List<Integer> send(byte[] body, Optional<EventSignature> signature, String agent) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(DEADLINE)
                .header("Content-Type", "application/json")
                .header("User-Agent", agent)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (secret != null) {
            signature.ifPresent(scheme -> request.header(scheme.header(), scheme.of(body, secret)));
        }
        var statuses = new ArrayList<Integer>();
        long wait = pause.toMillis();
        while (statuses.size() < MOST_ATTEMPTS) {
            if (!statuses.isEmpty()) {
                Thread.sleep(wait);
                wait *= 2;
            }
            int status = attempt(request.build());
            statuses.add(status);
            if (isDelivered(status)) {
                break;
            }
        }
        return statuses;
    }

    static boolean isDelivered(int status) {
        return status / 100 == 2;
    }

    private int attempt(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException noAnswer) {
            return NO_ANSWER;
        }
    }
}
