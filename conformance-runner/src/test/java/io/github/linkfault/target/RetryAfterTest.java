package io.github.linkfault.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-06T08:49:30Z");

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "86400, 60",
        "'Fri, 06 Nov 2026 08:49:37 GMT', 7",
        "'Fri, 06 Nov 2026 09:49:37 GMT', 60",
        "'Fri, 06 Nov 2026 08:49:00 GMT', 0",
    })
    void seconds_and_dates_are_read_and_bounded(String value, int seconds) {
        assertThat(of(value)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-1", "1.5", "99999999999999999999"})
    void what_is_neither_is_no_wish(String value) {
        assertThat(of(value)).isEmpty();
    }

    @Test
    void no_header_is_no_wish() {
        assertThat(RetryAfter.of(new Response(429, Headers.NONE, Body.EMPTY), NOW))
                .isEmpty();
    }

    private static Optional<Duration> of(String value) {
        return RetryAfter.of(new Response(429, Headers.of(Map.of("Retry-After", value)), Body.EMPTY), NOW);
    }
}
