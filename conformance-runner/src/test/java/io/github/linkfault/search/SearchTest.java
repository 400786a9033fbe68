package io.github.linkfault.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The search finds first what the site's search finds first: the queries are those of its test. */
class SearchTest {

    private static final Path SEARCHES = Path.of("../docs-site/src/test/web/searches.json");

    @Test
    void each_query_has_the_first_hit_that_people_want() {
        JsonNode searches = JsonMapper.shared().readTree(SEARCHES.toFile());
        assertThat(searches.size()).isGreaterThan(105);
        var search = new Search(Catalog.bundled());
        var wrong = new ArrayList<String>();
        for (JsonNode each : searches) {
            String query = each.path("query").asString();
            String first = first(search, query);
            if (!List.of(each.path("first").asString().split("\\|", -1)).contains(first)) {
                wrong.add(
                        query + ": " + first + ", wanted " + each.path("first").asString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String first(Search search, String query) {
        return search.hits(query, null).stream()
                .findFirst()
                .map(SearchTest::shown)
                .orElseGet(() -> search.meant(query).stream()
                        .findFirst()
                        .map(code -> "~" + code)
                        .orElse("-"));
    }

    /** The site has a page of those codes that only a package has. */
    private static String shown(Hit hit) {
        return hit.isUnlisted() ? "@unlisted/" + hit.api().id() + ".html" : hit.code();
    }

    @Test
    void one_api_alone_is_searched_where_it_is_asked_about() {
        Catalog catalog = Catalog.bundled();
        var search = new Search(catalog);
        catalog.apis()
                .forEach(api -> assertThat(search.hits("4", api)).isNotEmpty().allMatch(hit -> hit.api()
                        .equals(api)));
    }
}
