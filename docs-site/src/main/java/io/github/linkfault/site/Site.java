package io.github.linkfault.site;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.CatalogJson;
import java.nio.file.Path;
import java.util.List;

/**
 * The generator's two steps, before and after Asciidoctor: {@code write} makes the pages and the files for machines,
 * {@code finish} checks the finished site.
 */
public final class Site {

    private final Path module;

    private Site(Path module) {
        this.module = module;
    }

    /** Takes a step and the folder of the docs site's module. Exits 1 with one message when the site must not be published. */
    public static void main(String[] arguments) {
        var site = new Site(Path.of(arguments[1]));
        try {
            switch (arguments[0]) {
                case "write" -> site.write();
                case "finish" -> site.finish();
                default -> throw new BrokenSite("unknown step " + arguments[0] + "; expected write or finish");
            }
        } catch (BrokenSite broken) {
            System.err.println("docs-site: " + broken.getMessage());
            System.exit(1);
        }
    }

    private void write() {
        Catalog catalog = Catalog.bundled();
        var pages = Folder.empty(module.resolve("target/pages"));
        List<ErrorPage> errors = ErrorPage.of(catalog);
        pages.page("index.adoc", Templates.render("home", HomeView.of(errors)));
        for (ErrorPage error : errors) {
            pages.page(Addresses.of(error), Templates.render("error", new ErrorView(error)));
        }
        new HandWritten(module.resolve("src/main/adoc"), catalog).copyTo(pages);
        var site = Folder.empty(module.resolve("target/site"));
        String json = CatalogJson.render(catalog, System.getProperty("linkfault.version"));
        site.file("catalog.json", json);
        site.file("assets/data.js", "globalThis.linkfault = " + json.stripTrailing() + ";\n");
        site.copy(module.resolve("src/main/web"), "assets");
    }

    private void finish() {}
}
