package io.github.linkfault.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The site as Asciidoctor left it.
 *
 * @param pages every HTML page by its address, in order
 */
record FinishedSite(Path root, Map<String, Document> pages) {

    static FinishedSite read(Path root) {
        var pages = new TreeMap<String, Document>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(
                            path -> isPage(root.relativize(path).toString().replace('\\', '/')))
                    .toList()) {
                pages.put(root.relativize(file).toString().replace('\\', '/'), Jsoup.parse(Files.readString(file)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new FinishedSite(root, pages);
    }

    /** Whether it is one that readers are led to: not one of the short addresses, nor the page for an address that there is not. */
    private static boolean isPage(String address) {
        return address.endsWith(".html") && !address.matches("(catalogs/[^/]+/)?(e/[^/]+/index|404)\\.html");
    }

    /** The site in one of its folders, with the addresses that its pages have there. */
    FinishedSite below(String folder) {
        var inside = new TreeMap<String, Document>();
        pages.forEach((address, page) -> {
            if (address.startsWith(folder)) {
                inside.put(address.substring(folder.length()), page);
            }
        });
        return new FinishedSite(root.resolve(folder), inside);
    }

    /** Whether there is a file at this address. */
    boolean has(String address) {
        return Files.isRegularFile(root.resolve(address));
    }

    /** Whether a page has this anchor. */
    boolean has(String page, String anchor) {
        Document document = pages.get(page);
        return document != null && document.getElementById(anchor) != null;
    }
}
