package io.github.linkfault.site;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.site.guide.GuidePartials;
import io.github.linkfault.site.guide.HandWritten;
import io.github.linkfault.site.guide.Program;
import io.github.linkfault.site.guide.RulesPartial;
import io.github.linkfault.site.guide.Samples;
import io.github.linkfault.site.guide.Sessions;
import io.github.linkfault.site.output.BrokenSite;
import io.github.linkfault.site.output.Folder;
import io.github.linkfault.site.page.ErrorPage;
import io.github.linkfault.site.page.MachineFiles;
import io.github.linkfault.site.page.Material;
import io.github.linkfault.site.page.Mock;
import io.github.linkfault.site.page.Pages;
import io.github.linkfault.site.page.SeenRun;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * The generator's steps, before and after Asciidoctor: {@code write} makes the pages and the files for machines, {@code bundle}
 * the browser's side, {@code finish} completes and checks the finished site.
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
                case "bundle" -> new BrowserSide(site.module, System.getenv().getOrDefault("PATH", "")).build();
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
        SeenRun run = run();
        Catalog catalog = Catalog.bundled();
        String version = System.getProperty("linkfault.version", "");
        var pages = Folder.empty(module.resolve("target/pages"));
        var site = Folder.empty(module.resolve("target/site"));
        new GuidePartials(pages).write(catalog, Program.captureHelp(pages));
        RulesPartial.write(pages, catalog);
        new Sessions(catalog, module.resolve(".."), module.resolve("target/sessions"))
                .capture(module.resolve("src/main/adoc/guides/sessions"), pages);
        List<ErrorPage> errors = ErrorPage.of(catalog);
        try (var mock = new Mock(catalog)) {
            new Pages(new Material(catalog, errors, mock, run), pages).write();
        }
        var machine = new MachineFiles(catalog, version, site);
        machine.writeCatalog(Folder.empty(module.resolve("target/web")));
        errors.forEach(machine::write);
        machine.writeSchemas(module.resolve("../schemas"), pages);
        new Samples(catalog, version, module.resolve("target/site"))
                .write(pages, module.resolve("src/main/adoc/guides/samples/failing-run.properties"));
        new HandWritten(module.resolve("src/main/adoc"), catalog).copyTo(pages);
    }

    private static SeenRun run() {
        return SeenRun.read(
                System.getProperty("linkfault.report", ""), Path.of(System.getProperty("linkfault.directory", ".")));
    }

    private void finish() {
        Path root = module.resolve("target/site");
        FinishedSite site = FinishedSite.read(root);
        var guide = new Guide(site, Catalog.bundled());
        var folder = Folder.of(root);
        site.pages().forEach((address, page) -> {
            if (Tables.finish(page)) {
                folder.file(
                        address,
                        page.outputSettings(new Document.OutputSettings().prettyPrint(false))
                                .outerHtml());
            }
        });
        folder.file("sitemap.xml", guide.sitemap(System.getProperty("linkfault.site.url", "")));
        folder.file("llms.txt", guide.llms());
        List<String> faults = LinkCheck.of(site, Required.of(Catalog.bundled()));
        if (!faults.isEmpty()) {
            throw new BrokenSite(faults.size() + " fault(s) in " + root + ":\n  " + String.join("\n  ", faults));
        }
    }
}
