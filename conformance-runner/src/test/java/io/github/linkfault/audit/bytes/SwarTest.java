package io.github.linkfault.audit.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is looked at eight bytes at a time is what a loop over the bytes would find. */
class SwarTest {

    private final Random random = new Random(8);

    @Test
    void a_byte_that_differs_is_found_wherever_it_is() {
        for (int length = 0; length < 200; length++) {
            for (int differs = 0; differs <= length; differs++) {
                var one = new byte[3 + length + 1];
                random.nextBytes(one);
                var other = new byte[5 + length + 1];
                random.nextBytes(other);
                System.arraycopy(one, 3, other, 5, length);
                // Of what lies behind the length nothing may count.
                other[5 + differs] ^= (byte) (1 << random.nextInt(8));

                assertThat(Swar.equal(one, 3, other, 5, length)).isEqualTo(differs == length);
            }
        }
    }

    @Test
    void the_first_zero_is_found_whatever_stands_before_and_behind() {
        for (int time = 0; time < 100_000; time++) {
            var bytes = new byte[8];
            random.nextBytes(bytes);
            int some = random.nextInt(9);
            for (int at = some; at < 8; at++) {
                bytes[at] = (byte) random.nextInt(3);
            }
            int expected = 0;
            while (expected < 8 && bytes[expected] != 0) {
                expected++;
            }
            long zeros = Swar.zeros(Swar.at(bytes, 0));

            assertThat(zeros == 0 ? 8 : Swar.first(zeros))
                    .as(Arrays.toString(bytes))
                    .isEqualTo(expected);
        }
    }
}
