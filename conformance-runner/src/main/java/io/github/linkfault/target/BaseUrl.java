package io.github.linkfault.target;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A base URL of a target file, looked at part by part.
 *
 * @param url as it is sent: scheme in small letters, a name of other letters in ASCII, no slash at its end; empty where there is a fault
 * @param fault what is wrong with it, and what is expected; empty where nothing is
 */
record BaseUrl(String url, String fault) {

    private static final Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#]*)(/[^?#]*)?");
    private static final Pattern PORT = Pattern.compile(":([^\\]:]*)$");
    private static final Pattern PATH = Pattern.compile("(?:[!$&-;=@-Z_a-z~]|%[0-9A-Fa-f]{2})*");

    static BaseUrl of(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches() || parts.group(2).isEmpty() || parts.group(2).indexOf('@') >= 0) {
            return faulty(
                    "expected http:// or https://, a host and perhaps a path, without user name, query or fragment,"
                            + " such as https://api.staging.example.com/v2");
        }
        String path = parts.group(3) == null ? "" : parts.group(3);
        if (!PATH.matcher(path).matches()) {
            return faulty(
                    "the path has a character that must be percent-encoded, or a % without two hexadecimal digits");
        }
        String bare = parts.group(1) + "://" + parts.group(2);
        Origin origin = Origin.of(bare).orElse(null);
        if (origin == null) {
            boolean portGiven = PORT.matcher(parts.group(2)).find();
            boolean portAtFault =
                    portGiven && Origin.of(PORT.matcher(bare).replaceFirst("")).isPresent();
            return faulty(
                    portAtFault
                            ? "the port is no number from 1 to 65535"
                            : "the host is neither a name nor an address; an IPv6 address stands in [ ]");
        }
        Matcher port = PORT.matcher(parts.group(2));
        boolean ascii = parts.group(2).chars().allMatch(character -> character < 0x80);
        String authority = ascii ? parts.group(2) : origin.bracketed() + (port.find() ? port.group() : "");
        String url = (origin.tls() ? "https://" : "http://") + authority + path;
        return new BaseUrl(url.replaceAll("/+$", ""), "");
    }

    private static BaseUrl faulty(String fault) {
        return new BaseUrl("", fault);
    }
}
