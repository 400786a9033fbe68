package io.github.linkfault.target;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a URL leads to. A host may have an underscore, as services have in a compose file, which {@link java.net.URI} takes for
 * none.
 *
 * @param tls whether the scheme is https
 * @param host a name in ASCII or an address, an IPv6 address without brackets
 */
record Origin(boolean tls, String host, int port) {

    private static final Pattern URL =
            Pattern.compile("(?i)(https?)://(\\[[0-9a-f:.]+]|[^\\[\\]/?#@:\\s]+)(:[0-9]{1,5})?" + "(?:[/?#].*)?");

    private static final Pattern HOST = Pattern.compile("[0-9a-z._-]*[0-9a-z][0-9a-z._-]*|[0-9a-f.]*:[0-9a-f:.]+");

    private static final int HIGHEST_PORT = 65_535;

    /** The origin of an absolute URL; empty where it is none of HTTP's, or its host or port cannot be. */
    static Optional<Origin> of(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean tls = parts.group(1).equalsIgnoreCase("https");
        int standard = tls ? 443 : 80;
        int port = parts.group(3) == null
                ? standard
                : Integer.parseInt(parts.group(3).substring(1));
        String host = ascii(parts.group(2).replaceAll("[\\[\\]]", ""));
        return port >= 1 && port <= HIGHEST_PORT && HOST.matcher(host).matches()
                ? Optional.of(new Origin(tls, host, port))
                : Optional.empty();
    }

    /** The name as DNS has it; empty where it has none. */
    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noName) {
            return "";
        }
    }

    /** The host as a URL has it. */
    String bracketed() {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }

    /** Host and port, as CONNECT asks for them. */
    String authority() {
        return bracketed() + ":" + port;
    }
}
