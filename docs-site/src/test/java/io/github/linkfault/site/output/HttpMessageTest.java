package io.github.linkfault.site.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class HttpMessageTest {

    @Test
    void a_body_is_as_long_as_its_content_length() throws IOException {
        assertThat(read("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}HTTP/1.1 500"))
                .isEqualTo(new HttpMessage("HTTP/1.1 200 OK\nContent-Length: 2", "{}"));
    }

    @Test
    void a_204_has_no_body_and_needs_no_length() throws IOException {
        assertThat(read("HTTP/1.1 204 No Content\r\nA: b\r\n\r\n"))
                .isEqualTo(new HttpMessage("HTTP/1.1 204 No Content\nA: b", ""));
    }

    @Test
    void an_answer_that_ends_early_or_tells_no_length_is_a_fault() {
        assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\n"))
                .isInstanceOf(BrokenSite.class)
                .hasMessageStartingWith("the mock's answer ended in its head");
        assertThatThrownBy(() -> read("HTTP/1.1 204 No Content in its head\r\n"))
                .isInstanceOf(BrokenSite.class)
                .hasMessageStartingWith("the mock's answer ended in its head");
        assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\nA: b\r\n\r\n{}"))
                .isInstanceOf(BrokenSite.class)
                .hasMessageStartingWith("the mock's answer has no Content-Length");
    }

    private static HttpMessage read(String text) throws IOException {
        return HttpMessage.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
