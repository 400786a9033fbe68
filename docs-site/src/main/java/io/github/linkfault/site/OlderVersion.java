package io.github.linkfault.site;

import io.github.linkfault.site.output.BrokenSite;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A site that stands in a folder of its version, beside the newest: each page says so, and leads to the same page of the newest one.
 *
 * @param url the address of the newest site, with a slash at its end
 * @param version whose site it is; empty for the newest one
 */
record OlderVersion(String url, String version) {

    /** @throws BrokenSite when the version cannot be a folder's name */
    OlderVersion {
        if (!version.matches("([0-9A-Za-z][0-9A-Za-z.-]*)?")) {
            throw new BrokenSite("-Dlinkfault.site.version: \"" + version
                    + "\" is no name of a folder; expected a version such as 0.1.0");
        }
    }

    boolean isNewest() {
        return version.isEmpty();
    }

    /** Where this site itself is served from. */
    String ownUrl() {
        return isNewest() ? url : url + version + "/";
    }

    /** Says on a page which version it is of. */
    void finish(String address, Document page) {
        Element main = page.selectFirst("main");
        if (!isNewest() && main != null) {
            Element note = new Element("p").addClass("note").text("These are the errors as of " + version + ". ");
            note.appendElement("a").attr("href", url + address).text("This page in the newest version");
            Element title = main.selectFirst("h1");
            if (title == null) {
                main.prependChild(note);
            } else {
                title.after(note);
            }
        }
    }
}
