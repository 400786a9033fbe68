package io.github.linkfault.site.guide;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.site.output.BrokenSite;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The values that put the mock into a condition and the faults of the wire that it has, as its own index lists them. */
record MagicIdsView(List<Table> tables, List<Item> faults) {

    /**
     * The values of one name that an API's requests carry.
     *
     * @param tag names its part of the page: {@code acme-accountId}
     */
    record Table(String tag, String name, List<Item> items) {}

    /** A value to send, and what the mock then does. */
    record Item(String value, String effect) {}

    static MagicIdsView of(Catalog catalog) {
        try (MockServer mock = MockServer.start(catalog)) {
            var answer =
                    (Response) mock.answer(new Request("GET", mock.url() + "/index.json", Headers.NONE, Body.EMPTY));
            JsonNode index = JsonMapper.shared().readTree(answer.body().bytes());
            return new MagicIdsView(
                    index.path("apis")
                            .valueStream()
                            .flatMap(api -> api.path("tables")
                                    .valueStream()
                                    .map(table -> table(api.path("id").asString(), table)))
                            .toList(),
                    items(index.path("faults"), "fault", "effect"));
        }
    }

    private static Table table(String api, JsonNode table) {
        String name = table.path("name").asString();
        return new Table(api + "-" + name, name, items(table.path("rows"), "value", "condition"));
    }

    private static List<Item> items(JsonNode array, String value, String effect) {
        List<Item> items = array.valueStream()
                .map(item ->
                        new Item(item.path(value).asString(), item.path(effect).asString()))
                .toList();
        if (items.isEmpty() || items.contains(new Item("", ""))) {
            throw new BrokenSite("the mock's /index.json has no list with " + value + " and " + effect);
        }
        return items;
    }
}
