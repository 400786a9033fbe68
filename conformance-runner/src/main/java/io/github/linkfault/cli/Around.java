package io.github.linkfault.cli;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** A member that is a status where it is a number. */
    private static final String CODE = "code";

    private static final String METHOD = "GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS";
    private static final String URL = "https?://[^\\s\"'`<>,;\\])]{1,300}";
    private static final Pattern REQUEST = Pattern.compile(
            "\\b(" + METHOD + ")[\"']?,?\\s+[\"']?((?:https?://[^\\s\"'`<>]{1,300})|(?:/[^\\s\"'`<>]{0,300}))");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\b(?:path|url|uri)[\"']?\\s{0,3}[=:]\\s{0,3}[\"']?((?:" + URL + ")|(?:/[^\\s\"'`<>,;]{0,300}))");
    /** An address in a sentence, or in a call of curl. */
    private static final Pattern TO = Pattern.compile(
            "(?i)(?:\\b(?:to|from|at|for|url|uri)\\b[^\\nA-Za-z0-9]{1,6}|\\bcurl [^\\n]{0,200}?)(" + URL + ")");

    private static final Pattern NAMED_METHOD =
            Pattern.compile("(?i)\\b(?:method|verb)[\"']?\\s{0,3}[=:]\\s{0,3}[\"']?(" + METHOD + ")\\b");
    private static final Pattern LONE_METHOD =
            Pattern.compile("(?:^|[\\s\\[(\"'`])(" + METHOD + ")(?=$|[\\s\\])\"'`,:])");
    private static final Pattern NAMED_STATUS = Pattern.compile(
            "(?i)(?:\\bHTTP/[123](?:\\.\\d)?[\"']?|\\bHTTP|\\b(?:http|response)?[_ ]?status(?:[_ ]?code)?[\"']?|\\bresponse[_ ]?code[\"']?)"
                    + "\\s{0,3}[:=]?\\s{0,3}[\"']?([1-5]\\d\\d)\\b");
    /** A number that stands alone as a status does: not a time, not a size. */
    private static final Pattern BARE_STATUS = Pattern.compile(
            "(?i)(?:^|[\\s\\[(\"'`=>])([45]\\d\\d)(?=$|[\\s\\]),;:{\"'`])(?!\\s{0,2}(?:ms|s|sec|bytes|kb|b)\\b)");
    /** A status with the phrase that goes with it: {@code 403 (Forbidden)}, {@code 405 METHOD_NOT_ALLOWED}. */
    private static final Pattern PHRASED_STATUS = Pattern.compile(
            "(?i)\\b([45]\\d\\d)[\\s:(\"'`-]{1,3}(?:bad[ _]request|unauthori[sz]ed|payment[ _]required|forbidden|not[ _]found"
                    + "|method[ _]not[ _]allowed|not[ _]acceptable|request[ _]timeout|conflict|gone|unprocessable|locked"
                    + "|too[ _]many[ _]requests|internal[ _]server[ _]error|bad[ _]gateway|service[ _]unavailable|gateway[ _]time-?out"
                    + "|(?:client|server)[ _]error)\\b");

    /** In small letters, without underscores. */
    private static final List<String> STATUS_NAMES =
            List.of("status", "statuscode", "httpstatus", "httpstatuscode", "responsestatus", CODE);

    private static final List<String> METHOD_NAMES = List.of("method", "verb", "httpmethod", "requestmethod");
    private static final List<String> PATH_NAMES =
            List.of("path", "url", "uri", "originalurl", "requesturi", "requestpath", "pathname", "raw", "full");
    /** Members of a log's record that hold the request or the answer: {@code {"http": {"request": {"method": "GET"}}}}. */
    private static final Set<String> HOLDERS = Set.of(
            "http",
            "request",
            "req",
            "config",
            "originalrequest",
            "response",
            "res",
            "url",
            "attributes",
            "context",
            "meta");

    private static final int DEEPEST_HOLDER = 3;
    private static final int LOWEST_ERROR = 400;

    /** What a text says. */
    static Around of(String text) {
        Matcher request = REQUEST.matcher(text);
        boolean isRequest = request.find();
        String place = isRequest ? request.group(2) : first(text, ADDRESS, TO);
        String method = isRequest ? request.group(1) : first(text, NAMED_METHOD, LONE_METHOD);
        return new Around(statusIn(text), method == null ? null : method.toUpperCase(Locale.ROOT), pathOf(place));
    }

    /** What a text says that reports an answer's status and has no word on the error; empty where it is no such text. */
    static Optional<Around> answered(String text) {
        Around near = of(text);
        Matcher phrased = PHRASED_STATUS.matcher(text);
        Integer status = NAMED_STATUS.matcher(text).find() || near.path() != null
                ? near.status()
                : phrased.find() ? Integer.valueOf(phrased.group(1)) : null;
        return status == null || status < LOWEST_ERROR
                ? Optional.empty()
                : Optional.of(new Around(status, near.method(), near.path()));
    }

    /** Whether it is what a record of a log says of a request that failed. */
    boolean isFailure() {
        return status != null && status >= LOWEST_ERROR && path != null;
    }

    private static @Nullable String first(String text, Pattern... patterns) {
        for (Pattern pattern : patterns) {
            Matcher found = pattern.matcher(text);
            if (found.find()) {
                return found.group(1);
            }
        }
        return null;
    }

    private static @Nullable Integer statusIn(String text) {
        String status = first(text, NAMED_STATUS, BARE_STATUS);
        return status == null ? null : Integer.valueOf(status);
    }

    /** What the members of an object say, and where they say nothing, what stands around that. */
    Around beside(JsonNode value) {
        var members = new ArrayList<Map.Entry<String, JsonNode>>();
        add(value, DEEPEST_HOLDER, members);
        String named = text(members, METHOD_NAMES, "(?i)" + METHOD);
        String place = text(members, PATH_NAMES, "(?s)(?:https?://|/).*");
        Integer own = statusOf(members);
        return new Around(
                own == null ? status : own,
                named == null ? method : named.toUpperCase(Locale.ROOT),
                place == null ? path : pathOf(place));
    }

    /** Adds the members of an object by their plain names, its own first, then those of what holds its request and its answer. */
    private static void add(JsonNode value, int deep, List<Map.Entry<String, JsonNode>> members) {
        value.properties().forEach(member -> members.add(Map.entry(plain(member.getKey()), member.getValue())));
        if (deep > 0) {
            value.properties().stream()
                    .filter(member -> HOLDERS.contains(plain(member.getKey()))
                            && member.getValue().isObject())
                    .forEach(member -> add(member.getValue(), deep - 1, members));
        }
    }

    /** {@code statuscode} for {@code status_code}, and for {@code http.response.status_code}. */
    private static String plain(String name) {
        List<String> parts = List.of(name.toLowerCase(Locale.ROOT).split("\\.", -1));
        int last = parts.size() - 1;
        String own = HOLDERS.containsAll(parts.subList(0, last)) ? parts.get(last) : name.toLowerCase(Locale.ROOT);
        return own.replaceAll("[_-]", "");
    }

    private static @Nullable Integer statusOf(List<Map.Entry<String, JsonNode>> members) {
        for (String name : STATUS_NAMES) {
            for (Map.Entry<String, JsonNode> member : members) {
                JsonNode value = member.getValue();
                if (member.getKey().equals(name)
                        && (value.isNumber() || !name.equals(CODE))
                        && value.asString("").matches("[1-5]\\d\\d")) {
                    return Integer.valueOf(value.asString());
                }
            }
        }
        return null;
    }

    private static @Nullable String text(List<Map.Entry<String, JsonNode>> members, List<String> names, String form) {
        return members.stream()
                .filter(member -> names.contains(member.getKey())
                        && member.getValue().isString()
                        && member.getValue().asString().matches(form))
                .findFirst()
                .map(member -> member.getValue().asString())
                .orElse(null);
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
                .replaceFirst("[\"'`)\\]},;:]+$", "");
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
