package io.github.linkfault.audit;

import io.github.linkfault.catalog.Api;
import java.io.Serializable;
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
public record Base(Api api, String host, String path) implements Serializable {

    /** What the vendors' pages name. */
    public static final List<Base> DOCUMENTED = List.of(
            new Base(Api.AEROSYNC, "api.sandbox.aerosync.com", "/v2"),
            new Base(Api.AEROSYNC, "api.staging.aerosync.com", "/v2"),
            new Base(Api.AEROSYNC, "api.aerosync.com", "/v2"),
            new Base(Api.FUSE, "sandbox-api.letsfuse.com", ""),
            new Base(Api.FUSE, "api.letsfuse.com", ""),
            new Base(Api.AEROSYNC, Routes.NO_HOST, "/v2"),
            new Base(Api.FUSE, Routes.NO_HOST, ""));

    private static final Pattern URL = Pattern.compile("(?:https?://([^/?#@\\s]+))?(/[^?#\\s]*)?");

    /** Reads {@code https://api.example.com/v2}, or {@code /v2} for this path on any host. */
    public static Optional<Base> parse(Api api, String text) {
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
