package io.github.linkfault.audit.route;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** The host of a URL, with its port where it names one. */
public final class Authority {

    private Authority() {}

    /** The host of a URL in lower case, without the credentials before it and a dot at its end; empty where it has none. */
    public static String of(String url) {
        byte[] bytes = url.getBytes(UTF_8);
        int end = end(bytes, 0, bytes.length);
        if (end < 0) {
            return "";
        }
        int from = host(bytes, new String(bytes, 0, end, ISO_8859_1).indexOf("//") + 2, end);
        return lower(new String(bytes, from, end - from, UTF_8));
    }

    /** A host that stands alone. */
    public static String lower(String host) {
        String bare = host.substring(host.lastIndexOf('@') + 1);
        int port = bare.indexOf(':');
        int end = port < 0 ? bare.length() : port;
        boolean hasDot = end > 1 && bare.charAt(end - 1) == '.';
        return (hasDot ? bare.substring(0, end - 1) + bare.substring(end) : bare).toLowerCase(Locale.ROOT);
    }

    /** Where the host begins behind the credentials that may stand before it. */
    static int host(byte[] bytes, int from, int to) {
        int at = to;
        while (at > from && bytes[at - 1] != '@') {
            at--;
        }
        return at;
    }

    /** Where the host ends of the URL that begins here; -1 where it has none. */
    public static int end(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != ':' && bytes[at] != '/' && bytes[at] != '?') {
            at++;
        }
        // Without a scheme it begins with two slashes.
        at += at > from && at < to && bytes[at] == ':' ? 1 : 0;
        if (at + 1 >= to || bytes[at] != '/' || bytes[at + 1] != '/' || (at > from && bytes[at - 1] != ':')) {
            return -1;
        }
        at += 2;
        while (at < to && bytes[at] != '/' && bytes[at] != '?' && bytes[at] != '#') {
            at++;
        }
        return at;
    }
}
