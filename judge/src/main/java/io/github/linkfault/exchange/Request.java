package io.github.linkfault.exchange;

/**
 * A request as it is sent.
 *
 * @param method an HTTP method, in capitals
 * @param url the absolute URL, already encoded
 */
public record Request(String method, String url, Headers headers, Body body) {

    /** The path of the URL with its query, as it stands; empty where the URL has neither. */
    public String pathAndQuery() {
        int slash = url.indexOf('/', url.indexOf("://") + 3);
        return slash < 0 ? "" : url.substring(slash);
    }

    /** The path of the URL, without query, as it stands: {@code /v2/accounts//balance} keeps its empty segment. */
    public String path() {
        int authority = url.indexOf("://");
        int slash = url.indexOf('/', authority < 0 ? 0 : authority + 3);
        if (slash < 0) {
            return "/";
        }
        int end = url.length();
        for (char stop : new char[] {'?', '#'}) {
            int at = url.indexOf(stop, slash);
            end = at < 0 ? end : Math.min(end, at);
        }
        return url.substring(slash, end);
    }
}
