package io.github.linkfault.site;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.BrokenCatalog;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.site.handler.Handlers;
import io.github.linkfault.site.output.BrokenSite;
import io.github.linkfault.site.output.Folder;
import io.github.linkfault.site.page.Changes;
import io.github.linkfault.site.page.ChangesFeed;
import io.github.linkfault.site.page.Downloads;
import io.github.linkfault.site.page.ErrorPage;
import io.github.linkfault.site.page.MachineFiles;
import io.github.linkfault.site.page.Material;
import io.github.linkfault.site.page.Mock;
import io.github.linkfault.site.page.Pages;
import io.github.linkfault.site.page.SeenRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a catalog alone makes of a site: its errors, operations and statuses, the paste box, and the files for programs. The catalog
 * that comes with the kit makes the root of the site, and the guides beside it. Each other one has a folder of its own, with
 * everything that its pages load, so that the folder can be served by itself.
 *
 * @param name of the folder below {@code catalogs/}; empty for the catalog that comes with the kit
 * @param folder the catalog's, as the build was given it; empty likewise
 * @param schemas the folder with a folder of schemas for each API
 * @param target the build's folder of this module
 */
record CatalogSite(String name, String folder, Catalog catalog, Path schemas, Path target) {

    /** The folder of all other catalogs' sites. */
    static final String OTHERS = "catalogs";

    static CatalogSite bundled(Path module) {
        return new CatalogSite("", "", Catalog.bundled(), module.resolve("../schemas"), module.resolve("target"));
    }

    /**
     * The sites of other catalogs.
     *
     * @param folders of the catalogs, separated by commas
     * @param from where a relative one begins
     * @throws BrokenSite when one is none of a catalog, or two have one name
     */
    static List<CatalogSite> others(String folders, Path from, Path module) {
        var sites = new LinkedHashMap<String, CatalogSite>();
        for (String folder : folders.split(",", -1)) {
            if (!folder.isBlank()) {
                CatalogSite site = other(folder.strip(), from, module);
                CatalogSite twin = sites.put(site.name(), site);
                if (twin != null) {
                    throw new BrokenSite("-Dlinkfault.catalog: " + twin.folder() + " and " + site.folder()
                            + " would both be " + OTHERS + "/" + site.name() + "; rename one of the folders");
                }
            }
        }
        return List.copyOf(sites.values());
    }

    private static CatalogSite other(String folder, Path from, Path module) {
        Path root = from.resolve(folder).toAbsolutePath().normalize();
        for (String part : new String[] {"features/contents.yaml", "schemas"}) {
            if (!Files.exists(root.resolve(part))) {
                throw new BrokenSite("-Dlinkfault.catalog: " + folder + " has no " + part
                        + "; expected a folder with features/ and schemas/");
            }
        }
        try {
            return new CatalogSite(
                    String.valueOf(root.getFileName()),
                    folder,
                    Catalog.ofFolder(root, null),
                    root.resolve("schemas"),
                    module.resolve("target"));
        } catch (BrokenCatalog broken) {
            throw new BrokenSite("-Dlinkfault.catalog: " + folder + ": " + broken.getMessage());
        }
    }

    boolean isBundled() {
        return name.isEmpty();
    }

    /** Where the site's home is, from the root of the whole site. */
    String address() {
        return isBundled() ? "" : OTHERS + "/" + name + "/";
    }

    /** The catalog's folder of the finished site. */
    Path root() {
        return target.resolve("site").resolve(address());
    }

    /** The folder of its AsciiDoc pages, empty; each page says what the frame around it shows. */
    Folder emptyPages() {
        String guides = "pass:a[<li><a href=\"{root}guides/index.html\">Guides</a></li>]";
        String changes = "pass:a[ · <a href=\"{root}changes.html\">Changes</a>]";
        String nested = "pass:a[<li><a href=\"{root}nested/index.html\">Inside errors</a></li>]";
        return Folder.empty(
                target.resolve("pages").resolve(address()),
                Map.of(
                        "apis",
                        catalog.apiNames(),
                        "nested",
                        catalog.providers().isEmpty() ? "" : nested,
                        "guides",
                        isBundled() ? guides : "",
                        "changes",
                        isBundled() ? changes : "",
                        "sources-at",
                        System.getProperty("linkfault.url", "")));
    }

    /**
     * Writes its pages and its files for programs.
     *
     * @param run the run that the errata speak of
     * @param changes its versions
     * @param url the address that the whole site is served from
     * @param others the sites that its home leads to
     */
    void write(
            Folder pages,
            SeenRun run,
            Changes changes,
            List<CatalogSite> others,
            String version,
            String url,
            Path ownSchemas) {
        List<ErrorPage> errors = ErrorPage.of(catalog);
        try (var mock = new Mock(catalog)) {
            var home = new Pages.Home(
                    isBundled(),
                    others.stream()
                            .map(site -> new Pages.Item(
                                    site.address() + "index.html", site.catalog.apiNames(), site.folder()))
                            .toList());
            var handlers = new Handlers(catalog, isBundled() ? "" : " --catalog " + folder);
            var all = new Pages(new Material(catalog, folder, errors, mock, handlers, run, changes), pages);
            all.write(home);
            if (isBundled()) {
                // Those of catalogs that this build does not have go too.
                Folder.empty(target.resolve("handlers"));
            }
            all.writeHandlers(Folder.empty(target.resolve("handlers").resolve(isBundled() ? "kit" : name)));
        }
        Folder site = Folder.empty(root());
        new Downloads(catalog, version).write(site, pages, changes.areKept());
        if (changes.areKept()) {
            new ChangesFeed(changes, catalog).write(site, pages, url);
        }
        var machine = new MachineFiles(catalog, version, site);
        machine.writeCatalog(Folder.empty(web()));
        errors.forEach(machine::write);
        machine.writeEndUsers(errors);
        machine.writeSchemas(
                Stream.concat(catalog.apis().stream().map(Api::id).map(schemas::resolve), Stream.of(ownSchemas))
                        .toList(),
                pages);
    }

    /** Bundles what its pages load. */
    void bundle(BrowserSide browser) {
        browser.build(web().resolve("data.json"), schemas, root().resolve("assets"));
    }

    /**
     * What is wrong with the finished pages; writes the guide for crawlers beside them.
     *
     * @param whole the pages of all sites
     */
    List<String> finish(FinishedSite whole, OlderVersion version) {
        FinishedSite site = whole.below(address());
        var guide = new Guide(site, catalog);
        var folder = Folder.of(root());
        String url = version.ownUrl();
        if (version.isNewest()) {
            // Search engines are to find the newest pages, which the canonical addresses of the older ones lead to.
            folder.file("sitemap.xml", guide.sitemap(url + address()));
        }
        folder.file("llms.txt", guide.llms());
        var links = new ShortLinks(url + address());
        links.write(catalog, folder);
        links.writeNotFound(folder);
        return LinkCheck.of(site, Required.of(catalog, isBundled()));
    }

    private Path web() {
        return target.resolve("web").resolve(address());
    }
}
