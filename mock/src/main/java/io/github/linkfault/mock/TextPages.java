package io.github.linkfault.mock;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.TextForm.TextError;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Query;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.behaviour.ApiMocks;
import io.github.linkfault.mock.behaviour.MockScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages that report the errors of a text surface to the page around them, as {@code api.yaml} lists them. A page's file has
 * {@code {{errors}}} where the texts go, by code, and {@code {{chosen}}} for the code that the request chooses.
 */
final class TextPages {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

    /** A page, ready to serve. */
    private record Ready(MockScript.Page page, String html, Map<String, Entry> entries, String errors) {}

    private final List<Ready> pages = new ArrayList<>();

    TextPages(Catalog catalog, ApiMocks apis) {
        for (Api api : catalog.apis()) {
            for (MockScript.Page page : apis.of(api).script().pages()) {
                pages.add(ready(catalog, api, page));
            }
        }
    }

    private static Ready ready(Catalog catalog, Api api, MockScript.Page page) {
        var entries = new LinkedHashMap<String, Entry>();
        var texts = new LinkedHashMap<String, String>();
        for (Entry entry : catalog.entries()) {
            if (entry.api().equals(api) && entry.surface().id().equals(page.surface())) {
                entries.put(entry.label(), entry);
                texts.put(entry.label(), text(entry));
            }
        }
        // Inside a script element nothing but this sign could end the text.
        String errors = JsonMapper.shared().writeValueAsString(texts).replace("<", "\\u003c");
        return new Ready(page, new String(catalog.file(api.id() + "/" + page.file()), UTF_8), entries, errors);
    }

    /** The page that a request asks for; empty where it asks for none of these. */
    Optional<Response> answer(Request request) {
        if (!request.method().equals("GET")) {
            return Optional.empty();
        }
        for (Ready ready : pages) {
            if (ready.page().path().equals(request.path())) {
                Map<String, String> query = Query.in(request.url());
                if (query.keySet().containsAll(ready.page().when())) {
                    return Optional.of(answer(ready, query));
                }
            }
        }
        return Optional.empty();
    }

    private static Response answer(Ready ready, Map<String, String> query) {
        String chooser = ready.page().chosenBy();
        String chosen = chooser == null ? "" : query.getOrDefault(chooser, "");
        Entry entry = ready.entries().get(chosen);
        // Where a page has a condition, its chooser may hold something else as well, such as a real token.
        if (entry == null && !chosen.isEmpty() && ready.page().when().isEmpty()) {
            return new Response(
                    404,
                    Headers.of(Map.of("Content-Type", "text/plain; charset=utf-8")),
                    Body.of("Linkfault's mock: the documents of the "
                            + ready.page().surface()
                            + " have no error of this code; they have "
                            + String.join(", ", ready.entries().keySet()) + "\n"));
        }
        String policy = ready.page().policy().isEmpty()
                ? POLICY
                : POLICY + " " + ready.page().policy();
        var page = new Response(
                200,
                Headers.of(Map.of("Content-Type", "text/html; charset=utf-8", "Content-Security-Policy", policy)),
                Body.of(ready.html()
                        .replace("{{chosen}}", entry == null ? "" : chosen)
                        .replace("{{errors}}", ready.errors())));
        return entry == null
                ? page
                : page.withHeaders(page.headers()
                        .with("Linkfault-Entry", entry.id())
                        .with("Linkfault-Evidence", entry.evidence().operation().id()));
    }

    private static String text(Entry entry) {
        return Objects.requireNonNull(entry.surface().text())
                .format(new TextError(
                        Objects.requireNonNull(entry.type()),
                        entry.label(),
                        entry.message().map(MessageTemplate::text).orElse("")));
    }
}
