package io.github.linkfault.plan;

import io.github.linkfault.exchange.Header;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Query;
import io.github.linkfault.exchange.Request;
import java.util.Map;
import java.util.function.Supplier;

/** What can be sent for an entry. */
public sealed interface Plan {

    /**
     * A request, but for the token.
     *
     * @param request {@code {token}} stands where a token goes
     * @param bindings the ids in its path, by name, as sent
     * @param startsFromHealthy whether it carries a value of the healthy fixture
     */
    record Ready(Request request, Map<String, String> bindings, boolean startsFromHealthy) implements Plan {
        public Ready {
            bindings = Map.copyOf(bindings);
        }

        /** The request as it is sent: with a token, which is asked for only where one goes. */
        public Request with(Supplier<String> token) {
            if (!request.url().contains(Planner.TOKEN_IN_URL)
                    && request.headers().fields().stream()
                            .noneMatch(field -> field.value().contains(Planner.TOKEN))) {
                return request;
            }
            String value = token.get();
            return new Request(
                    request.method(),
                    request.url().replace(Planner.TOKEN_IN_URL, Query.encoded(value)),
                    new Headers(request.headers().fields().stream()
                            .map(field -> new Header(field.name(), field.value().replace(Planner.TOKEN, value)))
                            .toList()),
                    request.body());
        }
    }

    /**
     * Nothing: the target file lacks something.
     *
     * @param member the member that is missing: {@code acme.fixtures.closed.accountId}
     */
    record Lacking(String member) implements Plan {}
}
