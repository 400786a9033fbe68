package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/** Which operation answers with which code, as a picture: a row for each operation, a column for each code, the status in the cell. */
final class MatrixView {

    private static final int NAME = 170;
    private static final int HEAD = 62;
    private static final int WIDTH = 46;
    private static final int HEIGHT = 30;
    private static final int SLANT = 24;

    private final Api api;
    private final List<Operation> operations;
    private final List<Entry> entries;
    private final List<String> codes;

    MatrixView(Catalog catalog, Api api) {
        this.api = api;
        this.operations = catalog.operations(api);
        this.entries = catalog.entries().stream()
                .filter(entry -> entry.api().equals(api) && entry.operation() != null && entry.code() != null)
                .toList();
        this.codes = entries.stream().map(Entry::label).distinct().sorted().toList();
    }

    /** Only where each operation has a table of its own; elsewhere any operation may answer with any code. */
    boolean isThere() {
        return api.codesBelongToOperations() && !codes.isEmpty();
    }

    /** The picture. Its colours are the style sheet's, and no meaning is in them. */
    String svg() {
        // The last code leans over its column.
        int width = NAME + codes.size() * WIDTH + SLANT;
        int height = HEAD + operations.size() * HEIGHT;
        var svg = new StringBuilder();
        svg.append(
                "<svg class=\"matrix\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"group\" aria-label=\"%s\">"
                        .formatted(
                                width,
                                height,
                                width,
                                height,
                                escaped("Codes of " + api.name() + " by operation; a cell has the status")));
        for (int column = 0; column < codes.size(); column++) {
            int x = NAME + column * WIDTH + WIDTH / 2;
            svg.append("<text class=\"code\" transform=\"translate(%d %d) rotate(-60)\">%s</text>"
                    .formatted(x, HEAD - 8, escaped(codes.get(column))));
        }
        for (int row = 0; row < operations.size(); row++) {
            append(svg, row);
        }
        return svg.append("</svg>").toString();
    }

    private void append(StringBuilder svg, int row) {
        Operation operation = operations.get(row);
        int y = HEAD + row * HEIGHT;
        svg.append("<text x=\"0\" y=\"%d\">%s</text>".formatted(y + HEIGHT - 10, escaped(operation.id())));
        for (int column = 0; column < codes.size(); column++) {
            int x = NAME + column * WIDTH;
            String code = codes.get(column);
            Optional<Entry> cell = entries.stream()
                    .filter(entry ->
                            operation.equals(entry.operation()) && entry.label().equals(code))
                    .findFirst();
            if (cell.isEmpty()) {
                svg.append("<rect class=\"none\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
                        .formatted(x, y, WIDTH, HEIGHT));
                continue;
            }
            Entry entry = cell.get();
            String status = entry.statuses() == null ? "" : entry.statuses().words();
            svg.append(
                    "<a href=\"../%s\" aria-label=\"%s\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/><text class=\"status\" x=\"%d\" y=\"%d\">%s</text></a>"
                            .formatted(
                                    Addresses.html(Addresses.of(entry)),
                                    escaped(operation.id() + " " + code + " " + status),
                                    x,
                                    y,
                                    WIDTH,
                                    HEIGHT,
                                    x + WIDTH / 2,
                                    y + HEIGHT - 10,
                                    escaped(status)));
        }
    }

    private static String escaped(String text) {
        return Entities.escape(text);
    }
}
