package io.github.linkfault.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void cutsAtTheBordersOfWords() {
        assertThat(Difference.of("\"Job one not found.\"", "\"Job other not found.\""))
                .isEqualTo(new Difference("\"Job ", "one", "other", " not found.\""));
    }

    @Test
    void showsWhatIsAddedAtTheEnd() {
        assertThat(Difference.of("\"Gone.\"", "\"Gone. \"")).isEqualTo(new Difference("\"Gone.", "", " ", "\""));
    }

    @Test
    void neverSharesACharacterTwice() {
        assertThat(Difference.of("\"a a a.\"", "\"a a a a.\""))
                .satisfies(parts -> assertThat(parts.before() + parts.actual() + parts.after())
                        .isEqualTo("\"a a a a.\""))
                .satisfies(parts -> assertThat(parts.before() + parts.expected() + parts.after())
                        .isEqualTo("\"a a a.\""));
    }

    @Test
    void keepsCharactersOutsideTheBasicPlaneWhole() {
        assertThat(Difference.of("\"Hello 😀.\"", "\"Hello 😁.\""))
                .isEqualTo(new Difference("\"Hello ", "😀", "😁", ".\""));
    }

    @Test
    void leavesWholeWhatHasNothingInCommon() {
        assertThat(Difference.of("\"one\"", "\"other\"")).isEqualTo(new Difference("", "\"one\"", "\"other\"", ""));
        assertThat(Difference.of("405", "400")).isEqualTo(new Difference("", "405", "400", ""));
        assertThat(Difference.of("\"same\"", "\"same\"").before()).isEmpty();
    }
}
