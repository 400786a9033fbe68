package io.github.linkfault.audit.bytes;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is without a hint has neither word anywhere. */
class MemberScanTest {

    @Test
    void finds_the_words_wherever_they_stand() {
        var random = new Random(3);
        var nested = new MemberScan("error");
        var flat = new MemberScan("code");
        int hints = 0;
        for (int round = 0; round < 200_000; round++) {
            var text = new StringBuilder();
            int length = random.nextInt(40);
            while (text.length() < length) {
                text.append("error\"codex".charAt(random.nextInt(11)));
                if (random.nextInt(6) == 0) {
                    text.append(random.nextBoolean() ? "\"error" : "\"code");
                }
            }
            int from = random.nextInt(text.length() + 1);
            int to = from + random.nextInt(text.length() + 1 - from);
            byte[] bytes = text.toString().getBytes(US_ASCII);
            String part = text.substring(from, to);
            assertThat(nested.mayBeIn(bytes, from, to)).as(part).isEqualTo(part.contains("\"error"));
            assertThat(flat.mayBeIn(bytes, from, to)).as(part).isEqualTo(part.contains("\"code"));
            hints += part.contains("\"error") ? 1 : 0;
        }
        assertThat(hints).isGreaterThan(10_000);
    }
}
