package io.github.linkfault.benchmark;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Credentials.Token;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Header;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.plan.Plan;
import io.github.linkfault.plan.Planner;
import io.github.linkfault.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requests that a run sends to the mock, in its order, with what the answers must have: the work of every peer. The first ones are
 * those that a run sends beside its entries': for a token, and to see whether each API answers.
 *
 * @param items in the order in which they are sent
 */
record WorkList(List<WorkItem> items) {

    /** What the mock takes without having handed it out, so that a work list can be made before anything is sent. */
    private static final String TOKEN = "mock-aerosync-token";

    /** What the mock writes where the documents have an e-mail address. */
    private static final String ADDRESS = "support@aeropay.com";

    WorkList {
        items = List.copyOf(items);
    }

    /** The work that a run of this catalog against this target does, which is a mock. */
    static WorkList of(Catalog catalog, Target target) {
        var items = new ArrayList<WorkItem>();
        Headers always = Headers.of(Map.of("Accept", "application/json"));
        var planners = new HashMap<Api, Planner>();
        for (Api api : catalog.apis()) {
            var planner = new Planner(target.api(api).orElseThrow(), always);
            planners.put(api, planner);
            Token token = api.credentials().token();
            if (token != null) {
                items.add(beside(catalog, planner, api, token.operation()));
            }
            items.add(beside(catalog, planner, api, api.preflight().operation()));
        }
        for (Entry entry : catalog.entries()) {
            if (entry.surface().isApi()) {
                items.add(of(
                        entry,
                        ready(Objects.requireNonNull(planners.get(entry.api())).plan(entry), entry.id())));
            }
        }
        return new WorkList(items);
    }

    /** How many entries of a catalog are among the items. */
    int checks() {
        return items.size() - 3;
    }

    /** Writes it for the peers. */
    Path write(Path file) throws IOException {
        return Files.writeString(file, JsonMapper.shared().writeValueAsString(items));
    }

    /** Reads what was written. */
    static WorkList read(Path file) {
        return new WorkList(JsonMapper.shared().readValue(file.toFile(), new TypeReference<List<WorkItem>>() {}));
    }

    private static WorkItem beside(Catalog catalog, Planner planner, Api api, String operationId) {
        Operation operation = catalog.operation(api, operationId).orElseThrow();
        Plan.Ready plan = ready(planner.plan(operation), operationId);
        return item("beside/" + operationId, plan, List.of(operation.successStatus()), null, null, List.of());
    }

    private static WorkItem of(Entry entry, Plan.Ready plan) {
        return item(
                entry.id(),
                plan,
                List.copyOf(Objects.requireNonNull(entry.statuses()).accepted()),
                entry.isFailure() ? entry.api().id() : null,
                entry.isFailure() ? entry.code() : null,
                entry.messages().stream()
                        .map(template -> template.fill(plan.bindings(), ADDRESS))
                        .toList());
    }

    private static WorkItem item(
            String id,
            Plan.Ready plan,
            List<Integer> statuses,
            @Nullable String schema,
            @Nullable String code,
            List<String> messages) {
        Request request = plan.with(() -> TOKEN);
        var headers = new LinkedHashMap<String, String>();
        for (Header field : request.headers()) {
            headers.put(field.name(), field.value());
        }
        String body = request.method().equals("GET") ? null : request.body().text();
        return new WorkItem(id, request.method(), request.url(), headers, body, statuses, schema, code, messages);
    }

    private static Plan.Ready ready(Plan plan, String what) {
        if (plan instanceof Plan.Lacking lacking) {
            throw new IllegalStateException("the mock's target file lacks " + lacking.member() + ", for " + what);
        }
        return (Plan.Ready) plan;
    }
}
