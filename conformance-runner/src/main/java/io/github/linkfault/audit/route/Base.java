package io.github.linkfault.audit.route;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an API was reached.
 *
 * @param host in lower case, with a port where it has an unusual one; empty for a path alone, which fits every host
 * @param path without a slash at its end
 */
public record Base(String api, String host, String path) implements Serializable {

    private static final Pattern URL = Pattern.compile("(?:https?://([^/?#@\\s]+))?(/[^?#\\s]*)?");

    /** The documented base URLs of a catalog's APIs, and the path of each for any host. */
    public static List<Base> documented(Catalog catalog) {
        var bases = new ArrayList<Base>();
        for (Api api : catalog.apis()) {
            api.servers().forEach(server -> bases.add(new Base(api.id(), server.host(), api.basePath())));
        }
        catalog.apis().forEach(api -> bases.add(new Base(api.id(), Routes.NO_HOST, api.basePath())));
        return bases;
    }

    /** Reads {@code https://api.example.com/v2}, or {@code /v2} for this path on any host. */
    public static Optional<Base> parse(String api, String text) {
        Matcher matcher = URL.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            return Optional.empty();
        }
        String host = matcher.group(1) == null ? "" : plain(matcher.group(1));
        String path = matcher.group(2) == null ? "" : matcher.group(2).replaceAll("/+$", "");
        return Optional.of(new Base(api, host, path));
    }

    private static String plain(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst(":(?:80|443)$", "");
    }
}
