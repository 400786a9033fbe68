package io.github.linkfault.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.site.page.ErrorPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An example that claims a schema conforms to it. */
class ExampleBodiesTest {

    private static final String CLAIM = "data-schema";

    @Test
    void every_example_on_every_page_conforms_to_the_schema_that_it_claims() {
        Map<String, Document> pages = BuiltSite.read().pages();
        assertThat(pages.values().stream()
                        .mapToInt(page -> page.select("[data-schema]").size())
                        .sum())
                .isGreaterThan(100);
        assertThat(faults(pages)).isEmpty();
    }

    /** Of what a client library says in a text of its own, and of webhooks, no error body is documented. */
    @Test
    void every_error_page_claims_one_but_that_of_the_success() {
        Set<String> withoutBody = Catalog.bundled().furtherEntries().stream()
                .map(entry -> "errors/" + ErrorPage.id(entry) + ".html")
                .collect(Collectors.toSet());
        assertThat(BuiltSite.read().pages().keySet()).containsAll(withoutBody);
        BuiltSite.read().pages().forEach((address, page) -> {
            boolean isError = address.startsWith("errors/") && !address.endsWith("index.html");
            if (isError && !address.endsWith("/200.html") && !withoutBody.contains(address)) {
                assertThat(page.select("[data-schema]")).as(address).isNotEmpty();
            }
        });
    }

    @Test
    void an_example_that_does_not_conform_is_found() {
        assertThat(faults(
                        page("aerosync/error-body.open", "{&quot;error&quot;:{&quot;code&quot;:&quot;AC-104&quot;}}")))
                .singleElement()
                .asString()
                .startsWith("p.html: aerosync/error-body.open: ")
                .contains("message");
        assertThat(faults(page("aerosync/widget-string.open", "POLLING_TIMEOUT | AR-100")))
                .hasSize(1);
        assertThat(faults(page(
                        "aerosync/widget-string.open", "POLLING_TIMEOUT | Code: AR-100 | Message: Nobody answered.")))
                .isEmpty();
    }

    private static Map<String, Document> page(String schema, String body) {
        return Map.of("p.html", Jsoup.parse("<code data-schema=\"" + schema + "\">" + body + "</code>"));
    }

    private static List<String> faults(Map<String, Document> pages) {
        var faults = new ArrayList<String>();
        pages.forEach(
                (address, page) -> page.select("[data-schema]").forEach(example -> schema(address, example.attr(CLAIM))
                        .faults(body(example))
                        .forEach(fault -> faults.add(address + ": " + example.attr(CLAIM) + ": " + fault))));
        return faults;
    }

    /** The schema as the page's site publishes it: another catalog's site has its own. */
    private static JsonSchema schema(String page, String name) {
        Path site = BuiltSite.ROOT;
        if (page.startsWith(CatalogSite.OTHERS + "/")) {
            site = site.resolve(Path.of(page).subpath(0, 2));
        }
        return JsonSchema.of(JsonMapper.shared()
                .readTree(site.resolve("schemas/" + name + ".schema.json").toFile()));
    }

    private static JsonNode body(Element example) {
        JsonMapper json = JsonMapper.shared();
        return example.attr(CLAIM).contains("-string.")
                ? json.valueToTree(example.wholeText())
                : json.readTree(example.wholeText());
    }
}
