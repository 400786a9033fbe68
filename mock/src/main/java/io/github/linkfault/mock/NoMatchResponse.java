package io.github.linkfault.mock;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Similarity;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.behaviour.BrokenScenarios.Fault;
import io.github.linkfault.mock.behaviour.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers that are the mock's own because no documented answer fits the request. They cannot be taken for an API's: their
 * media type is problem+json (RFC 9457), their title names the mock, and the header {@code Linkfault-Miss} says what is wrong.
 */
final class NoMatchResponse {

    static final String HEADER = "Linkfault-Miss";

    private static final int LONGEST_SEGMENT = 40;
    private static final int MOST_SEGMENTS = 12;

    /** Less than a quite different word costs: a base that was left out is the likelier mistake. */
    private static final int ONE_SEGMENT = 6;

    private final List<Operation> operations;

    NoMatchResponse(Catalog catalog) {
        this.operations = catalog.operations();
    }

    /** The answer to a request that no operation matches: which operation is nearest, and what differs. */
    Response noOperation(Request request) {
        List<String> sent = shortened(request.path());
        Operation nearest = operations.stream()
                .min(Comparator.comparingInt(operation -> distance(request.method(), sent, operation)))
                .orElseThrow();
        List<String> differences = differences(request, sent, nearest);
        String line = nearest.method() + " " + Router.path(nearest);
        ObjectNode body = problem(404, "linkfault mock: no documented operation matches this request");
        body.put("detail", "The nearest is " + line + ", but " + String.join(", and ", differences) + ".");
        body.putObject("nearest")
                .put("operation", nearest.api().id() + "/" + nearest.id())
                .put("method", nearest.method())
                .put("path", Router.path(nearest));
        differences.forEach(body.putArray("differs")::add);
        return response(404, body, "nearest is " + line + "; " + String.join("; ", differences));
    }

    /** The answer to a request that asks for what there is not. */
    static Response refusal(Refusal refusal) {
        ObjectNode body = problem(400, "linkfault mock: " + refusal.title()).put("detail", refusal.detail());
        if (!refusal.nearest().isEmpty()) {
            refusal.nearest().forEach(body.putArray("nearest")::add);
        }
        return response(400, body, refusal.miss());
    }

    /** The answer to a request for one of the mock's own pages that there is not. */
    static Response noPage(String detail) {
        return response(404, problem(404, "linkfault mock: no such page").put("detail", detail), detail);
    }

    /** The answer to a request whose body cannot be read. */
    static Response noBody(int status, String detail) {
        return response(
                status, problem(status, "linkfault mock: no readable body").put("detail", detail), detail);
    }

    /** The answer to a request for one of the mock's own pages with a method that it has not. */
    static Response noMethod(String path, List<String> methods) {
        String detail = path + " takes " + String.join(", ", methods) + ".";
        Response response =
                response(405, problem(405, "linkfault mock: no such method").put("detail", detail), detail);
        return response.withHeaders(response.headers().with("Allow", String.join(", ", methods)));
    }

    /** The answer to a document for the mock itself that it cannot use; nothing has changed. */
    static Response unreadable(String title, List<Fault> faults) {
        ObjectNode body = problem(400, "linkfault mock: " + title);
        Fault first = faults.get(0);
        String detail = (first.pointer().isEmpty() ? "" : first.pointer() + ": ") + first.text();
        body.put("detail", detail + (faults.size() > 1 ? "; and " + (faults.size() - 1) + " more" : ""));
        ArrayNode list = body.putArray("faults");
        faults.forEach(fault -> list.addObject().put("pointer", fault.pointer()).put("fault", fault.text()));
        return response(400, body, detail.replaceAll("[^!-~ ]", "?"));
    }

    private static int distance(String method, List<String> sent, Operation operation) {
        List<String> documented = Router.segments(Router.path(operation));
        // A path that fits is nearer than a method that fits: people mix up methods of a path that they know.
        return 2 * pathDistance(sent, documented) + (method.equals(operation.method()) ? 0 : 1);
    }

    /** The edits between two paths: {@link #ONE_SEGMENT} for a segment more or less, up to 10 for one that reads differently. */
    private static int pathDistance(List<String> sent, List<String> documented) {
        int[] previous = new int[documented.size() + 1];
        for (int column = 0; column <= documented.size(); column++) {
            previous[column] = ONE_SEGMENT * column;
        }
        for (int row = 1; row <= sent.size(); row++) {
            int[] current = new int[documented.size() + 1];
            current[0] = ONE_SEGMENT * row;
            for (int column = 1; column <= documented.size(); column++) {
                int changed = previous[column - 1] + segmentDistance(sent.get(row - 1), documented.get(column - 1));
                current[column] = Math.min(changed, ONE_SEGMENT + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[documented.size()];
    }

    private static int segmentDistance(String sent, String documented) {
        if (Router.isParameter(documented)) {
            return sent.isEmpty() ? 2 : 1;
        }
        int longer = Math.max(1, Math.max(sent.length(), documented.length()));
        return sent.equals(documented) ? 0 : Math.max(1, 10 * Similarity.distance(sent, documented) / longer);
    }

    private static List<String> differences(Request request, List<String> sent, Operation nearest) {
        var differences = new ArrayList<String>();
        if (!request.method().equals(nearest.method())) {
            differences.add("the method is " + visible(request.method()) + ", not " + nearest.method());
        }
        List<String> documented = Router.segments(Router.path(nearest));
        if (fits(sent, documented)) {
            return differences;
        }
        String base = documented.get(0);
        List<String> rest = documented.subList(1, documented.size());
        if (fits(sent, rest)) {
            differences.add("the path lacks /" + base);
        } else if (sent.size() > 1 && fits(sent.subList(1, sent.size()), documented)) {
            differences.add("the path has /" + visible(sent.get(0)) + " before /" + base);
        } else if (sent.get(sent.size() - 1).isEmpty() && fits(sent.subList(0, sent.size() - 1), documented)) {
            differences.add("the path ends with a slash");
        } else {
            differences.add(firstDifference(sent, documented));
        }
        return differences;
    }

    private static String firstDifference(List<String> sent, List<String> documented) {
        for (int at = 0; at < Math.min(sent.size(), documented.size()); at++) {
            if (!fits(sent.get(at), documented.get(at))) {
                return "segment " + (at + 1) + " of the path is \"" + visible(sent.get(at)) + "\", not \""
                        + documented.get(at) + "\"";
            }
        }
        return sent.size() < documented.size()
                ? "the path ends before /" + String.join("/", documented.subList(sent.size(), documented.size()))
                : "the path goes on with /"
                        + sent.subList(documented.size(), sent.size()).stream()
                                .map(NoMatchResponse::visible)
                                .collect(Collectors.joining("/"));
    }

    private static boolean fits(List<String> sent, List<String> documented) {
        if (sent.size() != documented.size()) {
            return false;
        }
        for (int at = 0; at < sent.size(); at++) {
            if (!fits(sent.get(at), documented.get(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String sent, String documented) {
        return Router.isParameter(documented) || sent.equals(documented);
    }

    /** The path's first segments, each cut: the comparison must stay cheap whatever is sent. */
    private static List<String> shortened(String path) {
        return Router.segments(path).stream()
                .limit(MOST_SEGMENTS)
                .map(segment -> segment.length() > LONGEST_SEGMENT ? segment.substring(0, LONGEST_SEGMENT) : segment)
                .toList();
    }

    /** Fit for a header field: visible ASCII only, and not long. */
    private static String visible(String text) {
        String cut = text.length() > LONGEST_SEGMENT ? text.substring(0, LONGEST_SEGMENT) + "..." : text;
        return cut.replaceAll("[^!-~ ]", "?");
    }

    private static ObjectNode problem(int status, String title) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status);
    }

    private static Response response(int status, ObjectNode body, String miss) {
        body.put("help", "GET / lists every operation, and how to get each of its errors.");
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/problem+json");
        headers.put(HEADER, miss);
        return new Response(status, Headers.of(headers), Body.of(body.toString()));
    }
}
