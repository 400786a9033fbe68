package io.github.linkfault.site.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text means nothing to AsciiDoc or HTML, and reads as it was. */
class EscapingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a *bold* _word_ `code` #mark# +plus+ ^up^ ~down~",
                "{root} {{mustache}} <<anchor>> [[id]] link:x[y] https://example.org",
                "one -- two ... (C) => don't",
                "|===",
                "// comment",
                "= Title",
                "1. first",
                ". first",
                "- item",
                "term:: text",
                "[email protected]",
                "a & b &amp; c",
                "include::x[]",
            })
    void it_reads_as_it_was_and_has_no_sign_of_its_own(String text) {
        String escaped = Escaping.text(text);

        assertThat(Jsoup.parse("<p>" + escaped + "</p>").select("p").first()).isNotNull();
        assertThat(Jsoup.parse("<pre>" + escaped + "</pre>").wholeText()).isEqualTo(text);
        assertThat(escaped.replaceAll("&#[0-9]+;", ""))
                .doesNotContainPattern("[<>{}\\[\\]*_`#+^~|=:&'\"()@]|//|--|\\.\\.");
        assertThat(escaped).doesNotStartWith("-").doesNotStartWith(".").doesNotContainPattern("^[0-9]+\\.");
    }

    @Test
    void plain_words_stay_plain() {
        assertThat(Escaping.text("Read AC-104, then go on.")).isEqualTo("Read AC-104, then go on.");
    }
}
