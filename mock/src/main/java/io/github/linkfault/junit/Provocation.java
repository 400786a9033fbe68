package io.github.linkfault.junit;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.plan.Plan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What makes the mock answer with one documented error: the whole request, and the values that a client which builds its own
 * request is to be given.
 *
 * @param baseUrl the base URL of the entry's API
 * @param method of the request
 * @param url of the request, absolute and encoded
 * @param headers of the request; where an error is about a header that is missing, it is missing here
 * @param body of the request; empty where it has none
 * @param values by name, as {@link #value} takes them; without those that the request leaves out
 */
public record Provocation(
        String baseUrl,
        String method,
        String url,
        Map<String, String> headers,
        String body,
        Map<String, String> values) {

    public Provocation {
        headers = Map.copyOf(headers);
        values = Map.copyOf(values);
    }

    static Provocation of(Entry entry, String baseUrl, Plan.Ready plan, Supplier<String> token) {
        Operation operation = Objects.requireNonNull(entry.operation());
        Request request = plan.with(token);
        var headers = new LinkedHashMap<String, String>();
        request.headers().forEach(header -> headers.put(header.name(), header.value()));
        return new Provocation(
                baseUrl,
                request.method(),
                request.url(),
                headers,
                request.body().text(),
                RequestValues.of(operation, plan.bindings(), request));
    }

    /**
     * A value that the client is to be given, by the name of its placeholder in {@code operations.yaml}. Null where the operation
     * takes none of this name, or where leaving it out is what provokes the error.
     */
    public @Nullable String value(String name) {
        return values.get(name);
    }

    /**
     * The same where there must be one; it may be empty, or wrong, where that is what provokes the error.
     *
     * @throws IllegalStateException when the request has none of this name
     */
    public String required(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException(method + " " + url + " has no " + name + "; it has "
                    + values.keySet().stream().sorted().toList());
        }
        return value;
    }
}
