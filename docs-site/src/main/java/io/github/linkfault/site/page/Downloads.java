package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.export.CatalogCsv;
import io.github.linkfault.mock.openapi.OpenApi;
import io.github.linkfault.site.output.Folder;
import io.github.linkfault.site.output.Templates;
import java.util.List;
import java.util.Map;

/** What the program exports, as files to take away: an OpenAPI document of each API with a page to read it on, and the tables as CSV. */
public final class Downloads {

    private static final String FOLDER = "downloads/";

    private final Catalog catalog;
    private final String version;

    public Downloads(Catalog catalog, String version) {
        this.catalog = catalog;
        this.version = version;
    }

    /** A document of one API, for the template. */
    record Document(String name, String api, String id, int operations) {}

    /**
     * Writes the files, the page of each document, and the page that lists them all.
     *
     * @param changes whether the site has a page of the changes
     */
    public void write(Folder site, Folder pages, boolean changes) {
        site.file(FOLDER + "catalog.csv", CatalogCsv.render(catalog));
        boolean nested = !catalog.providers().isEmpty();
        if (nested) {
            site.file(FOLDER + "nested.csv", CatalogCsv.renderNested(catalog));
        }
        for (Api api : catalog.apis()) {
            String text = OpenApi.render(catalog, version, api, null);
            site.file(FOLDER + name(api) + ".json", text);
            pages.page(FOLDER + name(api) + ".adoc", Templates.render("openapi", new OpenApiView(api, text, catalog)));
        }
        pages.page(
                FOLDER + "index.adoc",
                Templates.render(
                        "downloads",
                        Map.of(
                                "documents",
                                documents(),
                                "hasNested",
                                nested,
                                "hasChanges",
                                changes,
                                "apiNames",
                                catalog.apiNames())));
    }

    private List<Document> documents() {
        return catalog.apis().stream()
                .map(api -> new Document(
                        api.name(), api.id(), name(api), catalog.operations(api).size()))
                .toList();
    }

    /** The name of an API's document, without what a file's name ends with. */
    static String name(Api api) {
        return api.id() + "-openapi";
    }
}
