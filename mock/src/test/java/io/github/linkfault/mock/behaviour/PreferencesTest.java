package io.github.linkfault.mock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linkfault.exchange.Header;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.mock.behaviour.Preferences.Preference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request prefers is read as RFC 7240 has it; what the mock does not know is refused and never passed over. */
class PreferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "error=AC-105 | AC-105",
                "error=\"AC-105\" | AC-105",
                "ERROR = AC-105 | AC-105",
                "return=minimal, error=AC-105 | AC-105",
                "wait=10; x=\"a, error=AC-1\", error=AC-105 | AC-105",
                "error=AC-105; note=\"a\\\", b\" | AC-105",
                "error=AC-105, error=AC-104 | AC-105",
                "error=\"a\\\"b\" | a\"b",
                "error | ''",
                "error=aerosync/getBalance/AC-105 | aerosync/getBalance/AC-105",
                "return=minimal | none",
                "'' | none",
                "x=\"error=AC-105\" | none",
            })
    void a_preference_is_found_among_others(String field, String value) {
        Optional<String> found = of(field).preference("error").map(Preference::value);
        assertThat(found).isEqualTo(value.equals("none") ? Optional.empty() : Optional.of(value));
    }

    @Test
    void of_two_fields_the_first_counts() {
        var headers = new Headers(Arrays.asList(
                new Header("Prefer", "wait=1"), new Header("prefer", "error=one"), new Header("Prefer", "error=two")));
        assertThat(Preferences.of(headers).preference("error").map(Preference::value))
                .contains("one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "error=a | a a a a",
                "error=a; times=2 | a a - -",
                "error=a; then=b | a b - -",
                "error=a; times=2; then=b | a a b -",
                "error=a; then=b; times=2 | a b b -",
                "error=a;then=b;then=c | a b c -",
                "Error=a; TIMES=1 | a - - -",
            })
    void a_sequence_ends_with_what_the_api_says_by_itself(String field, String expected) {
        Wishes wishes = Wishes.of(of(field));
        var seen = new StringBuilder();
        for (int number = 1; number <= 4; number++) {
            WantedError error = wishes.at(number).error();
            seen.append(error == null ? "-" : error.name()).append(' ');
        }
        assertThat(seen.toString().strip()).isEqualTo(expected);
        assertThat(wishes.move()).isEqualTo(expected.contains("-"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eror=AC-105 | no preference eror; the nearest is error",
                "code=400 | no preference code; there are error, fault and delay",
                "error=a; time=2 | no parameter time of the preference error; the nearest is times",
                "error=a; probability=0.1 | no parameter probability of the preference error; there are times, then, of and inner",
                "fault=reset; of=a | no parameter of of the preference fault; there are times and then",
                "error=a; times=0 | times of error is 0; expected a whole number from 1 on",
                "error=a; times | times of error is empty; expected a whole number from 1 on",
                "fault=delay | no fault delay; there are timeout, reset, truncated, drip, html-502, html-503, html-504, empty",
                "delay=500 | delay is 500; expected a time such as 2s or 300ms, or a range such as 200ms..3s; at most 10 minutes",
                "delay=3s..1s | delay is 3s..1s; expected a time such as 2s",
                "delay=11m | delay is 11m; expected a time such as 2s",
                "delay=1s; seed=x | seed of delay is x; expected an integer",
            })
    void what_the_mock_does_not_know_is_refused_and_names_the_nearest(String field, String miss) {
        Preferences preferences = of(field);
        assertThatThrownBy(() -> Wishes.of(preferences))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.miss()).startsWith(miss));
    }

    @ParameterizedTest
    @CsvSource({"2s, 2000, 2000", "300ms, 300, 300", "200ms..3s, 200, 3000", "1m, 60000, 60000", "0s, 0, 0"})
    void a_delay_is_a_time_or_a_range(String text, long from, long to) {
        Delay delay = Delay.of(text).orElseThrow();
        assertThat(delay).isEqualTo(new Delay(from, to));
        List<Long> drawn = java.util.stream.LongStream.range(0, 50)
                .mapToObj(number -> delay.draw(Draw.of(7, "x", number)))
                .toList();
        assertThat(drawn).allMatch(millis -> millis >= from && millis <= to);
        assertThat(drawn.stream().distinct().count()).isGreaterThan(from == to ? 0 : 20);
        assertThat(delay.draw(Draw.of(7, "x", 3))).isEqualTo(drawn.get(3));
    }

    @Test
    void another_seed_draws_otherwise() {
        Delay delay = Delay.of("1ms..10m").orElseThrow();
        assertThat(delay.draw(Draw.of(1, "x", 1))).isNotEqualTo(delay.draw(Draw.of(2, "x", 1)));
        assertThat(delay.draw(Draw.of(1, "x", 1))).isNotEqualTo(delay.draw(Draw.of(1, "y", 1)));
    }

    private static Preferences of(String field) {
        return Preferences.of(Headers.of(Map.of("Prefer", field)));
    }
}
