package io.github.linkfault.site;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.MockServer;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The values that put the mock into a condition and the faults of the wire that it has, as its own index lists them. */
record MagicIdsView(List<Item> connections, List<Item> tokens, List<Item> keys, List<Item> faults) {

    /** A value to send, and what the mock then does. */
    record Item(String value, String effect) {}

    static MagicIdsView of(Catalog catalog) {
        try (MockServer mock = MockServer.start(catalog)) {
            var answer =
                    (Response) mock.answer(new Request("GET", mock.url() + "/index.json", Headers.NONE, Body.EMPTY));
            JsonNode index = JsonMapper.shared().readTree(answer.body().bytes());
            return new MagicIdsView(
                    items(index.at("/aerosync/connections"), "connectionId", "condition"),
                    items(index.at("/fuse/accessTokens"), "accessToken", "condition"),
                    items(index.at("/fuse/apiKeys"), "apiKey", "condition"),
                    items(index.path("faults"), "fault", "effect"));
        }
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
