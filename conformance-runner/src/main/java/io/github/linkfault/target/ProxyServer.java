package io.github.linkfault.target;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy that connections go through.
 *
 * @param credentials user name and password with a colon between them, or null where it asks for none
 * @param member what names it: {@code acme.proxy} or an environment variable
 */
record ProxyServer(String host, int port, @Nullable String credentials, String member) {

    /** What a proxy looks like, for messages. */
    static final String EXPECTED =
            "expected http://HOST:PORT, with USER:PASSWORD@ before the host where the proxy asks for"
                    + " them; SOCKS, and TLS to the proxy, are not supported";

    private static final Pattern URL = Pattern.compile("(?i)(?:http://)?(?:([^@/]*)@)?([^@/]+)/?");

    /** The port that curl takes where none is given. */
    private static final String STANDARD_PORT = ":1080";

    /** Reads the URL of a proxy; empty where it is none. */
    static Optional<ProxyServer> of(String url, String member) {
        Matcher parts = URL.matcher(url.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String authority = parts.group(2);
        boolean hasPort = authority.matches(".*:[0-9]+");
        Optional<String> credentials = credentials(parts.group(1));
        return credentials.isEmpty()
                ? Optional.empty()
                : Origin.of("http://" + authority + (hasPort ? "" : STANDARD_PORT))
                        .map(origin -> new ProxyServer(
                                origin.host(),
                                origin.port(),
                                parts.group(1) == null ? null : credentials.get(),
                                member));
    }

    /** User name and password as they are, not as a URL has them; empty where their encoding is broken. */
    private static Optional<String> credentials(@Nullable String encoded) {
        if (encoded == null) {
            return Optional.of("");
        }
        try {
            String decoded = URLDecoder.decode(encoded.replace("+", "%2B"), UTF_8);
            return Optional.of(encoded.indexOf(':') < 0 ? decoded + ":" : decoded);
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** The password; empty where it has none. */
    String password() {
        return credentials == null ? "" : credentials.substring(credentials.indexOf(':') + 1);
    }

    /** What the header field Proxy-Authorization says (RFC 7617), or null. */
    @Nullable
    String authorization() {
        return credentials == null ? null : "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    }

    /** Host and port, without user name and password. */
    String shown() {
        return new Origin(false, host, port).authority();
    }

    /** Host and port: a record's own text would show the password. */
    @Override
    public String toString() {
        return shown();
    }
}
