package io.github.linkfault.site;

import java.util.List;

/** The home page, for its template. */
record HomeView(List<ErrorRow> rows) {

    static HomeView of(List<ErrorPage> pages) {
        return new HomeView(pages.stream().map(ErrorRow::new).toList());
    }

    int count() {
        return rows.size();
    }
}
