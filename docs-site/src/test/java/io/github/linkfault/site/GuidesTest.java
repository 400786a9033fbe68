package io.github.linkfault.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.judge.Rule;
import io.github.linkfault.judge.Rules;
import io.github.linkfault.site.guide.FixtureView;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The guides of the built site: told apart by kind, and complete where they list what the program knows. */
class GuidesTest {

    /** How the first line of a page begins, by its folder. */
    private static final Map<String, String> KINDS = Map.of(
            "tutorial", "Tutorial:",
            "how-to", "How-to guide:",
            "reference", "Reference.",
            "explanation", "Explanation.");

    private final FinishedSite site = BuiltSite.read();
    private final List<String> guides = site.pages().keySet().stream()
            .filter(page -> page.startsWith("guides/") && !page.equals("guides/index.html"))
            .toList();

    @Test
    void each_says_its_kind_in_its_address_and_in_its_first_line() {
        assertThat(guides).hasSizeGreaterThanOrEqualTo(15);
        for (String guide : guides) {
            String kind = guide.split("/", -1)[1];
            assertThat(KINDS).as(guide).containsKey(kind);
            assertThat(page(guide).select("#content p").eachText().get(0))
                    .as(guide)
                    .startsWith(Objects.requireNonNull(KINDS.get(kind)));
        }
    }

    @Test
    void the_index_lists_each_once() {
        assertThat(page("guides/index.html").select("#content li a").eachAttr("href"))
                .containsExactlyInAnyOrderElementsOf(guides.stream()
                        .map(guide -> guide.replaceFirst("^guides/", ""))
                        .toList());
    }

    @Test
    void each_fixture_of_the_target_file_has_a_section() {
        Document page = page("guides/how-to/fixtures.html");
        for (Api api : Catalog.bundled().apis()) {
            assertThat(api.fixtures().keySet()).as(api.id()).isNotEmpty().allSatisfy(fixture -> assertThat(
                            page.getElementById(FixtureView.tag(api, fixture)))
                    .as(fixture)
                    .isNotNull());
        }
    }

    @Test
    void each_entry_that_needs_a_fixture_stands_under_it() {
        Document page = page("guides/how-to/fixtures.html");
        for (var entry : Catalog.bundled().entries()) {
            String fixture = entry.condition().fixture();
            if (fixture != null) {
                assertThat(section(page, FixtureView.tag(entry.api(), fixture))
                                .select("a")
                                .eachText())
                        .as(entry.id())
                        .contains(entry.id());
            }
        }
    }

    @Test
    void each_command_of_the_program_shows_its_help() {
        Document page = page("guides/reference/command-line.html");
        List<String> commands = page.select("h2").eachText();
        assertThat(commands).contains("linkfault run", "linkfault mock", "linkfault explain", "linkfault export");
        for (String command : commands) {
            assertThat(page.select("pre").eachText()).anyMatch(help -> help.startsWith("Usage: " + command + " "));
        }
    }

    @ParameterizedTest
    @CsvSource({"target, target-file", "report, report"})
    void each_member_of_a_schema_stands_on_its_page(String name, String guide) throws Exception {
        List<String> described =
                page("guides/reference/" + guide + ".html").select("td code").eachText();
        JsonNode schema = schema(name);
        assertThat(schema.path("properties").propertyNames()).isNotEmpty().isSubsetOf(described);
        for (JsonNode part : schema.path("$defs")) {
            assertThat(part.path("properties").propertyNames()).isSubsetOf(described);
        }
    }

    @Test
    void each_rule_names_what_proves_it() {
        Document page = page("guides/reference/rules.html");
        assertThat(Rules.of(Catalog.bundled()).all().stream().map(Rule::id))
                .allSatisfy(rule -> assertThat(section(page, rule).text()).contains("Proved by"));
    }

    /** What stands under the heading with this anchor. */
    private static Elements section(Document page, String anchor) {
        return page.select("div:has(> #" + anchor + ")");
    }

    private Document page(String address) {
        return Objects.requireNonNull(site.pages().get(address), address);
    }

    private static JsonNode schema(String name) throws Exception {
        return JsonMapper.shared()
                .readTree(Files.readString(BuiltSite.MODULE.resolve("../schemas/linkfault/" + name + ".schema.json")));
    }
}
