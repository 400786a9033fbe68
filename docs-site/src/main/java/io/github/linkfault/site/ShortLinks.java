package io.github.linkfault.site;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.site.output.Folder;
import io.github.linkfault.site.page.Addresses;
import io.github.linkfault.site.page.ErrorPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Entities;

/**
 * Short addresses that a log or a runbook can carry, {@code e/E-105/}, and the page for an address that there is not.
 *
 * @param url the address that the site is served from, with a slash at its end
 */
record ShortLinks(String url) {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            """;

    /** The addresses of the errors' pages by code, or by status where there is none; several APIs may have one code. */
    static Map<String, List<String>> of(Catalog catalog) {
        var links = new LinkedHashMap<String, List<String>>();
        for (ErrorPage page : ErrorPage.of(catalog)) {
            String label = page.entries().get(0).label();
            links.computeIfAbsent(label, none -> new ArrayList<>()).add(Addresses.html(Addresses.of(page)));
        }
        return links;
    }

    /** Writes a page for each code: it leads on where one error has the code, and lists them where several have. */
    void write(Catalog catalog, Folder site) {
        of(catalog).forEach((label, pages) -> {
            var page = new StringBuilder(HEAD);
            if (pages.size() == 1) {
                page.append("<meta http-equiv=\"refresh\" content=\"0; url=../../")
                        .append(pages.get(0))
                        .append("\">\n<link rel=\"canonical\" href=\"")
                        .append(Entities.escape(url + pages.get(0)))
                        .append("\">\n");
            }
            page.append("<title>")
                    .append(Entities.escape(label))
                    .append(" | Linkfault</title>\n</head>\n<body>\n<main>\n<h1>")
                    .append(Entities.escape(label))
                    .append("</h1>\n");
            for (String address : pages) {
                page.append("<p><a href=\"../../")
                        .append(address)
                        .append("\">")
                        .append(address)
                        .append("</a></p>\n");
            }
            site.file(
                    "e/" + label + "/index.html",
                    page.append("</main>\n</body>\n</html>\n").toString());
        });
    }

    /** Writes {@code 404.html}, which a server answers with at any depth, so that its links begin with the site's own address. */
    void writeNotFound(Folder site) {
        String home = Entities.escape(url);
        site.file(
                "404.html",
                HEAD + "<title>No such page | Linkfault</title>\n<link rel=\"stylesheet\" href=\"" + home
                        + "assets/site.css\">\n</head>\n<body>\n<main>\n<h1>No such page</h1>\n<p>An error's page has its code in"
                        + " the address: <code>e/CODE/</code>.</p>\n<p><a href=\"" + home
                        + "index.html\">All errors, with a search</a></p>\n</main>\n</body>\n</html>\n");
    }
}
