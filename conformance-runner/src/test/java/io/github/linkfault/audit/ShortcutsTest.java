package io.github.linkfault.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fast ways come to what the judge says of each line alone, on traffic that is damaged in every way. */
class ShortcutsTest {

    private static final List<String> TOKENS = List.of(
            "\"",
            "\\",
            "\\\"",
            "\\u0065",
            "\\n",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            " ",
            "\t",
            "\u0000",
            "null",
            "true",
            "-1",
            "1e9",
            "00",
            "AC-105",
            "AC-204",
            "error",
            "code",
            "status",
            "response",
            "encoding",
            "é",
            "—",
            "\ud83d\ude00",
            "\ufeff",
            "c0ffee00000000000000000000000105",
            "742c3a9d-f411-4ef1-b8c8-312933e0acd2",
            "405",
            "200",
            "/",
            "\"time\":1763632800,",
            "\"status\":500,",
            "REF-00112233445566778899aabbccddeeff",
            "%2e",
            "Content-Type");

    @Test
    void every_line_comes_to_the_same_on_both_ways() {
        var random = new Random(11);
        var generator = new TrafficGenerator(Catalog.bundled(), 11);
        var whole = new Tally();
        var wholeAudit = new LineAudit(Audits.AUDITOR, FieldMapping.PUBLISHED, whole, true);
        var slow = new Tally();
        var slowAudit = new LineAudit(Audits.AUDITOR, FieldMapping.PUBLISHED, slow, false);
        for (int line = 0; line < 12_000; line++) {
            String good = generator.next().ndjson();
            byte[] bytes = (line % 3 == 0 ? good : mutated(good, random)).getBytes(UTF_8);
            if (line % 7 == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            byte[] padded = Arrays.copyOf(bytes, bytes.length + 8);
            padded[bytes.length] = '\n';
            wholeAudit.exchange(padded, 0, bytes.length, 0, 0, line);
            slowAudit.exchange(padded, 0, bytes.length, 0, 0, line);
            if (line % 1000 == 0) {
                assertThat(json(whole)).isEqualTo(json(slow));
            }
        }
        assertThat(json(whole)).isEqualTo(json(slow));
        assertThat(whole.total(Kind.BROKEN)).isGreaterThan(1000);
        assertThat(whole.total(Kind.DEVIATING)).isGreaterThan(300);
    }

    /** Answers that are alike but for ids, in which the id matters. */
    @Test
    void an_id_that_is_another_than_the_request_sent_is_noticed() {
        String id = "c0ffee00000000000000000000000102";
        String other = "c0ffee00000000000000000000000103";
        var lines = new ArrayList<String>();
        for (String sent : List.of(id, other)) {
            for (String named : List.of(id, other, id + "0", "x")) {
                lines.add("{\"request\":{\"method\":\"GET\",\"url\":\"/v2/accounts/" + sent
                        + "\"},\"response\":{\"status\":404,"
                        + "\"headers\":{\"Content-Type\":\"application/json\"},\"body\":\"{\\\"error\\\":{\\\"code\\\":\\\"AC-102\\\""
                        + ",\\\"message\\\":\\\"User " + named + " not found.\\\"}}\"}}");
            }
        }
        Summary summary = Audits.ofText(String.join("\n", lines));
        assertThat(summary.total(Kind.CONFORMING)).isEqualTo(2);
        assertThat(summary.total(Kind.DEVIATING)).isEqualTo(6);
    }

    private static String mutated(String line, Random random) {
        var text = new StringBuilder(line);
        for (int change = 0; change <= random.nextInt(3); change++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
                case 2 -> {
                    String token = TOKENS.get(random.nextInt(TOKENS.size()));
                    text.replace(at, Math.min(text.length(), at + token.length()), token);
                }
                default -> {
                    int to = Math.min(text.length(), at + random.nextInt(40));
                    text.insert(at, text.substring(at, to));
                }
            }
            if (text.isEmpty()) {
                return " ";
            }
        }
        return text.toString().replace('\n', ' ');
    }

    private static String json(Tally tally) {
        return SummaryJson.render(
                new Summary(Audits.AUDITOR.catalog(), tally, List.of(new Summary.Source("in", false))), "1");
    }
}
