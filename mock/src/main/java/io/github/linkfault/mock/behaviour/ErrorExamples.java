package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.FixtureNeeds;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Placeholders;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body that the mock answers an entry with, for documents that show it; the same every time. */
public final class ErrorExamples {

    private final EntryIndex index;
    private final Map<String, String> ids;

    /** The examples of this catalog. */
    public ErrorExamples(Catalog catalog) {
        this.index = new EntryIndex(catalog);
        this.ids = ids(catalog);
    }

    private static Map<String, String> ids(Catalog catalog) {
        var ids = new LinkedHashMap<String, String>();
        for (Api api : catalog.apis()) {
            var magic = new MagicValues(api, MockScript.of(api));
            api.values().values().stream()
                    .filter(value -> value.form() != null)
                    .forEach(value -> ids.put(value.name(), magic.value(value.name(), FixtureNeeds.HEALTHY)));
        }
        return Collections.unmodifiableMap(ids);
    }

    /** The ids that the bodies name, by their placeholders: the values that have a documented form. */
    public Map<String, String> ids() {
        return ids;
    }

    /** The body of an entry as the operation answers it. */
    public JsonNode body(Operation operation, Entry entry) {
        var values = new LinkedHashMap<String, String>();
        operation
                .request()
                .path("path")
                .properties()
                .forEach(parameter -> values.put(
                        parameter.getKey(),
                        Placeholders.fill(parameter.getValue().asString(), ids)));
        var call = new MatchedRequest(
                operation, new Request(operation.method(), "", Headers.of(Map.of()), Body.EMPTY), values);
        // A new one each time, since some APIs number their answers.
        MockReply reply = new ApiMock(operation.api(), List.of(), index, InstantSource.system()).error(call, entry);
        return JsonMapper.shared().readTree(reply.response().body().bytes());
    }

    /** How sure it is that this operation answers with this status and code. */
    public static Evidence evidence(Operation operation, Entry entry) {
        return Answers.evidence(operation, entry);
    }
}
