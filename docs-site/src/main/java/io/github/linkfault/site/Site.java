package io.github.linkfault.site;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.diff.Releases;
import io.github.linkfault.site.guide.GuidePartials;
import io.github.linkfault.site.guide.HandWritten;
import io.github.linkfault.site.guide.Program;
import io.github.linkfault.site.guide.RulesPartial;
import io.github.linkfault.site.guide.Samples;
import io.github.linkfault.site.guide.Sessions;
import io.github.linkfault.site.output.BrokenSite;
import io.github.linkfault.site.output.Folder;
import io.github.linkfault.site.page.Changes;
import io.github.linkfault.site.page.SeenRun;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * The generator's steps, before and after Asciidoctor: {@code write} makes the pages and the files for machines, {@code bundle}
 * the browser's side, {@code finish} completes and checks the finished site.
 */
public final class Site {

    private static final Pattern OF_ANOTHER_CATALOG = Pattern.compile("^(catalogs/[^/]+/).*");

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
                case "bundle" -> site.bundle();
                case "finish" -> site.finish();
                default -> throw new BrokenSite("unknown step " + arguments[0] + "; expected write, bundle or finish");
            }
        } catch (BrokenSite broken) {
            System.err.println("docs-site: " + broken.getMessage());
            System.exit(1);
        }
    }

    private void write() {
        // First, so that a wrong file costs nothing.
        SeenRun run = SeenRun.read(System.getProperty("linkfault.report", ""), directory());
        List<CatalogSite> others = others();
        String version = System.getProperty("linkfault.version", "");
        Path ownSchemas = module.resolve("../schemas/linkfault");
        CatalogSite bundled = CatalogSite.bundled(module);
        Catalog catalog = bundled.catalog();
        Folder pages = bundled.emptyPages();
        String url = url();
        Changes changes = Changes.of(
                Releases.bundled(),
                catalog,
                version,
                Instant.parse(System.getProperty("linkfault.built", ""))
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate());
        bundled.write(pages, run.of(catalog), changes, others, version, url, ownSchemas);
        others.forEach(site -> site.write(
                site.emptyPages(), run.of(site.catalog()), Changes.none(), List.of(), version, url, ownSchemas));
        new GuidePartials(pages).write(catalog, Program.captureHelp(pages));
        RulesPartial.write(pages, catalog);
        new Sessions(catalog, module.resolve(".."), module.resolve("target/sessions"))
                .capture(module.resolve("src/main/adoc/guides/sessions"), pages);
        new Samples(catalog, version, bundled.root())
                .write(pages, module.resolve("src/main/adoc/guides/samples/failing-run.properties"));
        new HandWritten(module.resolve("src/main/adoc"), catalog).copyTo(pages);
    }

    private void bundle() {
        var browser = new BrowserSide(module, System.getenv().getOrDefault("PATH", ""));
        // The kit's own last: its validators are those that the tests of the scripts read.
        others().forEach(site -> site.bundle(browser));
        CatalogSite.bundled(module).bundle(browser);
    }

    private void finish() {
        CatalogSite bundled = CatalogSite.bundled(module);
        Folder folder = Folder.of(bundled.root());
        FinishedSite whole = FinishedSite.read(bundled.root());
        String url = url();
        var version = new OlderVersion(url, System.getProperty("linkfault.site.version", ""));
        complete(whole, folder, version);
        var faults = new ArrayList<String>();
        // The root last: its pages and the others' are checked together, with what leads from one to the other.
        others().forEach(site ->
                site.finish(whole, version).forEach(fault -> faults.add(site.address() + ": " + fault)));
        faults.addAll(bundled.finish(whole, version));
        if (!faults.isEmpty()) {
            throw new BrokenSite(
                    faults.size() + " fault(s) in " + bundled.root() + ":\n  " + String.join("\n  ", faults));
        }
    }

    /** Completes every page, the sample reports excepted, and writes its twin. */
    private void complete(FinishedSite whole, Folder folder, OlderVersion version) {
        List<String> pages = whole.pages().keySet().stream()
                .filter(address -> !address.startsWith("samples/") || address.equals("samples/index.html"))
                .toList();
        var sites = new HashMap<String, FinishedSite>();
        for (String address : pages) {
            Document page = Objects.requireNonNull(whole.pages().get(address));
            // A catalog's site stands by itself: it may be put anywhere without the others.
            String own = OF_ANOTHER_CATALOG.matcher(address).replaceFirst("$1");
            String base = own.equals(address) ? "" : own;
            FinishedSite site = sites.computeIfAbsent(base, whole::below);
            String local = address.substring(base.length());
            Tables.finish(page);
            new Furniture(site).finish(local, page);
            version.finish(address, page);
            new Heads(version.url() + base, version.ownUrl() + base).finish(local, page, site::has);
            folder.file(
                    address,
                    page.outputSettings(new Document.OutputSettings().prettyPrint(false))
                            .outerHtml());
        }
        Folder target = Folder.of(module.resolve("target"));
        target.file("markdown-pages.txt", String.join("\n", pages) + "\n");
        new BrowserSide(module, System.getenv().getOrDefault("PATH", ""))
                .writeMarkdown(whole.root(), module.resolve("target/markdown-pages.txt"));
    }

    private static String url() {
        return SiteAddress.of(
                System.getProperty("linkfault.site.url", ""), Boolean.getBoolean("linkfault.site.published"));
    }

    private List<CatalogSite> others() {
        return CatalogSite.others(System.getProperty("linkfault.catalog", ""), directory(), module);
    }

    /** Where the build was started, which paths given to it begin at. */
    private static Path directory() {
        return Path.of(System.getProperty("linkfault.directory", "."));
    }
}
