package io.github.linkfault.audit.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sentence calls a credential is hidden, even where it is spelt like a word. */
class CredentialsTest {

    private static final Catalog CATALOG = Catalog.bundled();
    private static final Masking MASKING = Masking.ofText(Masking.Words.of(CATALOG));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "failed for https://x.example/cb?token=qwertyuiop and more | failed for https://x.example/cb?token=*** and more",
                "failed for //x.example/cb?a=qwerty&b=uiop,x#c=asdf | failed for //x.example/cb?a=***&b=***#c=***",
                "failed for https://x.example/cb?qwertyuiop | failed for https://x.example/cb?***",
                "failed for /cb?state=&to=qwerty | failed for /cb?state=&to=***",
                "failed for https://x.example/cb#access_token=qwertyuiop | failed for https://x.example/cb#access_token=***",
                "the token=qwertyuiop failed | the token=*** failed",
                "with access_token: qwertyuiop, not found | with access_token: ***, not found",
                "with clientSecret = 'qwertyuiop' | with clientSecret = '***'",
                "with \"api_key\": \"qwertyuiop\" | with \"api_key\": \"***\"",
                "with x-api-key: qwertyuiop | with x-api-key: ***",
                "error: password=qwertyuiop | error: password=***",
                "error=invalid&code=qwertyuiop;sid=asdf | error=invalid&code=***;sid=***",
                "code: AC-105 and code: 400 | code: AC-105 and code: 400",
                "token: not found | token: not found",
                "bearer qwertyuiop failed | bearer *** failed",
                "the monkey: qwerty | the monkey: qwerty",
            })
    void what_is_called_a_credential_is_hidden(String text, String masked) {
        assertThat(MASKING.text(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authorization: Bearer qwertyuiop",
                "https://asdf:qwertyuiop@x.example/y",
                "https://asdf:zxcv,qwertyuiop@x.example/y",
                "Authorization: Basic qwertyuiop==",
            })
    void what_belongs_to_a_request_is_hidden(String text) {
        assertThat(MASKING.text(text)).doesNotContain("qwertyuiop", "asdf", "zxcv");
    }

    @Test
    void documented_messages_stay_as_they_are() {
        var credentials = new Credentials(Vocabulary.of(CATALOG));
        for (Entry entry : CATALOG.allEntries()) {
            entry.message().ifPresent(message -> assertThat(credentials.hidden(message.text()))
                    .isEqualTo(message.text()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"://", "?a=", "token=", "token", "a:", "?a", "a&b=", "bearer ", "://a@", "-", "\"' "})
    void long_texts_take_no_long_time(String piece) {
        String text = piece.repeat(300_000 / piece.length());
        var credentials = new Credentials(Vocabulary.of(CATALOG));
        assertTimeout(Duration.ofSeconds(5), () -> {
            credentials.hidden(text);
        });
    }
}
