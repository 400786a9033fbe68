package io.github.linkfault.site;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tables that Asciidoctor wrote, made like the site's own: each cell names its column, which phones show in front of it, and no
 * column has a style of its own, which the pages' policy forbids.
 */
final class Tables {

    private Tables() {}

    /** Changes the page; false where there was nothing to change. */
    static boolean finish(Document page) {
        List<Element> tables = page.select("table.tableblock");
        for (Element table : tables) {
            table.select("colgroup").remove();
            List<String> columns = table.select("thead th").eachText();
            for (Element row : table.select("tbody tr")) {
                for (int column = 0; column < Math.min(columns.size(), row.childrenSize()); column++) {
                    row.child(column).attr("data-label", columns.get(column));
                }
            }
        }
        return !tables.isEmpty();
    }
}
