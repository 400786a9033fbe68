package io.github.linkfault.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request and what its answer must have; a peer needs to know nothing else.
 *
 * @param id the entry's id, or what else the request is for
 * @param url absolute, already encoded
 * @param headers without what every HTTP client adds by itself
 * @param body null for none
 * @param statuses one of them
 * @param schema whose error body it must be: {@code aerosync} or {@code fuse}; null where it is no error. Any answer must be JSON and say so
 * @param code the error's code, or null where any will do
 * @param messages one of them; empty where any will do
 */
record WorkItem(
        String id,
        String method,
        String url,
        Map<String, String> headers,
        @Nullable String body,
        List<Integer> statuses,
        @Nullable String schema,
        @Nullable String code,
        List<String> messages) {

    /**
     * The same for a client that cannot send an empty path segment, such as Karate's, which drops it: the segment is filled, and the mock is
     * asked for the error by name.
     */
    WorkItem withoutEmptySegment() {
        int path = url.indexOf("://") + 3;
        if (url.indexOf("//", path) < 0) {
            return this;
        }
        var preferring = new LinkedHashMap<>(headers);
        preferring.put("Prefer", "error=" + code);
        return new WorkItem(
                id,
                method,
                url.substring(0, path) + url.substring(path).replace("//", "/x/"),
                preferring,
                body,
                statuses,
                schema,
                code,
                messages);
    }
}
