package io.github.linkfault.audit.route;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.audit.bytes.Swar;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.SpanningPath;
import io.github.linkfault.exchange.PathSegment;
import io.github.linkfault.judge.Reads;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the operation of a method and a URL: a tree of path segments for each host. Works on bytes and makes none. */
public final class Routes {

    /** The host of a base that fits URLs without a host. */
    static final String NO_HOST = "-";

    private static final long SLASHES = '/' * Swar.ONES;
    private static final long QUERIES = '?' * Swar.ONES;
    private static final long FRAGMENTS = '#' * Swar.ONES;

    /** An operation of whose path a parameter may be several segments. */
    private static final class Spanning {
        private final Route route;
        private final SpanningPath path;
        private final byte[] method;
        private final byte[] beginning;

        private Spanning(Route route, SpanningPath path) {
            this.route = route;
            this.path = path;
            this.method = route.operation().method().getBytes(UTF_8);
            this.beginning = path.beginning().getBytes(UTF_8);
        }
    }

    private static final class Node {
        private byte[][] names = {};
        private Node[] nodes = {};
        private byte[][] methods = {};
        private Route[] routes = {};
        private @Nullable Node parameter;

        /** At a root alone: the operations with a parameter of several segments, those with the most literal segments first. */
        private Spanning[] spanning = {};

        private Node child(String segment) {
            if (segment.startsWith("{")) {
                parameter = parameter == null ? new Node() : parameter;
                return parameter;
            }
            byte[] name = segment.getBytes(UTF_8);
            Node known = literal(this, name, 0, name.length);
            if (known != null) {
                return known;
            }
            var child = new Node();
            names = with(names, name);
            nodes = with(nodes, child);
            return child;
        }

        private void add(Route route) {
            methods = with(methods, route.operation().method().getBytes(UTF_8));
            routes = with(routes, route);
        }
    }

    /** A hit: the route, and where the values of its parameters stand. To be used again and again by one thread. */
    public static final class Match {
        private static final int MOST_PARAMETERS = 8;

        /** Where the value of each parameter begins. */
        public final int[] from = new int[MOST_PARAMETERS];
        /** Where the value of each parameter ends. */
        public final int[] to = new int[MOST_PARAMETERS];
        /** How many parameters have a value. */
        public int parameters;

        /** The operation and where it was reached; null where nothing fits. */
        @Nullable
        public Route route;

        /** The bytes in which it was found. */
        public byte[] text = {};

        /** The ids that the request really sent, by the names of the operation's parameters. */
        public Map<String, String> bindings() {
            var bindings = new LinkedHashMap<String, String>();
            parameters().forEach((name, raw) -> bindings.put(name, PathSegment.decoded(raw)));
            return bindings;
        }

        /** The same as they stand in the URL. */
        public Map<String, String> parameters() {
            var values = new LinkedHashMap<String, String>();
            List<String> names = Objects.requireNonNull(route).parameters();
            for (int parameter = 0; parameter < Math.min(names.size(), parameters); parameter++) {
                int begin = from[parameter];
                values.put(names.get(parameter), new String(text, begin, to[parameter] - begin, UTF_8));
            }
            return values;
        }
    }

    private final byte[][] hosts;
    private final Node[] roots;
    private final Node withoutHost = new Node();
    private final Node anyHost = new Node();

    /**
     * The operations of a catalog below these bases.
     *
     * @param paths templates that stand for an operation's own, by API and operation
     */
    public Routes(Catalog catalog, List<Base> bases, Map<Api, Map<String, String>> paths, Reads reads) {
        Map<String, Node> byHost = new HashMap<>();
        for (Base base : bases) {
            Node root = base.host().isEmpty()
                    ? anyHost
                    : base.host().equals(NO_HOST)
                            ? withoutHost
                            : byHost.computeIfAbsent(base.host(), any -> new Node());
            for (Operation operation : catalog.operations()) {
                if (operation.api().id().equals(base.api())) {
                    String path = withoutQuery(paths.getOrDefault(operation.api(), Map.of())
                            .getOrDefault(operation.id(), operation.path()));
                    boolean hasHost = !base.host().isEmpty() && !base.host().equals(NO_HOST);
                    String shown = (hasHost ? "https://" + base.host() : "") + base.path() + path;
                    int number = catalog.operations().indexOf(operation);
                    List<String> parameters = parameters(path);
                    int named = named(parameters, operation.api(), reads);
                    String whole = base.path() + path;
                    var route = new Route(operation, number, shown, parameters, SpanningPath.literals(whole), named);
                    add(root, whole, route);
                }
            }
        }
        // A documented host is known, even where its API was reached elsewhere.
        catalog.apis().forEach(api -> api.servers()
                .forEach(server -> byHost.computeIfAbsent(server.host(), any -> new Node())));
        hosts = byHost.keySet().stream().map(host -> host.getBytes(UTF_8)).toArray(byte[][]::new);
        roots = byHost.values().toArray(Node[]::new);
    }

    /** A target's own path may have a query, which says nothing about the operation. */
    private static String withoutQuery(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    private static <T> T[] with(T[] some, T more) {
        T[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = more;
        return all;
    }

    private static int named(List<String> parameters, Api api, Reads reads) {
        int named = 0;
        for (int parameter = 0; parameter < Math.min(parameters.size(), Match.MOST_PARAMETERS); parameter++) {
            named |= reads.binding(api, parameters.get(parameter)) ? 1 << parameter : 0;
        }
        return named;
    }

    private static List<String> parameters(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(segment -> segment.startsWith("{"))
                .map(segment -> segment.substring(1, segment.length() - 1))
                .toList();
    }

    private static void add(Node root, String path, Route route) {
        Node node = root;
        for (String segment : path.substring(1).split("/", -1)) {
            node = node.child(segment);
        }
        node.add(route);
        if (route.parameters().size() <= Match.MOST_PARAMETERS) {
            SpanningPath.of(route.operation(), path).ifPresent(spanning -> {
                root.spanning = with(root.spanning, new Spanning(route, spanning));
                Arrays.sort(
                        root.spanning,
                        Comparator.comparingInt((Spanning one) -> one.route.literals())
                                .reversed());
            });
        }
    }

    /** The same for a text. */
    public boolean find(String method, String url, Match match) {
        return find(method, url, "", match);
    }

    /** The same for a text, and a host that was recorded beside it or is empty. */
    public boolean find(String method, String url, String host, Match match) {
        byte[] bytes = (method + url + host).getBytes(UTF_8);
        int methodTo = method.getBytes(UTF_8).length;
        int urlTo = bytes.length - host.getBytes(UTF_8).length;
        return find(bytes, 0, methodTo, methodTo, urlTo, urlTo, bytes.length, match);
    }

    /** The same where no host was recorded beside the URL. */
    public boolean find(byte[] text, int methodFrom, int methodTo, int urlFrom, int urlTo, Match match) {
        return find(text, methodFrom, methodTo, urlFrom, urlTo, urlTo, urlTo, match);
    }

    /**
     * Whether these bytes are a request of a documented operation; the match says of which.
     *
     * @param hostFrom where a host begins that was recorded beside the URL, and that a path belongs to if it is one of a base
     * @param hostTo where it ends
     */
    public boolean find(
            byte[] text, int methodFrom, int methodTo, int urlFrom, int urlTo, int hostFrom, int hostTo, Match match) {
        match.route = null;
        match.text = text;
        if (urlFrom == urlTo) {
            return false;
        }
        int path = urlFrom;
        @Nullable Node root = withoutHost;
        if (text[urlFrom] != '/') {
            int host = afterScheme(text, urlFrom, urlTo);
            if (host < 0) {
                return false;
            }
            path = segmentEnd(text, host, urlTo);
            root = root(text, host, path);
        } else if (hostFrom < hostTo) {
            root = beside(text, hostFrom, hostTo);
        }
        return (root != null && walk(root, text, methodFrom, methodTo, path, urlTo, match))
                || walk(anyHost, text, methodFrom, methodTo, path, urlTo, match)
                || ((root == null || root == withoutHost)
                        && unusual(text, methodFrom, methodTo, urlFrom, urlTo, match));
    }

    /** Where a path lies whose host was recorded beside it; a host of no base may be a gateway to any of them. */
    private Node beside(byte[] text, int from, int to) {
        int scheme = afterScheme(text, from, to);
        int host = Authority.host(text, scheme < 0 ? from : scheme, to);
        Node known = root(text, host, to);
        return known == null ? withoutHost : known;
    }

    /** Whether the host is a known one that is spelt unusually: behind credentials, with a dot at its end, or without a scheme. */
    private boolean unusual(byte[] text, int methodFrom, int methodTo, int urlFrom, int urlTo, Match match) {
        boolean isPath = text[urlFrom] == '/';
        if (isPath && !isSlash(text, urlFrom + 1, urlTo)) {
            return false;
        }
        int from = isPath ? urlFrom + 2 : afterScheme(text, urlFrom, urlTo);
        int path = segmentEnd(text, from, urlTo);
        int host = Authority.host(text, from, path);
        // Without credentials before it, the host behind a scheme was looked up already.
        Node root = isPath || host > from ? root(text, host, path) : null;
        return root != null
                && (walk(root, text, methodFrom, methodTo, path, urlTo, match)
                        || (isPath && walk(anyHost, text, methodFrom, methodTo, path, urlTo, match)));
    }

    /** Where a slash, a query or a fragment begins, or the URL ends. */
    private static int segmentEnd(byte[] text, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to) {
            long eight = Swar.at(text, at);
            long found = Swar.zeros(eight ^ SLASHES) | Swar.zeros(eight ^ QUERIES) | Swar.zeros(eight ^ FRAGMENTS);
            if (found != 0) {
                return at + Swar.first(found);
            }
            at += Long.BYTES;
        }
        while (at < to && text[at] != '/' && text[at] != '?' && text[at] != '#') {
            at++;
        }
        return at;
    }

    /** Where the host begins, or -1. */
    private static int afterScheme(byte[] text, int from, int to) {
        for (int at = from; at + 2 < to && at < from + 6; at++) {
            if (text[at] == ':' && text[at + 1] == '/' && text[at + 2] == '/') {
                return at + 3;
            }
        }
        return -1;
    }

    private @Nullable Node root(byte[] text, int from, int to) {
        int end = to;
        if (endsWith(text, from, to, ":443")) {
            end = to - 4;
        } else if (endsWith(text, from, to, ":80")) {
            end = to - 3;
        }
        Node root = exactRoot(text, from, end);
        return root == null && endsWith(text, from, end, ".") ? exactRoot(text, from, end - 1) : root;
    }

    private @Nullable Node exactRoot(byte[] text, int from, int end) {
        for (int host = 0; host < hosts.length; host++) {
            if (Swar.equalInAnyCase(hosts[host], text, from, end - from)) {
                return roots[host];
            }
        }
        return null;
    }

    private static boolean endsWith(byte[] text, int from, int to, String end) {
        int start = to - end.length();
        if (start < from) {
            return false;
        }
        for (int at = 0; at < end.length(); at++) {
            if (text[start + at] != end.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean walk(
            Node root, byte[] text, int methodFrom, int methodTo, int pathFrom, int urlTo, Match match) {
        boolean found =
                isSlash(text, pathFrom, urlTo) && below(root, text, methodFrom, methodTo, pathFrom, urlTo, 0, match);
        return root.spanning.length == 0
                ? found
                : spanning(root, text, methodFrom, methodTo, pathFrom, urlTo, match) || found;
    }

    /** Whether a path has a parameter of several segments, and more literal segments than the match that there is. */
    private static boolean spanning(
            Node root, byte[] text, int methodFrom, int methodTo, int pathFrom, int urlTo, Match match) {
        int literals = match.route == null ? -1 : match.route.literals();
        String path = null;
        for (Spanning candidate : root.spanning) {
            if (candidate.route.literals() <= literals) {
                return false;
            }
            byte[] method = candidate.method;
            byte[] beginning = candidate.beginning;
            if (method.length == methodTo - methodFrom
                    && beginning.length <= urlTo - pathFrom
                    && Swar.equal(method, 0, text, methodFrom, method.length)
                    && Swar.equal(beginning, 0, text, pathFrom, beginning.length)) {
                // A character for each byte, so that their places are the same.
                path = path == null
                        ? new String(text, pathFrom, pathEnd(text, pathFrom, urlTo) - pathFrom, ISO_8859_1)
                        : path;
                if (candidate.path.matches(path, match.from, match.to)) {
                    match.route = candidate.route;
                    match.parameters = candidate.route.parameters().size();
                    for (int parameter = 0; parameter < match.parameters; parameter++) {
                        match.from[parameter] += pathFrom;
                        match.to[parameter] += pathFrom;
                    }
                    return true;
                }
            }
        }
        return false;
    }

    private static int pathEnd(byte[] text, int from, int to) {
        int at = from;
        while (isSlash(text, at, to)) {
            at = segmentEnd(text, at + 1, to);
        }
        return at;
    }

    /**
     * Where each parameter is one segment. A literal comes before a parameter; where it leads nowhere, the segment is a value.
     *
     * @param at where a slash is, or the end of the path
     */
    private static boolean below(
            Node node, byte[] text, int methodFrom, int methodTo, int at, int urlTo, int parameters, Match match) {
        if (!isSlash(text, at, urlTo)) {
            int method = number(node.methods, text, methodFrom, methodTo);
            if (method >= 0) {
                match.route = node.routes[method];
                match.parameters = parameters;
            }
            return method >= 0;
        }
        int from = at + 1;
        int to = segmentEnd(text, from, urlTo);
        Node literal = literal(node, text, from, to);
        if (literal != null && below(literal, text, methodFrom, methodTo, to, urlTo, parameters, match)) {
            return true;
        }
        if (node.parameter == null || parameters == Match.MOST_PARAMETERS) {
            return false;
        }
        match.from[parameters] = from;
        match.to[parameters] = to;
        return below(node.parameter, text, methodFrom, methodTo, to, urlTo, parameters + 1, match);
    }

    private static boolean isSlash(byte[] text, int at, int to) {
        return at < to && text[at] == '/';
    }

    private static @Nullable Node literal(Node node, byte[] text, int from, int to) {
        int child = number(node.names, text, from, to);
        return child < 0 ? null : node.nodes[child];
    }

    /** Which of the names stands here, or -1. */
    private static int number(byte[][] names, byte[] text, int from, int to) {
        for (int number = 0; number < names.length; number++) {
            byte[] name = names[number];
            if (name.length == to - from && Swar.equal(name, 0, text, from, name.length)) {
                return number;
            }
        }
        return -1;
    }
}
