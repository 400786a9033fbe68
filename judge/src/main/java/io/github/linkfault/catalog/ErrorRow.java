package io.github.linkfault.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of an Examples table as it stands.
 *
 * @param tags those of its feature, outline and table, with their {@code @}
 * @param description the feature's description, which begins with the request line where the feature is one operation's
 * @param cells by column
 */
record ErrorRow(Place place, List<String> tags, String description, Map<String, String> cells) {

    private static final String DOCUMENTED_IN = "Documented in:";

    String cell(String column) {
        String cell = cells.get(column);
        if (cell == null || cell.isBlank()) {
            throw broken("the column \"" + column + "\" is missing or empty");
        }
        return cell;
    }

    /** A cell of a column that need not be there; null where it is empty. */
    @Nullable
    String optional(String column) {
        String cell = cells.get(column);
        return cell == null || cell.isBlank() ? null : cell;
    }

    Optional<String> tag(String prefix) {
        return tags.stream()
                .filter(tag -> tag.startsWith(prefix))
                .map(tag -> tag.substring(prefix.length()))
                .findFirst();
    }

    /** What the description says after {@code Documented in:}: the source of the table, and where in it. */
    Optional<String> documentedIn() {
        return description
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(DOCUMENTED_IN))
                .map(line -> line.substring(DOCUMENTED_IN.length()).strip())
                .findFirst();
    }

    BrokenCatalog broken(String fault) {
        return new BrokenCatalog(place.toString(), fault);
    }
}
