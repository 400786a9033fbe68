package io.github.linkfault.audit.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.exchange.Body;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;

class StatedCodeTest {

    @Test
    void a_code_is_found_behind_blanks_and_a_byte_order_mark_and_before_what_is_broken() {
        for (String before : List.of("", " \r\n\t", "\uFEFF")) {
            assertThat(StatedCode.of(
                            JsonPointer.compile("/error/code"), Body.of(before + "{\"error\":{\"code\":\"AC-1\"}} }")))
                    .contains("AC-1");
            assertThat(StatedCode.of(JsonPointer.compile("/code"), Body.of(before + "{\"code\":\"a\", oh")))
                    .contains("a");
        }
        for (String none :
                List.of("", " ", "[{\"code\":\"a\"}]", "\"code\"", "<a>{\"code\":\"a\"}", "x{\"code\":\"a\"}")) {
            assertThat(StatedCode.of(JsonPointer.compile("/code"), Body.of(none)))
                    .as(none)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/code, '{\"code\":\"a\"}', a",
        "/code, '{\"x\":{\"code\":\"b\"},\"code\":\"a\"}', a",
        "/code, '{\"code\":1}', ",
        "/error/code, '{\"code\":\"a\"}', ",
        "/error/code, '{\"error\":1,\"error\":{\"code\":\"a\"}}', a",
        "/error/code, '{\"error\":{\"x\":[{\"code\":\"b\"}],\"code\":\"a\"}}', a",
        "/a/b/c, '{\"a\":{\"b\":{\"c\":\"d\"}}}', d",
        "/errors/1/code, '{\"errors\":[{\"code\":\"a\"},{\"code\":\"b\"}]}', b",
        "/errors/1/code, '{\"errors\":[{\"code\":\"a\"}]}', ",
        "/0/code, '[{\"code\":\"a\"}]', a",
    })
    void a_code_is_found_where_the_pointer_says(String pointer, String body, @Nullable String code) {
        assertThat(StatedCode.of(JsonPointer.compile(pointer), Body.of(body))).isEqualTo(Optional.ofNullable(code));
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
