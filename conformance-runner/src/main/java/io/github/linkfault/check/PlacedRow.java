package io.github.linkfault.check;

import io.github.linkfault.check.FeatureTable.Cell;
import java.util.Optional;

/** A row of a table of an API. */
record PlacedRow(ApiFiles api, FeatureTable table, FeatureTable.Row row) {

    /** Whether the error shows in an answer of the API. */
    boolean isOfTheApi() {
        // One that is unknown is told once, and the row is checked as most are.
        return table.tag("@surface:")
                .filter(tag -> !tag.text().equals("api") && api.surfaces().contains(tag.text()))
                .isEmpty();
    }

    /** Where the operation is named: in a tag, or in a cell; empty text where it is not. */
    Cell operation() {
        return api.codesBelongToOperations()
                ? table.tag("@operation:")
                        .orElse(new Cell(row.first().file(), row.first().spot(), ""))
                : row.cellOr("operation");
    }

    /** Where the code is, or, where there is no such column, the status. */
    Cell labelCell() {
        return row.cellOr(table.has("code") ? "code" : "status");
    }

    String label() {
        return labelCell().text();
    }

    boolean hasCode() {
        return table.has("code") && !row.text("code").isBlank();
    }

    String id() {
        Optional<String> further = table.tag("@surface:").map(Cell::text).filter(api::isFurther);
        if (further.isPresent()) {
            return api.id() + "/" + further.get() + "/" + label();
        }
        if (api.codesBelongToOperations()) {
            return api.id() + "/" + operation().text() + "/" + label();
        }
        return api.id() + (table.has("code") ? "/" : "/status/") + label();
    }

    String place() {
        return row.first().file() + ":" + row.first().spot().line();
    }
}
