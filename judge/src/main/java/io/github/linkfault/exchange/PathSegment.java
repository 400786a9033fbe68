package io.github.linkfault.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;

/** One segment of a URL's path. */
public final class PathSegment {

    private PathSegment() {}

    /** The text that a segment stands for; one with a percent sign that encodes nothing stands for itself. */
    public static String decoded(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            // A plus is a space in a form, and a plus in a path.
            return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException malformed) {
            return segment;
        }
    }
}
