package io.github.linkfault.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String SECRET = "s3cr3t/+=\"\\ü&<k€y>";
    private static final Secrets SECRETS = Secrets.of(Map.of(SECRET, "API_KEY"));

    @Test
    void a_secret_is_replaced_by_the_name_of_its_variable() {
        assertThat(SECRETS.redact("key=" + SECRET + ".")).isEqualTo("key=${API_KEY}.");
    }

    @Test
    void a_secret_is_found_percent_encoded_in_either_case() {
        String encoded = URLEncoder.encode(SECRET, UTF_8);
        assertThat(SECRETS.redact("a=" + encoded + "&b=" + encoded.toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo("a=${API_KEY}&b=${API_KEY}");
    }

    @Test
    void a_secret_is_found_escaped_for_json() {
        assertThat(SECRETS.redact("\"s3cr3t\\/+=\\\"\\\\\\u00fc&<k\\u20ACy>\"")).isEqualTo("\"${API_KEY}\"");
    }

    @Test
    void a_secret_is_found_escaped_for_html() {
        assertThat(SECRETS.redact("<i>s3cr3t/+=&quot;\\&#252;&amp;&lt;k&#x20AC;y&gt;</i>"))
                .isEqualTo("<i>${API_KEY}</i>");
    }

    @Test
    void a_secret_is_found_in_hexadecimal() {
        String hexadecimal = HexFormat.of().withUpperCase().formatHex(SECRET.getBytes(UTF_8));
        assertThat(SECRETS.redact("0x" + hexadecimal)).isEqualTo("0x${API_KEY}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "u", "us", "user:", "user:x", "longer prefix "})
    void a_secret_is_found_inside_a_base64_text_wherever_it_begins(String before) {
        byte[] bytes = (before + SECRET + ":tail").getBytes(UTF_8);
        for (Base64.Encoder encoder : new Base64.Encoder[] {Base64.getEncoder(), Base64.getUrlEncoder()}) {
            String redacted = SECRETS.redact("Basic " + encoder.encodeToString(bytes));
            assertThat(redacted).contains("${API_KEY}");
            assertThat(redacted.length()).isLessThan("Basic ${API_KEY}".length() + 2 * before.length() + 16);
        }
    }

    @Test
    void the_longer_of_two_secrets_is_replaced_first() {
        Secrets secrets = Secrets.of(Map.of("abcd", "SHORT", "abcdefgh", "LONG"));
        assertThat(secrets.redact("abcdefgh abcd")).isEqualTo("${LONG} ${SHORT}");
    }

    @Test
    void of_secrets_that_overlap_nothing_is_left() {
        Secrets secrets = Secrets.of(Map.of("abcdefgh", "ONE", "efghijklm", "OTHER"));
        assertThat(secrets.redact("-abcdefghijklm-")).isEqualTo("-${OTHER}-");
        assertThat(secrets.redact("-%61%62cdefgh%69jklm-")).isEqualTo("-${ONE}-");
        assertThat(secrets.redact("abcdefghabcdefgh")).isEqualTo("${ONE}${ONE}");
        assertThat(Secrets.of(Map.of("abab", "KEY")).redact("ababababa!")).isEqualTo("${KEY}a!");
    }

    @Test
    void the_white_space_around_a_value_is_no_part_of_it() {
        assertThat(Secrets.of(Map.of(" abcd\n", "KEY")).redact("k:abcd,")).isEqualTo("k:${KEY},");
    }

    @Test
    void a_secret_is_found_as_findings_spell_it() {
        Secrets secrets = Secrets.of(Map.of("key-\uD83D\uDD11-abcdef", "KEY", "tab\\ü\tx", "TAB"));
        assertThat(secrets.redact("\"key-\\u{1f511}-abcdef\" key-\\uD83D\\uDD11-abcdef"))
                .isEqualTo("\"${KEY}\" ${KEY}");
        assertThat(secrets.redact("\"tab\\\\u00fc\\tx\"")).isEqualTo("\"${TAB}\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE"})
    void a_secret_is_found_in_utf_16_that_is_read_as_utf_8(String charset) {
        Secrets secrets = Secrets.of(Map.of("abcd-1234", "KEY"));
        String text = new String("{abcd-1234}".getBytes(Charset.forName(charset)), UTF_8);
        assertThat(secrets.redact(text)).contains("${KEY}").doesNotContain("b", "3");
        assertThat(secrets.redact(text.replace("\0", "\\u0000")))
                .contains("${KEY}")
                .doesNotContain("b", "3");
        assertThat(Secrets.of(Map.of("\0\0\0\0", "KEY")).redact("a\0\0\0\0b")).isEqualTo("a\0\0\0\0b");
    }

    @Test
    void a_secret_is_found_in_a_json_pointer() {
        Secrets secrets = Secrets.of(Map.of("se/cr~et", "KEY"));
        assertThat(secrets.redact("/error/se~1cr~0et: no such member")).isEqualTo("/error/${KEY}: no such member");
    }

    @Test
    void a_secret_that_looks_escaped_itself_is_found_however_it_is_escaped() {
        Secrets secrets = Secrets.of(Map.of("a%41\\u00fc&lt;b/ü", "KEY"));
        Encodings.all().forEach((name, encoding) -> assertThat(
                        secrets.redact("[" + encoding.apply("a%41\\u00fc&lt;b/ü") + "]"))
                .as(name)
                .contains("${KEY}"));
    }

    @Test
    void what_only_looks_like_an_escape_stays() {
        String text = "100% of a\\b & c &nosuch; &#; &#x; &#99999999; %zz %c3( \\u{} \\u{110000} \\u12 ~2 \\";
        assertThat(SECRETS.redact(text)).isEqualTo(text);
        assertThat(SECRETS.redact(text + SECRET + text)).isEqualTo(text + "${API_KEY}" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "ab", "abc", "ü", "-1", "a/b", "🔑"})
    void a_short_secret_is_found_where_it_stands_alone(String secret) {
        Secrets secrets = Secrets.of(Map.of(secret, "KEY"));
        Encodings.all().forEach((name, encoding) -> {
            // There it does not stand alone.
            if (!name.matches(".* behind [12]")) {
                assertThat(secrets.redact("<" + encoding.apply(secret) + ">"))
                        .as(name)
                        .startsWith("<${KEY}")
                        .doesNotContain(encoding.apply(secret));
            }
        });
        assertThat(secrets.redact("Pin: " + secret)).isEqualTo("Pin: ${KEY}");
        assertThat(secrets.redact(secret)).isEqualTo("${KEY}");
    }

    @Test
    void a_short_secret_is_not_found_inside_a_word() {
        Secrets secrets = Secrets.of(Map.of("12", "PIN", "ab", "KEY"));
        assertThat(secrets.redact("2012-11-21, 120 ms; about abc cab")).isEqualTo("2012-11-21, 120 ms; about abc cab");
        assertThat(secrets.redact("2020-12-21 ab")).isEqualTo("2020-${PIN}-21 ${KEY}");
    }

    @Test
    void a_short_secret_in_an_answer_may_be_chance() {
        Secrets secrets = Secrets.of(Map.of("12", "PIN"));
        assertThat(secrets.repeatedBy(new Response(200, Headers.NONE, Body.of("{\"items\": 12}"))))
                .isEmpty();
    }

    @Test
    void a_blank_is_no_secret() {
        assertThat(Secrets.of(Map.of("", "NONE", " ", "BLANK")).redact("a b")).isEqualTo("a b");
    }

    @Test
    void a_response_that_repeats_a_secret_is_noticed_in_header_and_body() {
        var inHeader = new Response(200, Headers.of(Map.of("X-Echo", SECRET)), Body.EMPTY);
        var inBody = new Response(200, Headers.NONE, Body.of("{\"k\":\"" + URLEncoder.encode(SECRET, UTF_8) + "\"}"));
        var innocent = new Response(200, Headers.of(Map.of("X-Echo", "s3cr3t")), Body.of("{}"));
        assertThat(SECRETS.repeatedBy(inHeader)).contains("API_KEY");
        assertThat(SECRETS.repeatedBy(inBody)).contains("API_KEY");
        assertThat(SECRETS.repeatedBy(innocent)).isEmpty();
    }

    @Test
    void an_exchange_is_redacted_in_every_part() {
        var request = new Request("POST", "https://x/" + SECRET, Headers.of(Map.of("Key", SECRET)), Body.of(SECRET));
        var response = new Response(200, Headers.of(Map.of("Echo", SECRET)), Body.of(SECRET));
        Exchange redacted = SECRETS.redact(new Exchange(request, response));
        assertThat(redacted.toString()).doesNotContain(SECRET).contains("${API_KEY}");
        Exchange broken = SECRETS.redact(new Exchange(request, new Failure(Failure.Kind.MALFORMED, "said " + SECRET)));
        assertThat(broken.toString()).doesNotContain(SECRET);
    }

    @Test
    void a_credential_that_the_api_issues_is_hidden_by_its_name() {
        var request = new Request("POST", "https://x/token", Headers.NONE, Body.EMPTY);
        var response = new Response(200, Headers.NONE, Body.of("{\"TTL\":\"1800\",\"token\" : \"fresh\"}"));
        assertThat(Secrets.NONE
                        .withMembers(Set.of("token"))
                        .redact(new Exchange(request, response))
                        .answer())
                .isEqualTo(new Response(200, Headers.NONE, Body.of("{\"TTL\":\"1800\",\"token\" : \"***\"}")));
    }

    @Test
    void credentials_are_hidden_in_what_is_no_json_too() {
        var members = new CredentialMembers(Set.of("token", "key"));
        assertThat(members.hiddenIn(
                        "{\"token\":\"a\\\"b\",\"key\" :\n\"${KEY}\",\"keys\":\"c\",\"token\":1,\"x\":\"token\"}"))
                .isEqualTo("{\"token\":\"***\",\"key\" :\n\"${KEY}\",\"keys\":\"c\",\"token\":1,\"x\":\"token\"}");
        assertThat(members.hiddenIn("\"\"token\":\"cut")).isEqualTo("\"\"token\":\"***");
        assertThat(members.hiddenIn("\"token\":\"cut\\")).isEqualTo("\"token\":\"***");
        assertThat(members.hiddenIn("\"token\":\"\"")).isEqualTo("\"token\":\"***\"");
        assertThat(members.hiddenIn("\"token\"")).isEqualTo("\"token\"");
        assertThat(new CredentialMembers(Set.of()).hiddenIn("{\"token\":\"a\"}"))
                .isEqualTo("{\"token\":\"a\"}");
    }

    /** A secret may begin, and go on, with any character; wherever it stands and however it is encoded, it is found. */
    @ParameterizedTest
    @ValueSource(
            strings = {"a", "Z", "9", "+", "/", "-", "_", "%", "\\", "&", "<", "\"", " ", "ü", "€", "\uD83D\uDE00", "\n"
            })
    void a_secret_of_any_characters_is_found_in_each_encoding(String character) {
        for (String secret :
                List.of(character + "bc9", "x" + character + "y9", character.repeat(4) + ".", "??>" + character)) {
            Secrets secrets = Secrets.of(Map.of(secret, "KEY"));
            byte[] bytes = secret.getBytes(UTF_8);
            var json = new StringBuilder();
            secret.chars().forEach(unit -> json.append("\\u%04X".formatted(unit)));
            var html = new StringBuilder();
            secret.codePoints().forEach(point -> html.append("&#").append(point).append(';'));
            for (String encoded : List.of(
                    secret,
                    URLEncoder.encode(secret, UTF_8),
                    json.toString(),
                    html.toString(),
                    HexFormat.of().formatHex(bytes),
                    HexFormat.of().withUpperCase().formatHex(bytes),
                    Base64.getEncoder().encodeToString(("k:" + secret + ":t").getBytes(UTF_8)),
                    Base64.getUrlEncoder().encodeToString(("kk:" + secret + ":t").getBytes(UTF_8)),
                    Base64.getUrlEncoder().encodeToString(("kkk:" + secret + ":t").getBytes(UTF_8)))) {
                for (String text :
                        List.of(encoded, "{" + encoded + "}", encoded + encoded, encoded + "abc", "abc" + encoded)) {
                    assertThat(secrets.redact(text)).as(secret + " in " + text).contains("${KEY}");
                }
            }
        }
    }
}
