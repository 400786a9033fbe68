package io.github.linkfault.site;

import io.github.linkfault.site.output.BrokenSite;
import java.net.URI;

/** The address that the site is served from, which its pages name to search engines. */
final class SiteAddress {

    private SiteAddress() {}

    /**
     * The address.
     *
     * @param url as the build was given it
     * @param published whether what is built goes to the public
     * @throws BrokenSite when it is none, or is a placeholder in what goes to the public
     */
    static String of(String url, boolean published) {
        String expected = "; expected an address such as https://errors.example.com/, with a slash at its end";
        if (!url.matches("https?://[^\\s\"<>]+/")) {
            throw new BrokenSite("-Dlinkfault.site.url: \"" + url + "\" is no address of a site" + expected);
        }
        String host = String.valueOf(URI.create(url).getHost());
        if (published && (host.endsWith(".invalid") || host.matches("localhost|127\\..*"))) {
            throw new BrokenSite("-Dlinkfault.site.url: " + url
                    + " is a placeholder, and the pages would name it to search engines" + expected);
        }
        return url;
    }
}
