package io.github.linkfault.audit.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** The host of a URL, with its port where it names one. */
public final class Authority {

    private Authority() {}

    /** The host of an absolute URL in lower case, or empty where it has none. */
    public static String of(String url) {
        byte[] bytes = url.getBytes(UTF_8);
        int end = end(bytes, 0, bytes.length);
        if (end < 0) {
            return "";
        }
        String whole = new String(bytes, 0, end, UTF_8);
        String authority = whole.substring(whole.indexOf("//") + 2);
        return lower(authority.substring(authority.indexOf('@') + 1));
    }

    /** A host that stands alone. */
    public static String lower(String host) {
        return host.toLowerCase(Locale.ROOT);
    }

    /** Where the host ends of the URL that begins here; -1 where it has none. */
    public static int end(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != ':' && bytes[at] != '/' && bytes[at] != '?') {
            at++;
        }
        if (at + 2 >= to || bytes[at] != ':' || bytes[at + 1] != '/' || bytes[at + 2] != '/') {
            return -1;
        }
        at += 3;
        while (at < to && bytes[at] != '/' && bytes[at] != '?' && bytes[at] != '#') {
            at++;
        }
        return at;
    }
}
