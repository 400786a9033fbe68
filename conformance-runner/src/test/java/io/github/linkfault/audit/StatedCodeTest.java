package io.github.linkfault.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Body;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatedCodeTest {

    @Test
    void a_code_is_found_behind_blanks_and_a_byte_order_mark_and_before_what_is_broken() {
        for (String before : List.of("", " \r\n\t", "\uFEFF")) {
            assertThat(StatedCode.of(
                            Catalog.bundled().api("aerosync").orElseThrow(),
                            Body.of(before + "{\"error\":{\"code\":\"AC-1\"}} }")))
                    .contains("AC-1");
            assertThat(StatedCode.of(
                            Catalog.bundled().api("fuse").orElseThrow(), Body.of(before + "{\"code\":\"a\", oh")))
                    .contains("a");
        }
        for (String none :
                List.of("", " ", "[{\"code\":\"a\"}]", "\"code\"", "<a>{\"code\":\"a\"}", "x{\"code\":\"a\"}")) {
            assertThat(StatedCode.of(Catalog.bundled().api("fuse").orElseThrow(), Body.of(none)))
                    .as(none)
                    .isEmpty();
        }
    }

    @Test
    void what_has_no_code_is_told_by_whether_it_is_JSON() {
        assertThat(StatedCode.shape(Body.EMPTY)).isEqualTo("empty body");
        for (String json : List.of("{}", " [1]", "\"<\"", "0", "\r\n true", "null", "-1.5e3 ")) {
            assertThat(StatedCode.shape(Body.of(json))).as(json).isEqualTo("JSON without a code");
        }
        for (String other : List.of(" ", "<html>", " \n<a>", "x", "{", "[1", "{} }", "NaN", "\u00e9", "/* */ {}")) {
            assertThat(StatedCode.shape(Body.of(other))).as(other).isEqualTo("not JSON");
        }
    }
}
