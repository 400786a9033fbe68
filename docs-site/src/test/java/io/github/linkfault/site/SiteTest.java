package io.github.linkfault.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.NestedAdvice;
import io.github.linkfault.catalog.NestedError;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Provider;
import io.github.linkfault.catalog.UnlistedCode;
import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.site.page.Addresses;
import io.github.linkfault.site.page.ErrorPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The built site shows what the catalog knows: all of it, and nothing else. */
class SiteTest {

    private static final int HEAVIEST_PAGE = 150 * 1024;

    private final Catalog catalog = Catalog.bundled();
    private final FinishedSite site = BuiltSite.read();
    private final List<ErrorPage> errors = ErrorPage.of(catalog);

    @Test
    void each_entry_stands_on_exactly_one_page_and_each_page_has_entries() throws IOException {
        var shown = new ArrayList<String>();
        for (ErrorPage error : errors) {
            JsonNode json = json("errors/" + error.id() + ".json");
            assertThat(json.path("entries")).as(error.id()).isNotEmpty();
            json.path("entries").forEach(entry -> shown.add(entry.path("id").asString()));
            assertThat(page("errors/" + error.id() + ".html").select("table.where tbody tr"))
                    .as(error.id())
                    .hasSameSizeAs(error.entries());
        }
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        catalog.allEntries().stream().map(Entry::id).toList());
    }

    @Test
    void there_is_no_error_page_beside_those_of_the_catalog() {
        assertThat(site.pages().keySet().stream()
                        .filter(page -> page.startsWith("errors/") && !page.endsWith("/index.html")))
                .containsExactlyInAnyOrderElementsOf(errors.stream()
                        .map(error -> "errors/" + error.id() + ".html")
                        .toList());
    }

    @Test
    void there_is_a_page_for_each_operation_and_no_other() {
        assertThat(site.pages().keySet().stream()
                        .filter(page -> page.startsWith("operations/") && !page.endsWith("/index.html")))
                .containsExactlyInAnyOrderElementsOf(catalog.operations().stream()
                        .map(operation -> Addresses.html(Addresses.of(operation)))
                        .toList());
    }

    @Test
    void an_operation_lists_its_errors() {
        for (Operation operation : catalog.operations()) {
            List<String> labels = catalog.entries().stream()
                    .filter(entry -> operation.equals(entry.operation()) && entry.isFailure())
                    .map(Entry::label)
                    .toList();
            assertThat(page(Addresses.html(Addresses.of(operation)))
                            .select("table.errors tbody a.code")
                            .eachText())
                    .as(operation.id())
                    .isEqualTo(labels);
        }
    }

    @Test
    void the_home_page_has_a_row_for_each_error() {
        assertThat(page("index.html").select("li.error > a.code").eachAttr("href"))
                .isEqualTo(errors.stream()
                        .map(error -> "errors/" + error.id() + ".html")
                        .toList());
        assertThat(page("index.html").select("li.error")).allSatisfy(row -> assertThat(
                        List.of("data-api", "data-surface", "data-action", "data-retry", "data-evidence", "data-about"))
                .allSatisfy(name -> assertThat(row.attr(name)).isNotBlank()));
        assertThat(page("index.html").select("li.error[data-said]:not([data-said=''])"))
                .hasSizeGreaterThan(40);
    }

    /** Phones show a cell's column in front of it, and the pages' policy allows no style inside a page. */
    @Test
    void cells_name_their_columns_and_nothing_has_a_style_of_its_own() {
        var cells = new ArrayList<Element>();
        // The sample reports are whole pages of their own.
        site.pages().forEach((address, page) -> {
            if (!address.startsWith("samples/")) {
                assertThat(page.select("[style]")).as(address).isEmpty();
                cells.addAll(page.select("td"));
            }
        });
        assertThat(cells).hasSizeGreaterThan(100).allSatisfy(cell -> assertThat(cell.attr("data-label"))
                .isNotBlank());
    }

    /** What escapes for AsciiDoc and for HTML must not change a letter. */
    @Test
    void messages_are_verbatim() {
        for (Entry entry : catalog.allEntries()) {
            Element page = page("errors/" + ErrorPage.id(entry) + ".html");
            String message = entry.message().map(MessageTemplate::text).orElse("not stated");
            Element row = Objects.requireNonNull(page.getElementById(Addresses.anchor(entry)));
            Element cell = row.selectFirst("[data-label=Message]");
            // What all of its operations say alike stands above.
            List<String> said = cell == null ? page.select(".paragraph.message").eachText() : List.of(cell.text());
            assertThat(said.isEmpty() ? List.of("not stated") : said)
                    .as(entry.id())
                    .containsExactly(message);
        }
    }

    @Test
    void an_error_page_has_every_section_in_order() {
        int confused = 0;
        for (ErrorPage error : errors) {
            Element page = page("errors/" + error.id() + ".html");
            List<String> sections = page.select("h2").eachAttr("id");
            if (sections.contains("confused-with")) {
                confused++;
            }
            var expected = new ArrayList<>(
                    List.of("what-to-do", "handle", "example", "why", "where", "documents", "provoke", "test"));
            if (page.select(".handlers").isEmpty()) {
                expected.remove("handle");
            }
            assertThat(sections)
                    .as(error.id())
                    .filteredOn(section -> !section.equals("confused-with"))
                    .isEqualTo(expected);
        }
        // A section that has nothing to say is left out.
        assertThat(confused).isBetween(10, errors.size() - 1);
    }

    @Test
    void no_two_codes_of_a_surface_have_the_same_title() {
        var codes = new HashMap<String, String>();
        site.pages().forEach((address, page) -> {
            Element code = page.selectFirst("h1 > .code");
            if (address.startsWith("errors/") && code != null) {
                String meaning = Objects.requireNonNull(page.selectFirst("h1")).ownText();
                String surface = address.substring(0, address.lastIndexOf('/'));
                assertThat(codes.put(surface + meaning, code.text()))
                        .as(address)
                        .isNull();
            }
        });
        assertThat(codes).hasSizeGreaterThan(60);
    }

    @Test
    void the_home_page_works_without_a_server() throws IOException {
        String data = Files.readString(BuiltSite.ROOT.resolve("assets/data.js"));
        assertThat(data).startsWith("globalThis.linkfault = {").endsWith("};\n");
        var known = (ObjectNode) JsonMapper.shared().readTree(data.substring(data.indexOf('{'), data.lastIndexOf(';')));
        for (JsonNode entry : known.path("entries")) {
            String page = ((ObjectNode) entry).remove("page").asString();
            assertThat(site.pages()).as(entry.path("id").asString()).containsKey(page);
        }
        for (JsonNode error : known.path("nestedErrors")) {
            String[] page = ((ObjectNode) error).remove("page").asString().split("#", 2);
            assertThat(page(page[0]).select("tr[id='" + page[1] + "'] a.code").text())
                    .isEqualTo(error.path("code").asString());
        }
        assertThat(known.remove("apis").valueStream().map(api -> api.path("id").asString()))
                .containsExactlyElementsOf(catalog.apis().stream().map(Api::id).toList());
        assertThat(known.remove("noAnswer").valueStream().map(kind -> kind.path("names")
                        .size()))
                .hasSize(3)
                .allMatch(names -> names > 10);
        assertThat(known).isEqualTo(json("catalog.json"));
        assertThat(JsonSchema.bundled("linkfault/catalog").faults(known)).isEmpty();
    }

    @Test
    void a_provider_has_a_page_with_a_row_for_each_of_its_errors() {
        for (Provider provider : catalog.providers()) {
            Element page = page(Addresses.html(Addresses.of(provider)));
            assertThat(page.select("table.nested tbody tr")).hasSameSizeAs(provider.errors());
            for (NestedError error : provider.errors()) {
                String row = Objects.requireNonNull(page.getElementById(Addresses.anchor(provider, error)))
                        .text();
                NestedAdvice advice = error.advice();
                assertThat(row).startsWith(error.code());
                if (advice == null) {
                    assertThat(row)
                            .isEqualTo(error.code() + " Not documented: " + provider.name()
                                    + " lists the code without saying what it means.");
                } else {
                    assertThat(row)
                            .contains(
                                    advice.cause(),
                                    advice.remedy() + " " + advice.action().id());
                    assertThat(row.contains(advice.action().id() + " inferred"))
                            .as(error.code())
                            .isEqualTo(advice.evidence() == Evidence.INFERRED);
                }
            }
            for (String list : List.of("handle-first", "failover")) {
                assertThat(page.select("h2#" + list + " + .sectionbody ul.codes a")
                                .eachText())
                        .isEqualTo(provider.errors().stream()
                                .filter(error -> list.equals("failover") ? error.failover() : error.handleFirst())
                                .map(NestedError::code)
                                .toList());
            }
        }
        assertThat(page("nested/fuse/plaid.html").getElementById("ITEM_LOGIN_REQUIRED"))
                .isNotNull();
    }

    @Test
    void its_page_is_linked_from_the_error_around_the_home_and_everywhere() {
        for (Provider provider : catalog.providers()) {
            String address = Addresses.html(Addresses.of(provider));
            assertThat(page("index.html").select("a[href='" + address + "']")).isNotEmpty();
            assertThat(page("errors/fuse/aggregator_error.html").select("a[href='../../" + address + "']"))
                    .isNotEmpty();
        }
        assertThat(page("errata.html").select("nav a[href='nested/index.html']"))
                .hasSize(1);
    }

    @Test
    void no_page_is_heavy() throws IOException {
        for (String page : site.pages().keySet()) {
            if (!page.startsWith("samples/")) {
                assertThat(Files.size(BuiltSite.ROOT.resolve(page))).as(page).isLessThan(HEAVIEST_PAGE);
            }
        }
    }

    @Test
    void the_openapi_documents_are_published_and_each_has_a_page_with_all_that_it_says() throws IOException {
        for (Api api : catalog.apis()) {
            String name = "downloads/" + api.id() + "-openapi";
            JsonNode document = json(name + ".json");
            Element page = page(name + ".html");
            assertThat(document.path("openapi").asString()).startsWith("3.1");
            for (Operation operation : catalog.operations(api)) {
                JsonNode call = document.at("/paths/" + operation.path().replace("/", "~1") + "/"
                        + operation.method().toLowerCase(Locale.ROOT));
                assertThat(call.path("operationId").asString()).isEqualTo(operation.id());
                Element part = Objects.requireNonNull(
                                page.getElementById(operation.id().toLowerCase(Locale.ROOT)))
                        .parent();
                assertThat(Objects.requireNonNull(part)
                                .select("table.responses .status")
                                .eachText())
                        .as(operation.id())
                        .isNotEmpty()
                        .containsExactlyElementsOf(call.path("responses").propertyNames());
                assertThat(part.text()).contains(operation.method() + " " + operation.path());
            }
            assertThat(page.select("h3").eachText())
                    .containsExactlyElementsOf(
                            document.at("/components/schemas").propertyNames());
        }
    }

    @Test
    void the_tables_are_published_as_csv_with_what_the_end_user_may_be_told() throws IOException {
        List<String> lines = Files.readAllLines(BuiltSite.ROOT.resolve("downloads/catalog.csv"));
        assertThat(lines.get(0).split(",")).contains("code", "remedy", "endUser_show", "endUser_wording");
        assertThat(lines).hasSize(1 + catalog.allEntries().size());
        assertThat(Files.readString(BuiltSite.ROOT.resolve("downloads/nested.csv")))
                .startsWith("api,provider,group,code,");
    }

    @Test
    void the_sample_reports_are_of_a_run_that_conforms_and_one_that_does_not() throws IOException {
        assertThat(json("samples/conforming/report.json")
                        .at("/summary/exitCode")
                        .asInt())
                .isZero();
        assertThat(json("samples/failing/report.json").at("/summary/failed").asInt())
                .isEqualTo(5);
        assertThat(JsonSchema.bundled("linkfault/report").faults(json("samples/failing/report.json")))
                .isEmpty();
    }

    @Test
    void machines_find_every_page() throws IOException {
        String sitemap = Files.readString(BuiltSite.ROOT.resolve("sitemap.xml"));
        String llms = Files.readString(BuiltSite.ROOT.resolve("llms.txt"));
        assertThat(site.pages().keySet()).allSatisfy(page -> assertThat(sitemap).contains("/" + page + "</loc>"));
        assertThat(errors).allSatisfy(error -> assertThat(llms).contains("(errors/" + error.id() + ".html): "));
    }

    @Test
    void errata_stand_worst_first_and_each_has_a_link_to_itself() {
        Element page = page("errata.html");
        List<String> ids = page.select(".sect1.entry > h2").eachAttr("id");
        assertThat(ids)
                .containsExactlyElementsOf(Stream.of(true, false)
                        .flatMap(client -> catalog.errata().stream()
                                .filter(erratum -> erratum.changesClient() == client)
                                .map(Erratum::id))
                        .toList());
        assertThat(page.select(".sect1.entry p.id a[href]").eachAttr("href"))
                .isEqualTo(ids.stream().map(id -> "#" + id).toList());
        assertThat(page.select("details.contents a").eachAttr("href"))
                .isEqualTo(ids.stream().map(id -> "#" + id).toList());
    }

    @Test
    void documents_are_said_to_contradict_themselves_only_where_it_changes_what_a_client_does() {
        int contested = 0;
        for (ErrorPage error : errors) {
            boolean changes = catalog.errata().stream()
                    .filter(erratum -> erratum.changesClient() && !isAboutMostErrors(erratum))
                    .anyMatch(erratum -> isAbout(erratum, error));
            assertThat(page("errors/" + error.id() + ".html").select("details.contested"))
                    .as(error.id())
                    .hasSize(changes ? 1 : 0);
            contested += changes ? 1 : 0;
        }
        assertThat(contested).isBetween(1, errors.size() - 1);
    }

    /** Whether one of the error's entries is touched, or the text speaks of its code where no table has the subject. */
    private boolean isAbout(Erratum erratum, ErrorPage error) {
        Entry first = error.entries().get(0);
        return error.entries().stream().anyMatch(entry -> erratum.entries().contains(entry.id()))
                || (erratum.entries().isEmpty()
                        && first.surface().isApi()
                        && catalog.apiOf(erratum).filter(first.api()::equals).isPresent()
                        && erratum.speaksOf(first.label()));
    }

    private boolean isAboutMostErrors(Erratum erratum) {
        List<ErrorPage> all = errors.stream()
                .filter(error -> error.entries().stream()
                        .anyMatch(entry -> catalog.entries().contains(entry)
                                && entry.isFailure()
                                && catalog.apiOf(erratum)
                                        .filter(entry.api()::equals)
                                        .isPresent()))
                .toList();
        return 2
                        * all.stream()
                                .filter(error -> error.entries().stream()
                                        .anyMatch(entry -> erratum.entries().contains(entry.id())))
                                .count()
                > all.size();
    }

    @Test
    void what_end_users_may_be_told_is_one_page_and_one_csv() throws IOException {
        assertThat(page("end-users.html").select("table.end-users tbody tr"))
                .hasSizeGreaterThanOrEqualTo(errors.size())
                .anySatisfy(row -> assertThat(row.text()).startsWith("AC-117").contains("routing number"));
        assertThat(Files.readString(BuiltSite.ROOT.resolve("end-users.csv")))
                .startsWith("api,surface,code,operations,tell,wording,action,page\r\n")
                .contains("aerosync,widget,AC-117,,yes,\"Please check the account number and the routing number,");
    }

    @Test
    void every_page_says_what_it_is_to_programs() throws IOException {
        for (String address : site.pages().keySet()) {
            if (address.matches("samples/.+/.*")) {
                continue;
            }
            // The site of another catalog has one of its own.
            String base = address.replaceFirst("^(catalogs/[^/]+/)?.*", "$1");
            String whole = Files.readString(BuiltSite.ROOT.resolve(base + "llms-full.txt"));
            Element page = page(address);
            assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/" + address);
            assertThat(page.select("meta[property=og:title]").attr("content")).isNotBlank();
            JsonNode data = JsonMapper.shared()
                    .readTree(page.select("script[type=application/ld+json]").html());
            assertThat(data.path("headline").asString()).isNotBlank();
            String twin = Files.readString(BuiltSite.ROOT.resolve(address.replaceFirst("html$", "md")));
            assertThat(twin).as(address).startsWith("# ");
            if (!address.endsWith("index.html")) {
                assertThat(whole).contains(twin);
            }
        }
    }

    @Test
    void the_matrix_has_a_cell_for_each_code_of_each_operation() {
        Element page = page("operations/index.html");
        assertThat(page.select("svg.matrix a").eachAttr("href").stream()
                        .map(address -> address.replaceFirst("^\\.\\./", "")))
                .containsExactlyInAnyOrderElementsOf(catalog.entries().stream()
                        .filter(entry -> entry.api().codesBelongToOperations()
                                && entry.operation() != null
                                && entry.code() != null)
                        .map(entry -> Addresses.html(Addresses.of(entry)))
                        .toList());
    }

    @Test
    void a_code_has_a_short_address() throws IOException {
        for (var link : ShortLinks.of(catalog).entrySet()) {
            String page = Files.readString(BuiltSite.ROOT.resolve("e/" + link.getKey() + "/index.html"));
            assertThat(link.getValue()).allSatisfy(address -> {
                assertThat(site.pages()).containsKey(address);
                assertThat(page).contains("href=\"../../" + address + "\"");
            });
            assertThat(page.contains("http-equiv=\"refresh\""))
                    .isEqualTo(link.getValue().size() == 1);
        }
        assertThat(Files.readString(BuiltSite.ROOT.resolve("404.html"))).contains("<h1>No such page</h1>");
    }

    /** The files are what `examples/handlers` compiles. */
    @Test
    void what_a_page_shows_of_a_handler_is_what_is_compiled() throws IOException {
        var shown = new ArrayList<String>();
        for (Element page : site.pages().values()) {
            page.select(".handlers pre code").forEach(code -> shown.add(code.wholeText()));
        }
        var compiled = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(BuiltSite.ROOT.resolve("../handlers"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(java|ts|py|sh)"))
                    .toList()) {
                compiled.add(Files.readString(file).replaceFirst("^package .*;\n\n", ""));
            }
        }
        assertThat(shown).hasSizeGreaterThan(300).containsExactlyInAnyOrderElementsOf(compiled);
    }

    @Test
    void every_operation_and_every_error_of_an_answer_has_handlers() {
        for (Operation operation : catalog.operations()) {
            assertThat(languages(Addresses.html(Addresses.of(operation))))
                    .as(operation.id())
                    .contains("java", "typescript", "python");
        }
        for (ErrorPage error : errors) {
            Entry first = error.entries().get(0);
            if (first.surface().isApi() && first.isFailure()) {
                assertThat(languages("errors/" + error.id() + ".html"))
                        .as(error.id())
                        .containsExactly("java", "typescript", "python", "curl");
            }
        }
        assertThat(languages("errors/aerosync/widget/ac-117.html")).containsExactly("typescript");
    }

    private List<String> languages(String address) {
        return page(address).select(".handlers > section").eachAttr("data-language");
    }

    @Test
    void handlers_are_fenced_code_in_the_twins() throws IOException {
        String twin = Files.readString(BuiltSite.ROOT.resolve("operations/aerosync/getbalance.md"));
        assertThat(twin).contains("```java\n", "```typescript\n", "```python\n", "```curl\n");
    }

    @Test
    void an_operation_says_what_its_table_does_not_have() {
        assertThat(page("operations/aerosync/getbalance.html").select("#also + .sectionbody li"))
                .anySatisfy(item -> assertThat(item.text()).contains("Expect AC-102"))
                .anySatisfy(item -> assertThat(item.text()).contains("Handle AC-108 at every operation"));
        assertThat(page("errors/aerosync/ac-102.html").text()).contains("The table of getBalance has no AC-102");
        for (Api api : catalog.apis()) {
            for (Operation operation : catalog.operations(api)) {
                assertThat(page(Addresses.html(Addresses.of(operation)))
                                .select("#also + .sectionbody details.nested li")
                                .eachText())
                        .isEqualTo(api.unlistedCodes().stream()
                                .map(UnlistedCode::code)
                                .toList());
            }
        }
        assertThat(page("unlisted/fuse.html").select("table.unlisted tbody tr")).hasSize(41);
    }

    @Test
    void a_page_says_where_it_is() {
        Element page = page("errors/aerosync/ac-105.html");
        assertThat(page.select("nav.way a").eachAttr("href"))
                .containsExactly("../../errors/index.html", "../../errors/aerosync/index.html");
        assertThat(page("operations/aerosync/getbalance.html")
                        .select("header.site [aria-current=true]")
                        .text())
                .isEqualTo("Operations");
        assertThat(page("errata.html").select("header.site [aria-current=page]").text())
                .isEqualTo("Errata");
    }

    private Element page(String address) {
        return Objects.requireNonNull(site.pages().get(address), address);
    }

    private static JsonNode json(String address) throws IOException {
        Path file = BuiltSite.ROOT.resolve(address);
        return JsonMapper.shared().readTree(Files.readString(file));
    }
}
