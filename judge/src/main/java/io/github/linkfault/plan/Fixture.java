package io.github.linkfault.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What puts a target into a condition.
 *
 * @param values ids and tokens by the placeholder they fill
 * @param body a raw body that replaces the request's, or null
 * @param headers header fields that replace the target's
 */
public record Fixture(Map<String, String> values, @Nullable String body, Map<String, String> headers) {

    static final Fixture NONE = new Fixture(Map.of(), null, Map.of());

    public Fixture {
        // In the order that they were given: target files and pages must come out the same every time.
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
}
