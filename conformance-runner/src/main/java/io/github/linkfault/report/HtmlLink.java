package io.github.linkfault.report;

import io.github.linkfault.result.EntryResult;

/**
 * A link to a place in the page.
 *
 * @param anchor without {@code #}; needs no percent-encoding
 */
record HtmlLink(String text, String anchor) {

    static HtmlLink to(EntryResult result) {
        return new HtmlLink(result.entry().id(), anchor(result.entry().id()));
    }

    /**
     * The anchor of an id: the id itself, with {@code :hex;} for each character that is not safe in a fragment. The page's own
     * anchors have a colon and no semicolon, so none meets an entry's.
     */
    static String anchor(String id) {
        var anchor = new StringBuilder();
        id.codePoints().forEach(point -> {
            if (point < 0x7f && (Character.isLetterOrDigit(point) || "/-._~".indexOf(point) >= 0)) {
                anchor.appendCodePoint(point);
            } else {
                anchor.append(':').append(Integer.toHexString(point)).append(';');
            }
        });
        return anchor.toString();
    }

    static String erratum(String id) {
        return "erratum:" + anchor(id);
    }
}
