package io.github.linkfault.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The query of a URL. */
public final class Query {

    private Query() {}

    /** The parameters of a URL by name, decoded; of one that occurs twice, the first value. Without a query there are none. */
    public static Map<String, String> in(String url) {
        var parameters = new LinkedHashMap<String, String>();
        String whole = withoutFragment(url);
        int mark = whole.indexOf('?');
        if (mark >= 0) {
            for (String pair : whole.substring(mark + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                if (!pair.isEmpty()) {
                    parameters.putIfAbsent(
                            decoded(equals < 0 ? pair : pair.substring(0, equals)),
                            equals < 0 ? "" : decoded(pair.substring(equals + 1)));
                }
            }
        }
        return parameters;
    }

    /** The URL with these parameters after those that it has; it keeps its own value of one that it has. */
    public static String with(String url, Map<String, String> parameters) {
        Map<String, String> own = in(url);
        String more = parameters.entrySet().stream()
                .filter(parameter -> !own.containsKey(parameter.getKey()))
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        if (more.isEmpty()) {
            return url;
        }
        boolean hasQuery = url.indexOf('?') >= 0;
        return url + (!hasQuery ? "?" : url.endsWith("?") || url.endsWith("&") ? "" : "&") + more;
    }

    /** A text as it stands in a URL, in a query as in a segment of a path. */
    public static String encoded(String text) {
        // A form writes the space as a plus, which is a plus in a path.
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String withoutFragment(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }

    /** The text, or as it stands where its percent signs are not encoding. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
