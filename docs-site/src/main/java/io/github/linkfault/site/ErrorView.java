package io.github.linkfault.site;

import io.github.linkfault.catalog.MessageTemplate;
import java.util.List;

/** An error's page, for its template. */
final class ErrorView {

    private final ErrorPage page;

    ErrorView(ErrorPage page) {
        this.page = page;
    }

    String label() {
        return page.first().label();
    }

    List<Row> entries() {
        return page.entries().stream()
                .map(entry -> new Row(entry.message().map(MessageTemplate::text).orElse("not stated")))
                .toList();
    }

    record Row(String message) {}
}
