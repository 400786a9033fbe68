package io.github.linkfault.mock;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.SpanningPath;
import io.github.linkfault.exchange.PathSegment;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.mock.behaviour.MatchedRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a request's operation: by a tree of path segments, and by trial where a parameter may be several of them. */
final class Router {

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<String, Operation> operations = new HashMap<>();
        private @Nullable Node parameter;
    }

    /** An operation of whose path a parameter may be several segments. */
    private record Spanning(Operation operation, SpanningPath path, int literals) {}

    private final Node root = new Node();
    private final List<Spanning> spanning = new ArrayList<>();
    private final int deepest;

    Router(Catalog catalog) {
        int most = 0;
        for (Operation operation : catalog.operations()) {
            Node node = root;
            List<String> segments = segments(path(operation));
            most = Math.max(most, segments.size());
            for (String segment : segments) {
                if (isParameter(segment)) {
                    node.parameter = node.parameter == null ? new Node() : node.parameter;
                    node = node.parameter;
                } else {
                    node = node.literals.computeIfAbsent(segment, any -> new Node());
                }
            }
            node.operations.put(operation.method(), operation);
            SpanningPath.of(operation, path(operation))
                    .ifPresent(path ->
                            spanning.add(new Spanning(operation, path, SpanningPath.literals(path(operation)))));
        }
        spanning.sort(Comparator.comparingInt(Spanning::literals).reversed());
        this.deepest = most;
    }

    /** The operation's path on this mock, with its parameters in braces. */
    static String path(Operation operation) {
        return operation.api().basePath() + operation.path();
    }

    /** The parts between the slashes; an empty one stays. */
    static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    /**
     * The operation whose method and path the request has; a parameter may be empty. Where several operations fit, the one whose
     * path has the most literal segments.
     */
    Optional<MatchedRequest> route(Request request) {
        Optional<MatchedRequest> found = route(request, request.method());
        // RFC 9110: HEAD is GET without the content of the answer.
        return found.isEmpty() && request.method().equals("HEAD") ? route(request, "GET") : found;
    }

    private Optional<MatchedRequest> route(Request request, String method) {
        String path = request.path();
        Optional<MatchedRequest> single = single(request, path, method);
        if (spanning.isEmpty()) {
            return single;
        }
        int literals = single.map(match -> SpanningPath.literals(path(match.operation())))
                .orElse(-1);
        for (Spanning candidate : spanning) {
            if (candidate.literals() <= literals) {
                break;
            }
            Operation operation = candidate.operation();
            List<String> names = operation.parameters();
            var from = new int[names.size()];
            var to = new int[names.size()];
            if (operation.method().equals(method) && candidate.path().matches(path, from, to)) {
                var values = new LinkedHashMap<String, String>();
                for (int at = 0; at < names.size(); at++) {
                    values.put(names.get(at), PathSegment.decoded(path.substring(from[at], to[at])));
                }
                return Optional.of(new MatchedRequest(operation, request, values));
            }
        }
        return single;
    }

    /** Where each parameter is one segment: one step for each segment of the path. */
    private Optional<MatchedRequest> single(Request request, String path, String method) {
        if (path.chars()
                        .filter(character -> character == '/')
                        .limit(deepest + 1L)
                        .count()
                > deepest) {
            return Optional.empty();
        }
        var taken = new ArrayList<String>();
        Operation operation = walk(root, segments(path), 0, method, taken);
        if (operation == null) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        operation.parameters().forEach(name -> values.put(name, taken.get(values.size())));
        return Optional.of(new MatchedRequest(operation, request, values));
    }

    /** The operation below a node; a literal segment comes before a parameter, which is tried where the literal leads nowhere. */
    private static @Nullable Operation walk(
            Node node, List<String> segments, int at, String method, List<String> taken) {
        if (at == segments.size()) {
            return node.operations.get(method);
        }
        Node literal = node.literals.get(segments.get(at));
        Operation found = literal == null ? null : walk(literal, segments, at + 1, method, taken);
        if (found == null && node.parameter != null) {
            taken.add(PathSegment.decoded(segments.get(at)));
            found = walk(node.parameter, segments, at + 1, method, taken);
            if (found == null) {
                taken.remove(taken.size() - 1);
            }
        }
        return found;
    }
}
