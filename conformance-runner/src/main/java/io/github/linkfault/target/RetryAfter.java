package io.github.linkfault.target;

import io.github.linkfault.exchange.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The Retry-After header: a number of seconds, or a date (RFC 9110 §10.2.3). */
final class RetryAfter {

    /** A server cannot hold up a run for longer than this. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    private RetryAfter() {}

    /** How long the server asks to wait; empty where it does not say, or nothing that can be read. */
    static Optional<Duration> of(Response response, Instant now) {
        return response.headers().first("Retry-After").flatMap(value -> parse(value.strip(), now));
    }

    private static Optional<Duration> parse(String value, Instant now) {
        if (value.matches("[0-9]{1,9}")) {
            return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(value))));
        }
        try {
            Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(bounded(Duration.between(now, date)));
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
