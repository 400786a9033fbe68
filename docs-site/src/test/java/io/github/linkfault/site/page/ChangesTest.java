package io.github.linkfault.site.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.CatalogJson;
import io.github.linkfault.diff.Releases;
import io.github.linkfault.site.output.BrokenSite;
import io.github.linkfault.site.output.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Two made-up releases: the first lacks an entry, has one that is gone by now, and another message than the second. */
class ChangesTest {

    private static final String URL = "https://errors.example.com/";
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @TempDir
    Path folder;

    private final Catalog catalog = Catalog.bundled();
    private final String fresh = catalog.entries().get(0).id();
    private final String changed = catalog.entries().get(1).id();
    private final String gone = catalog.entries().get(2).id() + "-gone";

    @BeforeEach
    void release() throws IOException {
        release("0.1.0", entries -> {
            ObjectNode old = ((ObjectNode) entries.get(2)).deepCopy();
            ((ObjectNode) entries.get(1)).put("message", "<b>Another</b> message.");
            entries.add(old.put("id", gone));
            entries.remove(0);
        });
        release("0.2.0", entries -> {});
        versions("0.1.0 2026-12-01", "0.2.0 2027-01-15");
    }

    @Test
    void the_feed_tells_of_each_version_what_came_went_and_changed() throws IOException, FeedException {
        Feed feed = feed(changes("0.2.1-SNAPSHOT"));

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getEntries())
                .extracting(Entry::getTitle)
                .containsExactly("0.2.1-SNAPSHOT, not released yet", "0.2.0", "0.1.0");
        assertThat(feed.getEntries()).allSatisfy(entry -> {
            assertThat(entry.getId()).matches("urn:uuid:[0-9a-f-]{36}");
            assertThat(entry.getAlternateLinks()).singleElement().satisfies(link -> assertThat(link.getHref())
                    .startsWith(URL + "changes.html#v"));
        });
        assertThat(feed.getEntries()).extracting(Entry::getId).doesNotHaveDuplicates();
        assertThat(feed.getUpdated()).isEqualTo(TODAY.toString() + "T00:00:00Z");
        String second = content(feed, 1);
        assertThat(second)
                .contains("Since 0.1.0: 1 new, 1 changed, 1 removed.")
                .contains("removed " + gone)
                .contains(">" + fresh + "</a>")
                .contains("message: &lt;b&gt;Another&lt;/b&gt; message. → ");
        assertThat(content(feed, 0)).contains("the same as in 0.2.0.");
        assertThat(content(feed, 2)).contains("the first that were released.");
    }

    @Test
    void an_id_stays_when_the_site_moves_and_when_more_is_released() throws IOException, FeedException {
        List<String> before = feed(changes("0.2.1-SNAPSHOT")).getEntries().stream()
                .map(Entry::getId)
                .toList();
        release("0.3.0", entries -> {});
        versions("0.1.0 2026-12-01", "0.2.0 2027-01-15", "0.3.0 2027-02-01");

        Changes later = changes("0.3.0");
        assertThat(feed(later).getEntries()).extracting(Entry::getId).hasSize(3).endsWith(before.get(1), before.get(2));
    }

    @Test
    void the_page_has_the_same_and_leads_to_what_is_still_there() throws IOException {
        write(changes("0.2.1-SNAPSHOT"));
        String page = Parser.unescapeEntities(Files.readString(folder.resolve("pages/changes.adoc")), false);

        assertThat(page)
                .contains("== 0.2.0", "Released on 2027-01-15.", "<code>" + gone + "</code></td>")
                .contains("<del><b>Another</b> message.</del>")
                .doesNotContain("#" + gone);
    }

    @Test
    void since_is_the_first_release_that_has_it() {
        Changes changes = changes("0.2.1-SNAPSHOT");

        assertThat(changes.since(List.of(changed))).containsExactly("0.1.0");
        assertThat(changes.since(List.of(fresh, changed))).containsExactly("0.1.0", "0.2.0");
        assertThat(changes.since(List.of("nowhere"))).isEmpty();
        assertThat(Changes.none().areKept()).isFalse();
    }

    @Test
    void a_release_without_a_day_ends_the_build() throws IOException {
        versions("0.1.0 2026-12-01", "0.2.0");

        assertThatThrownBy(() -> changes("0.2.1-SNAPSHOT"))
                .isInstanceOf(BrokenSite.class)
                .hasMessage(
                        "features/released/versions.txt: 0.2.0 has no day; expected a line such as \"0.2.0 2026-12-01\"");
    }

    private Changes changes(String version) {
        return Changes.of(Releases.in(folder), catalog, version, TODAY);
    }

    private void write(Changes changes) {
        new ChangesFeed(changes, catalog)
                .write(Folder.empty(folder.resolve("site")), Folder.empty(folder.resolve("pages")), URL);
    }

    private Feed feed(Changes changes) throws IOException, FeedException {
        write(changes);
        return (Feed)
                new WireFeedInput().build(folder.resolve("site/changes.atom").toFile());
    }

    private static String content(Feed feed, int entry) {
        return feed.getEntries().get(entry).getContents().get(0).getValue();
    }

    private void versions(String... lines) throws IOException {
        Files.write(folder.resolve("versions.txt"), List.of(lines));
    }

    private void release(String version, Consumer<ArrayNode> edit) throws IOException {
        ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(CatalogJson.render(catalog, version));
        edit.accept((ArrayNode) root.path("entries"));
        Files.writeString(folder.resolve("catalog-" + version + ".json"), root.toString());
    }
}
