package io.github.linkfault.mock;

import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.mock.behaviour.ApiMocks;
import io.github.linkfault.mock.behaviour.EntryIndex;
import io.github.linkfault.mock.behaviour.Flaw;
import io.github.linkfault.plan.ApiTarget;
import io.github.linkfault.plan.Plan;
import io.github.linkfault.plan.Planner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Requests to this mock that run as they stand, for its index: of each operation a valid one, and of each entry one that provokes
 * it and one that prefers it.
 */
final class SampleRequests {

    private final String url;
    private final ApiMocks apis;
    private final EntryIndex index;

    SampleRequests(String url, ApiMocks apis, EntryIndex index) {
        this.url = url;
        this.apis = apis;
        this.index = index;
    }

    /** A valid request. */
    Request of(Operation operation) {
        return sent(operation, planner(operation).plan(operation));
    }

    /** The request that the mock answers with this entry. */
    Request of(Entry entry) {
        return of(entry, entry.condition());
    }

    /** The request that the mock answers with this entry in one of its conditions. */
    Request of(Entry entry, Condition condition) {
        Operation operation = Objects.requireNonNull(entry.operation());
        return sent(operation, planner(operation).plan(entry, condition));
    }

    /** A request that prefers this entry, with nothing in it that the mock could otherwise object to. */
    Request preferring(Entry entry) {
        Operation operation = Objects.requireNonNull(entry.operation());
        return new Request(
                operation.method(),
                of(operation).url(),
                Headers.of(Map.of("Prefer", "error=" + entry.label())),
                Body.EMPTY);
    }

    private Request sent(Operation operation, Plan plan) {
        if (plan instanceof Plan.Ready ready) {
            return ready.with(() -> apis.of(operation.api()).magic().token());
        }
        throw new IllegalStateException("the mock's own target lacks " + ((Plan.Lacking) plan).member());
    }

    private Planner planner(Operation operation) {
        ApiTarget whole = apis.of(operation.api()).magic().complete(url);
        return new Planner(
                new ApiTarget(
                        whole.baseUrl(), whole.values(), headers(operation, whole), whole.fixtures(), whole.paths()),
                Headers.NONE);
    }

    /** The header fields that the operation cannot do without; more would only make a command hard to read. */
    private Map<String, String> headers(Operation operation, ApiTarget whole) {
        var headers = new LinkedHashMap<String, String>();
        operation.api().credentials().headers().forEach((name, field) -> {
            boolean needed = field.required()
                    || Stream.of(true, false).anyMatch(missing -> index.own(operation, Flaw.header(name, missing))
                            .isPresent());
            if (needed) {
                headers.put(name, whole.headers().getOrDefault(name, ""));
            }
        });
        return headers;
    }
}
