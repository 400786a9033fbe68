package io.github.linkfault.mock;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Query;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.behaviour.ApiMocks;
import io.github.linkfault.mock.exam.Exam;
import io.github.linkfault.mock.openapi.OpenApi;
import io.github.linkfault.plan.ApiTarget;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages about the mock itself, which no API has. They are no traffic: they are neither counted nor logged. */
final class OwnPages {

    private static final Set<String> PATHS = Set.of(
            "/",
            "/index.json",
            "/target.yaml",
            "/openapi.json",
            "/coverage",
            "/coverage.json",
            "/coverage.xml",
            "/coverage.md",
            "/coverage.html",
            "/certificate.pem");

    private final Catalog catalog;
    private final Index index;
    private final ApiMocks apis;
    private final Exam exam;
    private final @Nullable String certificate;

    private final TextPages texts;

    OwnPages(Catalog catalog, Index index, ApiMocks apis, Exam exam, @Nullable String certificate, TextPages texts) {
        this.catalog = catalog;
        this.index = index;
        this.apis = apis;
        this.exam = exam;
        this.certificate = certificate;
        this.texts = texts;
    }

    /** The answer where the request asks for one of the pages. */
    Optional<Response> answer(Request request) {
        // First, since one of them may be asked for at the root, where the index is.
        Optional<Response> page = texts.answer(request);
        if (page.isPresent()) {
            return page;
        }
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        return reads && PATHS.contains(request.path()) ? Optional.of(page(request)) : Optional.empty();
    }

    private Response page(Request request) {
        // The URL under which this client reaches the mock, which may be another than the one it was started with.
        String baseUrl = request.url()
                .substring(0, request.url().indexOf('/', request.url().indexOf("://") + 3));
        return switch (request.path()) {
            case "/index.json" -> ok("application/json", index.json(baseUrl));
            case "/target.yaml" -> ok("application/yaml", TargetYaml.of(apis.targets(baseUrl)));
            case "/openapi.json" -> openApi(baseUrl, Query.in(request.url()).get("api"));
            case "/coverage.html" ->
                ok("text/html; charset=utf-8", exam.report().html());
            case "/coverage" ->
                accepts(request, "text/html")
                        ? ok("text/html; charset=utf-8", exam.report().html())
                        : ok("application/json", exam.report().json());
            case "/coverage.json" -> ok("application/json", exam.report().json());
            case "/coverage.xml" -> ok("application/xml", exam.report().junitXml());
            case "/coverage.md" ->
                ok("text/markdown; charset=utf-8", exam.report().markdown());
            case "/certificate.pem" ->
                certificate == null
                        ? NoMatchResponse.noPage("This mock has no certificate; start it with --tls.")
                        : ok("application/x-pem-file", certificate);
            default ->
                wantsJson(request)
                        ? ok("application/json", index.json(baseUrl))
                        : ok("text/html; charset=utf-8", index.html(baseUrl));
        };
    }

    /** The document of one API, or of all. */
    private Response openApi(String baseUrl, @Nullable String id) {
        if (id == null) {
            var targets = new LinkedHashMap<Api, ApiTarget>();
            catalog.apis().forEach(api -> targets.put(api, apis.of(api).magic().complete(baseUrl)));
            return ok("application/json", OpenApi.ofMock(catalog, baseUrl, targets));
        }
        return catalog.api(id)
                .map(api -> ok(
                        "application/json",
                        OpenApi.ofMock(catalog, api, apis.of(api).magic().complete(baseUrl))))
                .orElseGet(() -> NoMatchResponse.noPage("There is no API \"" + id + "\" here; expected "
                        + catalog.apis().stream().map(Api::id).collect(Collectors.joining(", ")) + "."));
    }

    private static boolean wantsJson(Request request) {
        return accepts(request, "application/json") && !accepts(request, "text/html");
    }

    private static boolean accepts(Request request, String mediaType) {
        return request.headers().all("Accept").anyMatch(accepted -> accepted.toLowerCase(Locale.ROOT)
                .contains(mediaType));
    }

    private static Response ok(String mediaType, String text) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", mediaType);
        headers.put("Cache-Control", "no-store");
        headers.put("Vary", "Accept");
        return new Response(200, Headers.of(headers), Body.of(text));
    }
}
