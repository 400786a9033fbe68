package io.github.linkfault.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What was seen of one operation. Holds nothing that could be a secret: bodies of errors are masked, others are skeletons. */
final class ObservedOperation {

    /** As many different error bodies of one status are kept. */
    private static final int MOST_BODIES = 200;

    final String method;
    /** The segments of the path; null for a value. */
    final List<@Nullable String> segments;
    /** What the values of the path are like, in order. */
    final List<PathValue> kinds = new ArrayList<>();
    /** The header fields that every accepted request had, in small letters. */
    @Nullable
    Set<String> headers;
    /** The members that every accepted body had. */
    @Nullable
    Set<String> members;

    @Nullable
    JsonNode requestBody;

    @Nullable
    Integer successStatus;

    @Nullable
    JsonNode successBody;

    final Map<Integer, Set<JsonNode>> errors = new LinkedHashMap<>();
    /** The statuses of errors whose bodies are not JSON. */
    final Set<Integer> notJson = new LinkedHashSet<>();

    ObservedOperation(String method, List<@Nullable String> segments) {
        this.method = method;
        this.segments = segments;
    }

    /** Another request had these kinds of values in its path. */
    void values(List<PathValue> seen) {
        for (int at = 0; at < seen.size(); at++) {
            if (at >= kinds.size()) {
                kinds.add(seen.get(at));
            } else if (kinds.get(at) != seen.get(at)) {
                kinds.set(at, PathValue.TEXT);
            }
        }
    }

    /** A request was accepted. */
    void accepted(int status, Set<String> names, @Nullable JsonNode body, @Nullable JsonNode answer) {
        if (headers == null) {
            headers = new HashSet<>(names);
        }
        headers.retainAll(names);
        if (body != null) {
            requestBody = requestBody == null ? body : requestBody;
            Set<String> present = new LinkedHashSet<>(body.propertyNames());
            if (members == null) {
                members = present;
            }
            members.retainAll(present);
        }
        if (successStatus == null || (successBody == null && answer != null)) {
            successStatus = status;
            successBody = answer;
        }
    }

    /** A request was refused; the body of the answer is masked. */
    void refused(int status, @Nullable JsonNode requested, @Nullable JsonNode answer) {
        if (requestBody == null && requested != null) {
            requestBody = requested;
        }
        if (answer == null) {
            notJson.add(status);
            errors.computeIfAbsent(status, any -> new LinkedHashSet<>());
            return;
        }
        Set<JsonNode> bodies = errors.computeIfAbsent(status, any -> new LinkedHashSet<>());
        if (bodies.size() < MOST_BODIES) {
            bodies.add(answer);
        }
    }
}
