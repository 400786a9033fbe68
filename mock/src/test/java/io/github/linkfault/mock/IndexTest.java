package io.github.linkfault.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The index lists every error, and each of its commands really brings about what stands beside it. */
class IndexTest {

    private static final Catalog CATALOG = Catalog.bundled();

    private static MockServer mock;
    private static Caller caller;

    @BeforeAll
    static void start() {
        mock = MockServer.start(CATALOG);
        caller = new Caller(mock.url());
    }

    @AfterAll
    static void stop() {
        caller.close();
        mock.close();
    }

    static List<Entry> errors() {
        return CATALOG.entries().stream()
                .filter(entry -> entry.surface().isApi() && entry.isFailure())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("errors")
    void the_commands_of_an_error_bring_it_about(Entry entry) {
        SampleRequests samples = Samples.of(mock.url(), CATALOG);
        // Both a code and a bare status are documented for the same condition; the code says more.
        String natural = entry.id().equals("fuse/status/500") ? "fuse/internal_server_error" : entry.id();
        Response byItself = (Response) caller.send(samples.of(entry));
        assertThat(Caller.entry(byItself)).isEqualTo(natural);
        Response preferred = (Response) caller.send(samples.preferring(entry));
        assertThat(Caller.entry(preferred)).isEqualTo(entry.id());
        assertThat(preferred.status())
                .isEqualTo(byItself.status())
                .isIn(java.util.Objects.requireNonNull(entry.statuses()).accepted());
        assertThat(index().toString())
                .contains(Index.curl(samples.of(entry)).replace("\\", "\\\\").replace("\"", "\\\""));
    }

    @Test
    void every_operation_has_a_command_that_succeeds() {
        SampleRequests samples = Samples.of(mock.url(), CATALOG);
        CATALOG.operations().forEach(operation -> {
            String own = "c0ffee%022x0000".formatted(CATALOG.operations().indexOf(operation));
            var valid = samples.of(operation);
            var request = new io.github.linkfault.exchange.Request(
                    valid.method(),
                    valid.url().replace("c0ffee00000000000000000000000000", own),
                    valid.headers(),
                    valid.body());
            assertThat(((Response) caller.send(request)).status())
                    .as(operation.id())
                    .isEqualTo(200);
        });
    }

    @Test
    void the_page_and_the_json_list_the_same_errors_and_all_of_them() {
        var inJson = new TreeSet<String>();
        for (JsonNode operation : index().path("operations")) {
            for (JsonNode entry : operation.path("entries")) {
                inJson.add(operation.path("id").asString() + " "
                        + entry.path("label").asString());
            }
        }
        var inPage = new TreeSet<String>();
        Document page = page();
        page.select("details").forEach(details -> {
            String operation = java.util.Objects.requireNonNull(
                            details.previousElementSiblings().select("h3").first())
                    .text();
            inPage.add(operation.substring(operation.indexOf(' ') + 1) + " "
                    + details.select("summary code").text());
        });
        var documented = new TreeSet<String>();
        errors().forEach(entry -> documented.add(entry.operationId() + " " + entry.label()));
        assertThat(inJson).isEqualTo(documented).isNotEmpty();
        assertThat(inPage).isEqualTo(documented);
    }

    @Test
    void the_page_loads_nothing_and_follows_the_colours_of_the_system() {
        Document page = page();
        assertThat(page.select("script, img, iframe, link[rel=stylesheet], [onclick], form"))
                .isEmpty();
        assertThat(page.select("[href]"))
                .allSatisfy(link -> assertThat(link.attr("href")).matches("/[a-z.]*(\\?api=[a-z-]+)?|data:,"));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
        assertThat(page.select("style").html()).contains("prefers-color-scheme: dark");
    }

    @Test
    void every_link_of_the_page_leads_to_a_page_of_the_mock() {
        page().select("a[href]").forEach(link -> assertThat(
                        caller.get(link.attr("href"), Map.of()).status())
                .as(link.attr("href"))
                .isEqualTo(200));
    }

    @Test
    void json_is_for_those_who_ask_for_it() {
        assertThat(type("/", "application/json")).isEqualTo("application/json");
        assertThat(type("/index.json", "text/html")).isEqualTo("application/json");
        assertThat(type("/", "text/html,application/json;q=0.9")).startsWith("text/html");
        assertThat(type("/", "*/*")).startsWith("text/html");
    }

    @Test
    void the_target_file_has_the_url_that_the_client_used() {
        String other = mock.url().replace("127.0.0.1", "localhost");
        try (var elsewhere = new Caller(other)) {
            assertThat(elsewhere.get("/target.yaml", Map.of()).body().text())
                    .contains("baseUrl: " + other + "/v2\n", "baseUrl: " + other + "\n")
                    .doesNotContain("127.0.0.1");
        }
        assertThat(caller.get("/target.yaml", Map.of()).body().text()).isEqualTo(mock.targetFile());
    }

    @Test
    void the_openapi_document_is_that_of_the_mock() {
        JsonNode all = Caller.json(caller.get("/openapi.json", Map.of()));
        assertThat(all.at("/servers").findValuesAsString("url")).containsExactly(mock.url());
        assertThat(all.at("/paths").propertyNames())
                .contains("/v2/accounts/{connectionId}/balance", "/v1/financial_connections/balances");
        assertThat(all.at("/paths/~1v2~1accounts~1{connectionId}/get/parameters/0/example")
                        .asString())
                .isEqualTo("c0ffee00000000000000000000000000");
        assertThat(all.path("paths").findValues("servers")).isEmpty();
        assertThat(all.at("/info/version").asString()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
        // Tools that send one scheme only find the second key here, in the words of the mock.
        assertThat(all.at("/paths/~1v1~1financial_connections~1balances/post/parameters")
                        .findValuesAsString("example"))
                .containsExactly("mock-key-healthy");

        JsonNode one = Caller.json(caller.get("/openapi.json?api=aerosync", Map.of()));
        assertThat(one.at("/servers").findValuesAsString("url")).containsExactly(mock.url() + "/v2");
        assertThat(one.at("/paths").propertyNames())
                .contains("/accounts/{connectionId}/balance")
                .noneMatch(path -> path.startsWith("/v"));
        assertThat(caller.get("/openapi.json?api=nobody", Map.of()).headers().first("Linkfault-Miss"))
                .contains("There is no API \"nobody\" here; expected aerosync, fuse.");
    }

    @Test
    void the_pages_are_only_read() {
        for (String path :
                List.of("/", "/index.json", "/target.yaml", "/openapi.json", "/coverage", "/certificate.pem")) {
            assertThat(caller.call("POST", path, Map.of(), "").status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(caller.get("/certificate.pem", Map.of()).headers().first("Linkfault-Miss"))
                .contains("This mock has no certificate; start it with --tls.");
    }

    private static String type(String path, String accept) {
        return caller.get(path, Map.of("Accept", accept))
                .headers()
                .first("Content-Type")
                .orElse("");
    }

    private static Document page() {
        return Jsoup.parse(caller.get("/", Map.of("Accept", "text/html")).body().text());
    }

    private static JsonNode index() {
        return Caller.json(caller.get("/index.json", Map.of()));
    }
}
