package io.github.linkfault.audit.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTest {

    private final Recent<Integer> recent = new Recent<>();

    @Test
    void knowsATextWhereverItStands() {
        recent.keep(bytes("..AC-104.."), 2, 8, 7);

        assertThat(recent.find(bytes("AC-104"), 0, 6)).isEqualTo(7);
    }

    @Test
    void takesNoTextForAnother() {
        recent.keep(bytes("AC-104"), 0, 6, 7);

        assertThat(recent.find(bytes("AC-105"), 0, 6)).isNull();
        assertThat(recent.find(bytes("AC-1049"), 0, 7)).isNull();
        assertThat(recent.find(bytes("AC-10"), 0, 5)).isNull();
    }

    /** Ten thousand texts of few lengths with the same beginning and the same end share 64 slots. */
    @Test
    void hasOnlyTrueAnswersWhereTextsDisplaceOneAnother() {
        int found = 0;
        for (int number = 0; number < 10_000; number++) {
            byte[] text = bytes("beginning " + number + " ending");
            recent.keep(text, 0, text.length, number);
            byte[] before = bytes("beginning " + number / 2 + " ending");
            Integer known = recent.find(before, 0, before.length);
            found += known == null ? 0 : 1;
            if (known != null) {
                assertThat(known).isEqualTo(number / 2);
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void doesNotKeepALongText() {
        byte[] text = bytes("a".repeat(257));

        recent.keep(text, 0, text.length, 1);

        assertThat(recent.find(text, 0, text.length)).isNull();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
