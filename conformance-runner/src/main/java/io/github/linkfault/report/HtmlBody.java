package io.github.linkfault.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.linkfault.exchange.Body;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A body to read, and the same as it came where that looks different.
 *
 * @param reading laid out where it is JSON
 * @param exact null where {@code reading} is exact already
 * @param size in bytes
 */
record HtmlBody(String reading, @Nullable String exact, int size) {

    /** What fits a line needs no laying out. */
    private static final int A_GLANCE = 100;

    static HtmlBody of(Body body) {
        int size = body.bytes().length;
        if (!Body.of(body.text()).equals(body)) {
            return new HtmlBody(notUtf8(body), null, size);
        }
        String shown = Shown.body(body);
        if (!shown.equals(body.text())) {
            return new HtmlBody(shown, null, size);
        }
        String pretty = shown.length() > A_GLANCE ? PrettyJson.of(shown).orElse(shown) : shown;
        return new HtmlBody(pretty, pretty.equals(shown) ? null : shown, size);
    }

    boolean empty() {
        return size == 0;
    }

    private static String notUtf8(Body body) {
        String text = Shown.body(Body.of(new String(body.bytes(), ISO_8859_1)));
        return text.chars()
                .mapToObj(
                        octet -> octet < 0x80 || octet > 0xff ? Character.toString(octet) : "\\x%02x".formatted(octet))
                .collect(Collectors.joining());
    }
}
