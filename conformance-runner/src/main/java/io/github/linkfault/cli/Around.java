package io.github.linkfault.cli;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Operation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What stands around an error in a log: the request that it answers, and the status. The site's {@code paste/around.js} reads alike.
 *
 * @param status null where the text does not say it; likewise the others
 * @param path without host and query
 */
record Around(
        @Nullable Integer status,
        @Nullable String method,
        @Nullable String path) {

    static final Around NOTHING = new Around(null, null, null);

    private static final String METHOD = "GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS";
    private static final Pattern REQUEST = Pattern.compile(
            "\\b(" + METHOD + ")[\"']?,?\\s+[\"']?((?:https?://[^\\s\"'<>]{1,300})|(?:/[^\\s\"'<>]{0,300}))");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\b(?:path|url|uri)[\"']?\\s{0,3}[=:]\\s{0,3}[\"']?((?:https?://[^\\s\"'<>,;]{1,300})|(?:/[^\\s\"'<>,;]{0,300}))");
    private static final Pattern NAMED_STATUS = Pattern.compile(
            "(?i)(?:\\bHTTP/[123](?:\\.\\d)?[\"']?|\\bHTTP|\\bstatus(?:[_ ]?code)?[\"']?)\\s{0,3}[:=]?\\s{0,3}[\"']?([1-5]\\d\\d)\\b");
    /** A number that stands alone as a status does: not a time, not a size. */
    private static final Pattern BARE_STATUS = Pattern.compile(
            "(?i)(?:^|[\\s\\[(\"=>])([45]\\d\\d)(?=$|[\\s\\]),;:{\"])(?!\\s{0,2}(?:ms|s|sec|bytes|kb|b)\\b)");

    private static final List<String> STATUS_NAMES = List.of("status", "statuscode", "httpstatus");
    private static final List<String> METHOD_NAMES = List.of("method", "verb", "httpmethod", "requestmethod");
    private static final List<String> PATH_NAMES =
            List.of("path", "url", "uri", "originalurl", "requesturi", "requestpath", "pathname");
    private static final List<String> REQUEST_NAMES = List.of("request", "req", "config");

    /** What a text says. */
    static Around of(String text) {
        Matcher request = REQUEST.matcher(text);
        Matcher address = ADDRESS.matcher(text);
        boolean isRequest = request.find();
        String place = isRequest ? request.group(2) : address.find() ? address.group(1) : null;
        return new Around(statusIn(text), isRequest ? request.group(1) : null, pathOf(place));
    }

    private static @Nullable Integer statusIn(String text) {
        for (Pattern pattern : List.of(NAMED_STATUS, BARE_STATUS)) {
            Matcher status = pattern.matcher(text);
            if (status.find()) {
                return Integer.valueOf(status.group(1));
            }
        }
        return null;
    }

    /** What the members of an object say, and where they say nothing, what stands around that. */
    Around beside(JsonNode value) {
        var members = new LinkedHashMap<String, JsonNode>();
        value.properties().forEach(member -> members.putIfAbsent(plain(member.getKey()), member.getValue()));
        for (String name : REQUEST_NAMES) {
            JsonNode request = members.get(name);
            if (request != null && request.isObject()) {
                request.properties().forEach(member -> members.putIfAbsent(plain(member.getKey()), member.getValue()));
            }
        }
        String named = text(members, METHOD_NAMES, "(?i)" + METHOD);
        String place = text(members, PATH_NAMES, "(?:https?://|/).*");
        Integer own = statusOf(members);
        return new Around(
                own == null ? status : own,
                named == null ? method : named.toUpperCase(Locale.ROOT),
                place == null ? path : pathOf(place));
    }

    private static String plain(String name) {
        return name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Integer statusOf(Map<String, JsonNode> members) {
        for (String name : STATUS_NAMES) {
            JsonNode value = members.get(name);
            if (value != null && value.asString("").matches("[1-5]\\d\\d")) {
                return Integer.valueOf(value.asString());
            }
        }
        return null;
    }

    private static @Nullable String text(Map<String, JsonNode> members, List<String> names, String form) {
        for (String name : names) {
            JsonNode value = members.get(name);
            if (value != null && value.isString() && value.asString().matches(form)) {
                return value.asString();
            }
        }
        return null;
    }

    /** This, and where it says nothing, what the other says. */
    Around or(Around other) {
        return new Around(
                status == null ? other.status : status,
                method == null ? other.method : method,
                path == null ? other.path : path);
    }

    /** The path of an address, without what follows it. */
    static @Nullable String pathOf(@Nullable String address) {
        if (address == null || address.isEmpty()) {
            return null;
        }
        String path = address.replaceFirst("(?i)^https?://[^/?#]*", "")
                .replaceFirst("(?s)[?#].*$", "")
                .replaceFirst("[\"'),;:]+$", "");
        return path.isEmpty() ? "/" : path;
    }

    /** The operation of an API that the request is for; empty where its path fits none. */
    Optional<Operation> operation(Catalog catalog, Api api) {
        if (path == null) {
            return Optional.empty();
        }
        List<Operation> fits = catalog.operations().stream()
                .filter(operation -> operation.api().equals(api)
                        && (method == null || operation.method().equals(method))
                        && template(operation).matcher(path).matches())
                .sorted(Comparator.comparing(
                                (Operation operation) -> operation.path().split("/", -1).length)
                        .reversed())
                .toList();
        // Without a method, a path of two operations names neither.
        boolean isOne = fits.size() == 1
                || (fits.size() > 1 && !fits.get(0).path().equals(fits.get(1).path()));
        return isOne ? Optional.of(fits.get(0)) : Optional.empty();
    }

    private static Pattern template(Operation operation) {
        var pattern = new StringBuilder("(?:/[^?#]*)?");
        int from = 0;
        Matcher parameter = Pattern.compile("\\{[^}]*\\}").matcher(operation.path());
        while (parameter.find()) {
            pattern.append(Pattern.quote(operation.path().substring(from, parameter.start())))
                    .append("[^/]+");
            from = parameter.end();
        }
        return Pattern.compile(pattern + Pattern.quote(operation.path().substring(from)) + "/?");
    }
}
