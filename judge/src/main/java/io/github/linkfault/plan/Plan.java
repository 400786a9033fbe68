package io.github.linkfault.plan;

import io.github.linkfault.exchange.Request;
import java.util.Map;
import java.util.function.Supplier;

/** What can be sent for an entry. */
public sealed interface Plan {

    /**
     * A request, but for the bearer token.
     *
     * @param request {@code {token}} stands where a token goes
     * @param bindings the ids in its path, by name, as sent
     */
    record Ready(Request request, Map<String, String> bindings) implements Plan {
        public Ready {
            bindings = Map.copyOf(bindings);
        }

        /** The request as it is sent: with a bearer token, which is asked for only where one goes. */
        public Request with(Supplier<String> token) {
            return request.headers().all("Authorization").anyMatch(value -> value.contains(Planner.TOKEN))
                    ? new Request(
                            request.method(),
                            request.url(),
                            request.headers().with("Authorization", "Bearer " + token.get()),
                            request.body())
                    : request;
        }
    }

    /**
     * Nothing: the target file lacks something.
     *
     * @param member the member that is missing: {@code aerosync.fixtures.manuallyLinked.connectionId}
     */
    record Lacking(String member) implements Plan {}
}
