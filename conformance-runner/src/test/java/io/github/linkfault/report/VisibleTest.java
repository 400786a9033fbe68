package io.github.linkfault.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {

    @ParameterizedTest
    @CsvSource({"0,\\u0000", "1b,\\u001b", "7f,\\u007f", "9b,\\u009b", "a0,\\u00a0", "ad,\\u00ad", "61c,\\u061c"})
    @CsvSource({"200b,\\u200b", "202e,\\u202e", "2028,\\u2028", "2066,\\u2066", "2800,\\u2800", "3164,\\u3164"})
    @CsvSource({"d800,\\ud800", "e000,\\ue000", "fe0f,\\ufe0f", "feff,\\ufeff", "ffff,\\uffff", "e0041,\\u{e0041}"})
    void spellsOutWhatDoesNotShow(String point, String spelled) {
        String text = "a" + Character.toString(Integer.parseInt(point, 16)) + "b";
        assertThat(Visible.text(text)).isEqualTo("a" + spelled + "b");
        assertThat(Visible.line(text)).isEqualTo("a" + spelled + "b");
    }

    @Test
    void leavesLettersOfEveryScriptAlone() {
        assertThat(Visible.line("plain, Ünïcödé, Привет, שלום, 銀行, 😀"))
                .isEqualTo("plain, Ünïcödé, Привет, שלום, 銀行, 😀");
    }

    @Test
    void keepsLinesWhereTheyAreLines() {
        assertThat(Visible.text("a\r\n\tb")).isEqualTo("a\\r\n\tb");
        assertThat(Visible.line("a\r\n\tb")).isEqualTo("a\\r\\n\\tb");
    }
}
