package io.github.linkfault.target;

import io.github.linkfault.exchange.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer that another program gave in the API's place: a gateway, a firewall or a web server. Told by what an API of JSON does
 * not send: a redirect, a page of HTML, or a gateway's status without JSON.
 *
 * @param words what came, to follow the request: {@code answers 503 with an HTML page}
 * @param advice what to change, as sentences
 * @param passing whether it may be over in a moment, as a deployment is
 */
record ForeignAnswer(String words, String advice, boolean passing) {

    private static final Set<Integer> OF_GATEWAYS = Set.of(502, 503, 504);
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.{0,200}?)</title>");
    private static final Pattern WANTS_TLS =
            Pattern.compile("(?i)plain HTTP request was sent to HTTPS port|HTTP request to an HTTPS server");
    private static final Pattern WANTS_CERTIFICATE = Pattern.compile("(?i)\\bSSL certificate\\b");
    private static final int LONGEST = 200;

    /** What another program answered; empty where it may have been the API. */
    static Optional<ForeignAnswer> of(Response response, ConnectionSettings settings) {
        int status = response.status();
        String baseUrl = settings.member("baseUrl");
        if (status / 100 == 3) {
            String location = response.headers()
                    .first("Location")
                    .map(to -> " to " + printable(to))
                    .orElse("");
            return foreign(
                    status + ", a redirect" + location,
                    "Redirects are not followed: check " + baseUrl + ", its scheme and its path.",
                    false);
        }
        String body = response.body().text();
        if (WANTS_TLS.matcher(body).find() && status == 400) {
            return foreign(status + ": the server wants TLS", "Write https:// in " + baseUrl + ".", false);
        }
        boolean page = isPage(response, body);
        if (OF_GATEWAYS.contains(status) && (page || !isJson(response, body))) {
            return foreign(
                    status + described(page, body) + ", as a gateway does whose API is down or being deployed",
                    "Run again when it is up.",
                    true);
        }
        if (!page) {
            return Optional.empty();
        }
        if (status == 400 && WANTS_CERTIFICATE.matcher(body).find()) {
            String member = settings.member("clientCertificate");
            return settings.tls().hasClientCertificate()
                    ? foreign(
                            status + ": the server does not accept the client certificate",
                            "Check " + member + ": it must be valid and come from an authority that the server trusts.",
                            false)
                    : foreign(status + ": the server wants a client certificate", "Give one as " + member + ".", false);
        }
        String advice = status == 401 || status == 403
                ? "A gateway or a firewall answers, not the API: it may want a header field under "
                        + settings.member("headers") + ", or this machine's address on its list."
                : "Not the API answers: check " + baseUrl + ", and " + settings.member("paths") + ".";
        return foreign(status + described(true, body), advice, false);
    }

    private static Optional<ForeignAnswer> foreign(String words, String advice, boolean passing) {
        return Optional.of(new ForeignAnswer("answers " + words, advice, passing));
    }

    private static String described(boolean page, String body) {
        if (!page) {
            return " without JSON";
        }
        Matcher title = TITLE.matcher(body);
        String words = title.find() ? printable(title.group(1).strip()) : "";
        return " with an HTML page" + (words.isEmpty() ? "" : " (\"" + words + "\")");
    }

    private static boolean isPage(Response response, String body) {
        return type(response).contains("html") || body.stripLeading().startsWith("<");
    }

    private static boolean isJson(Response response, String body) {
        return type(response).contains("json") || body.stripLeading().matches("(?s)[\\[{].*");
    }

    private static String type(Response response) {
        return response.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    }

    private static String printable(String text) {
        String visible = text.replaceAll("\\s+", " ").replaceAll("[^\\x20-\\x7e]", "?");
        return visible.length() > LONGEST ? visible.substring(0, LONGEST) + " ..." : visible;
    }
}
