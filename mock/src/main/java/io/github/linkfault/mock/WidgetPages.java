package io.github.linkfault.mock;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.TextForm.TextError;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The widget's side of the browser: a page that posts to its parent what the widget's iframe posts, and a sample page that
 * embeds it with the vendor's package.
 *
 * <p>The page stands at {@code /widget?error=AR-100}, and at the root where the package asks for it: version 2.1.4 opens the
 * root of the widget's host with {@code token}, {@code defaultTheme} and {@code version}. There a code in the token's place
 * chooses the error, since the token is what a page can set without a change.
 */
final class WidgetPages {

    private static final String PAGE = "/widget";
    private static final String SAMPLE = "/widget/sample";
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";
    private static final String SAMPLE_POLICY = POLICY + " blob:; frame-src 'self' https://sandbox.aerosync.com";

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final String errors;

    WidgetPages(Catalog catalog) {
        var strings = new LinkedHashMap<String, String>();
        for (Entry entry : catalog.entries()) {
            if (!entry.surface().isApi()) {
                entries.put(entry.label(), entry);
                strings.put(entry.label(), reported(entry));
            }
        }
        // Inside a script element nothing but this sign could end the text.
        this.errors = JsonMapper.shared().writeValueAsString(strings).replace("<", "\\u003c");
    }

    /** The page that a request asks for; empty where it asks for none of these. */
    Optional<Response> answer(Request request) {
        if (!request.method().equals("GET")) {
            return Optional.empty();
        }
        Map<String, String> query = query(request.url());
        return switch (request.path()) {
            case PAGE -> Optional.of(page(query.getOrDefault("error", "")));
            case SAMPLE -> Optional.of(html(resource("widget-sample.html"), SAMPLE_POLICY));
            case "/" ->
                query.containsKey("defaultTheme") && query.containsKey("version")
                        ? Optional.of(chosen(query.getOrDefault("token", "")))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Response page(String error) {
        return error.isEmpty() || entries.containsKey(error)
                ? chosen(error)
                : new Response(
                        404,
                        Headers.of(Map.of("Content-Type", "text/plain; charset=utf-8")),
                        Body.of("Linkfault's mock: the documents of the widget have no error of this code; they have "
                                + String.join(", ", entries.keySet()) + "\n"));
    }

    /** The page that reports an error as soon as it is loaded, or waits where it is none of the documented ones. */
    private Response chosen(String error) {
        Entry entry = entries.get(error);
        Response page = html(resource("widget.html").replace("{{chosen}}", entry == null ? "" : error), POLICY);
        return entry == null
                ? page
                : page.withHeaders(page.headers()
                        .with("Linkfault-Entry", entry.id())
                        .with("Linkfault-Evidence", entry.evidence().operation().id()));
    }

    private Response html(String page, String policy) {
        return new Response(
                200,
                Headers.of(Map.of("Content-Type", "text/html; charset=utf-8", "Content-Security-Policy", policy)),
                Body.of(page.replace("{{errors}}", errors)));
    }

    private static String reported(Entry entry) {
        return Objects.requireNonNull(entry.surface().text())
                .format(new TextError(
                        Objects.requireNonNull(entry.type()),
                        entry.label(),
                        entry.message().map(MessageTemplate::text).orElse("")));
    }

    private static Map<String, String> query(String url) {
        var query = new LinkedHashMap<String, String>();
        int mark = url.indexOf('?');
        if (mark >= 0) {
            for (String pair : url.substring(mark + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                query.putIfAbsent(
                        decoded(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    /** The text, or as it stands where its percent signs are not encoding. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private static String resource(String name) {
        try (InputStream stream = WidgetPages.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
