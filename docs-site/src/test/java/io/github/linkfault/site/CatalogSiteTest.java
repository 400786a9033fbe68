package io.github.linkfault.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linkfault.site.output.BrokenSite;
import io.github.linkfault.site.page.Changes;
import io.github.linkfault.site.page.SeenRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Sites of other catalogs, before Asciidoctor: two copies of a made-up API's, which have the same ids and other messages. */
class CatalogSiteTest {

    private static final Path ACME =
            BuiltSite.MODULE.resolve("../conformance-runner/src/test/resources/io/github/linkfault/acme");

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        catalog("one", "No item <item>.");
        catalog("two", "Nothing is at <item>.");
    }

    @Test
    void two_catalogs_with_the_same_ids_are_not_mixed_up() throws IOException {
        List<CatalogSite> sites = CatalogSite.others("one, two", folder, module());
        for (CatalogSite site : sites) {
            write(site);
        }

        assertThat(sites).extracting(CatalogSite::address).containsExactly("catalogs/one/", "catalogs/two/");
        assertThat(message("one")).isEqualTo("No item <item>.");
        assertThat(message("two")).isEqualTo("Nothing is at <item>.");
        assertThat(filesWith("No item")).isNotEmpty().allMatch(file -> file.contains("catalogs/one/"));
        assertThat(filesWith("Nothing is at")).isNotEmpty().allMatch(file -> file.contains("catalogs/two/"));
        assertThat(filesWith("linkfault mock --catalog one"))
                .isNotEmpty()
                .allMatch(file -> file.contains("catalogs/one/"));
    }

    @Test
    void an_example_to_paste_has_lists_where_the_api_has_lists() throws IOException {
        CatalogSite site = CatalogSite.others("one", folder, module()).get(0);
        write(site);

        assertThat(text(module().resolve("target/pages/catalogs/one/index.adoc")))
                .contains("data-example=\"{\"errors\":[{\"id\":\"E401\",\"text\":\"…\"}]}\"");
    }

    @Test
    void a_folder_that_is_no_catalog_ends_the_build() throws IOException {
        Files.createDirectories(folder.resolve("empty/features"));
        Files.writeString(folder.resolve("empty/features/contents.yaml"), "");

        assertThatThrownBy(() -> CatalogSite.others("nowhere", folder, module()))
                .isInstanceOf(BrokenSite.class)
                .hasMessage("-Dlinkfault.catalog: nowhere has no features/contents.yaml;"
                        + " expected a folder with features/ and schemas/");
        assertThatThrownBy(() -> CatalogSite.others("empty", folder, module()))
                .isInstanceOf(BrokenSite.class)
                .hasMessage("-Dlinkfault.catalog: empty has no schemas; expected a folder with features/ and schemas/");
    }

    @Test
    void a_catalog_that_cannot_be_read_ends_the_build_with_the_place() throws IOException {
        Files.writeString(folder.resolve("one/features/contents.yaml"), "apis: [nobody]\n");

        assertThatThrownBy(() -> CatalogSite.others("one", folder, module()))
                .isInstanceOf(BrokenSite.class)
                .hasMessageStartingWith("-Dlinkfault.catalog: one: features/");
    }

    @Test
    void two_folders_of_one_name_end_the_build() throws IOException {
        catalog("elsewhere/one", "No item <item>.");

        assertThatThrownBy(() -> CatalogSite.others("one,elsewhere/one", folder, module()))
                .isInstanceOf(BrokenSite.class)
                .hasMessage("-Dlinkfault.catalog: one and elsewhere/one would both be catalogs/one;"
                        + " rename one of the folders");
    }

    private void write(CatalogSite site) {
        site.write(
                site.emptyPages(),
                SeenRun.read("", folder),
                Changes.none(),
                List.of(),
                "1.0.0",
                "https://errors.example.com/",
                BuiltSite.MODULE.resolve("../schemas/linkfault"));
    }

    private Path module() {
        return folder.resolve("module");
    }

    private String message(String name) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(module().resolve("target/site/catalogs/" + name + "/errors/acme/e404.json")))
                .at("/entries/0/message")
                .asString();
    }

    private List<String> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(module())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, text))
                    .map(file -> file.toString().replace('\\', '/'))
                    .toList();
        }
    }

    /** As a reader sees it: the generator writes many characters by their numbers. */
    private static String text(Path file) throws IOException {
        return Parser.unescapeEntities(Files.readString(file), false);
    }

    private static boolean contains(Path file, String text) {
        try {
            return text(file).contains(text);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** A copy of the made-up API's catalog, in which E404 has another message. */
    private void catalog(String name, String message) throws IOException {
        try (Stream<Path> files = Files.walk(ACME)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(name).resolve(ACME.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace("No item <item>.", message));
            }
        }
    }
}
