package io.github.linkfault.judge;

import io.github.linkfault.exchange.Secrets;

/**
 * Texts of a server made fit to show: in quotes, on one line, no longer than a glance, with nothing invisible in them. Secrets
 * are replaced first, while they stand whole and as the server wrote them.
 */
record Quoted(Secrets secrets) {

    /** For texts that no secret is known of. */
    static final Quoted OPEN = new Quoted(Secrets.NONE);

    private static final int LONGEST = 300;

    /** The text in quotes; characters outside ASCII are spelled out unless the expected text has them too. */
    String against(String expected, String whole) {
        String text = secrets.redact(whole);
        var quoted = new StringBuilder("\"");
        text.codePoints().limit(LONGEST).forEach(point -> {
            if ((point >= ' ' && point < 0x7f) || (point > 0x7f && expected.indexOf(point) >= 0)) {
                quoted.appendCodePoint(point);
            } else if (point == '\n') {
                quoted.append("\\n");
            } else {
                quoted.append(point > 0xffff ? "\\u{%x}".formatted(point) : "\\u%04x".formatted(point));
            }
        });
        return quoted.append(text.codePointCount(0, text.length()) > LONGEST ? "…\"" : "\"")
                .toString();
    }

    /** Whether there is a secret in the text. */
    boolean hides(String text) {
        return !secrets.redact(text).equals(text);
    }

    String text(String text) {
        return against("", text);
    }
}
