package io.github.linkfault.report;

import io.github.linkfault.exchange.Body;

/** Texts of a server cut to what a reader of a report can use. */
final class Shown {

    private static final int LONGEST = 8 * 1024;

    private Shown() {}

    static String body(Body body) {
        String text = body.text();
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "… (" + text.length() + " characters in all)";
    }
}
