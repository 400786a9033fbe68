package io.github.linkfault.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which version may follow which changes. */
class ReleaseTest {

    @ParameterizedTest
    @CsvSource({
        "0.1.0, '', 0.1.0",
        "0.1.3, EDITORIAL, 0.1.4",
        "0.1.3, ADDITIVE EDITORIAL, 0.1.4",
        "0.1.3, EDITORIAL BREAKING, 0.2.0",
        "1.2.3, '', 1.2.3",
        "1.2.3, EDITORIAL, 1.2.4",
        "1.2.3, EDITORIAL ADDITIVE, 1.3.0",
        "1.2.3, BREAKING ADDITIVE, 2.0.0",
    })
    void the_changes_ask_for_a_version(String last, String changes, String next) {
        assertThat(release(last).next(impacts(changes))).hasToString(next);
    }

    @ParameterizedTest
    @CsvSource({
        "0.2.0, 0.2.0, true",
        "0.2.0-SNAPSHOT, 0.2.0, true",
        "0.1.9, 0.2.0, false",
        "0.10.0, 0.9.0, true",
        "1.0.0, 0.9.0, true",
        "0.9.9, 1.0.0, false",
    })
    void a_version_reaches_another_by_its_numbers(String version, String least, boolean reaches) {
        assertThat(release(version).reaches(release(least))).isEqualTo(reaches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.2", "v1.2.3", "01.2.3", "1.2.3+4", "1.2.3-", "1.2.9999999999", "1.2.3\n"})
    void other_texts_are_no_versions(String text) {
        assertThat(Release.parse(text)).isEmpty();
    }

    private static Release release(String text) {
        return Release.parse(text).orElseThrow();
    }

    private static List<Impact> impacts(String names) {
        return Stream.of(names.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(Impact::valueOf)
                .toList();
    }
}
