package io.github.linkfault.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrettyJsonTest {

    @Test
    void changesNothingButTheWhiteSpaceBetweenTokens() {
        assertThat(PrettyJson.of("{\"a\":1.00,\"a\":[ ],\"b\" : {},\"c\":[\"{,\\\"\\u0041: \",-0e1]}\n"))
                .hasValue("""
                        {
                          "a": 1.00,
                          "a": [],
                          "b": {},
                          "c": [
                            "{,\\"\\u0041: ",
                            -0e1
                          ]
                        }""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<html>", "{", "[1,]", "{}{}", "1 2", "{\"a\":1}x", "\"open", "{\"a\" 1}"})
    void leavesAloneWhatIsNotOneDocument(String text) {
        assertThat(PrettyJson.of(text)).isEmpty();
    }

    @Test
    void leavesAloneWhatIsTooDeep() {
        assertThat(PrettyJson.of("[".repeat(33) + "]".repeat(33))).isEmpty();
        assertThat(PrettyJson.of("[".repeat(100_000))).isEmpty();
    }
}
