package io.github.linkfault.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets of every length that a credential may have, in every encoding. */
class SecretLengthsTest {

    /** No more of it than this may be left where it was. */
    private static final int LONGEST_REST = 8;

    private static final int MILLION = 1_000_000;

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 16, 31, 32, 33, 64, 300, 2272, 4364, 20_000})
    void a_secret_is_found_at_any_length_in_any_encoding(int length) {
        String secret = random(length, "abXYZ0189/+=\"\\ü&<€>\n🔑", new Random(length));
        Secrets secrets = Secrets.of(Map.of(secret, "KEY"));
        Encodings.all().forEach((name, encoding) -> {
            // In front of it and behind it may stand what shares a character of Base64 with it.
            String redacted = secrets.redact("[" + encoding.apply(secret) + "]");
            assertThat(redacted).as("%s, %s", name, secret).startsWith("[").endsWith("]");
            assertThat(redacted.length())
                    .as("%s, %s: %s", name, secret, redacted)
                    .isLessThan("[${KEY}]".length() + 10);
            assertThat(redacted).contains("${KEY}");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2048, 4096})
    void a_private_key_is_found_as_pem_and_as_base64_of_it(int bits) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + "\n-----END PRIVATE KEY-----\n";
        for (String secret : List.of(pem, Base64.getEncoder().encodeToString(pem.getBytes(UTF_8)))) {
            Secrets secrets = Secrets.of(Map.of(secret, "KEY"));
            Encodings.all()
                    .forEach((name, encoding) -> assertNothingLeft(
                            secret.strip(), secrets.redact("{" + encoding.apply(secret.strip()) + "}"), name));
        }
        Secrets secrets = Secrets.of(Map.of(pem, "KEY"));
        for (UnaryOperator<String> lines : List.<UnaryOperator<String>>of(
                text -> text.replace("\n", "\r\n"),
                text -> text.replace('\n', ' '),
                text -> text.replace("\n", ""),
                text -> text.replace("\n", "\n    "),
                text -> text.replace("\n", "\\r\\n"))) {
            assertThat(secrets.redact("[" + lines.apply(pem.strip()) + "]")).isEqualTo("[${KEY}]");
        }
    }

    @Test
    void a_million_characters_cost_seconds_and_no_stack() {
        String secret = random(MILLION, "abcdefghijklmnopqrstuvwxyz0123456789\n+/ü", new Random(6));
        String periodic = "ab".repeat(MILLION / 2 - 1) + "ac";
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (String value : List.of(secret, periodic)) {
                Secrets secrets = Secrets.of(Map.of(value, "KEY"));
                assertThat(secrets.redact("a" + value + "b")).isEqualTo("a${KEY}b");
                assertThat(secrets.redact("'" + Encodings.json(value) + "'")).isEqualTo("'${KEY}'");
                assertThat(secrets.redact("'" + Encodings.percent(value) + "'")).isEqualTo("'${KEY}'");
                String inBase64 = Base64.getEncoder().encodeToString(value.getBytes(UTF_8));
                assertNothingLeft(inBase64, secrets.redact(inBase64), "Base64");
                String almost = "ab".repeat(MILLION);
                assertThat(secrets.redact(almost)).isEqualTo(almost);
            }
            // It stands there half a million times.
            Secrets everywhere = Secrets.of(Map.of("ab".repeat(MILLION / 2), "KEY"));
            assertThat(everywhere.redact("ab".repeat(MILLION))).isEqualTo("${KEY}");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 40, 299})
    void the_beginning_of_a_secret_is_replaced_where_a_text_is_cut(int length) {
        String secret = random(300, "abXYZ0189/ü🔑", new Random(length));
        Secrets secrets = Secrets.of(Map.of(secret, "KEY"));
        String beginning = secret.substring(0, secret.offsetByCodePoints(0, length));
        assertThat(secrets.redact("\"x" + beginning + "…\"")).isEqualTo("\"x${KEY}…\"");
        assertThat(secrets.redact("\"x" + Encodings.reported(beginning) + "…\""))
                .isEqualTo("\"x${KEY}…\"");
        assertThat(secrets.redact(Encodings.percent(beginning) + "…")).isEqualTo("${KEY}…");
    }

    @Test
    void what_many_values_begin_with_is_no_secret_where_a_text_is_cut() {
        Secrets secrets = Secrets.of(Map.of("Bearer abcdefghijklmnop", "KEY"));
        assertThat(secrets.redact("Bearer abcd…")).isEqualTo("Bearer abcd…");
        assertThat(secrets.redact("Bearer abcde…")).isEqualTo("${KEY}…");
        assertThat(secrets.redact("Bearer abcde.")).isEqualTo("Bearer abcde.");
        var cut = new Response(200, Headers.NONE, Body.of("Bearer abcde…"));
        assertThat(secrets.repeatedBy(cut)).isEmpty();
    }

    /** Whatever the secrets, the encodings and the text around them are: nothing longer than a glance is left. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothing_of_random_secrets_is_left(long seed) {
        var random = new Random(seed);
        List<Map.Entry<String, UnaryOperator<String>>> encodings =
                List.copyOf(Encodings.all().entrySet());
        for (int round = 0; round < 50; round++) {
            List<String> values = new ArrayList<>();
            Secrets secrets = Secrets.NONE;
            for (int number = 0; number < 1 + random.nextInt(12); number++) {
                String value =
                        random(12 + random.nextInt(60), "abcdefghijkLMNOPQRST0123456789-_/+=ü🔑&\\\"\n ", random);
                values.add(value);
                secrets = secrets.with("KEY_" + number, value);
            }
            var text = new StringBuilder();
            var told = new StringBuilder();
            for (String value : values) {
                var encoding = encodings.get(random.nextInt(encodings.size()));
                text.append(" '").append(encoding.getValue().apply(value)).append("'; ");
                told.append(encoding.getKey()).append(", ");
            }
            String redacted = secrets.redact(text.toString());
            for (String value : values) {
                assertNothingLeft(value, redacted, told.toString());
            }
        }
    }

    /** No run of the value, in any encoding, is in the text. */
    private static void assertNothingLeft(String value, String text, String told) {
        Encodings.all().forEach((name, encoding) -> {
            String written = encoding.apply(value);
            for (int at = 0; at + LONGEST_REST <= written.length(); at += LONGEST_REST / 2) {
                String run = written.substring(at, at + LONGEST_REST);
                assertThat(text.contains(run))
                        .as("%s of %s in %s (%s)", run, name, text, told)
                        .isFalse();
            }
        });
    }

    /** So many characters, none of them white space at either end, which is not part of a value. */
    private static String random(int length, String characters, Random random) {
        int[] points = characters.codePoints().toArray();
        return random.ints(length - 2L, 0, points.length)
                .mapToObj(at -> Character.toString(points[at]))
                .collect(Collectors.joining("", "x", "y"));
    }
}
