package io.github.linkfault.export;

import io.github.linkfault.catalog.Action;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.CatalogJson;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The entries as CSV (RFC 4180): a line of names, then a line an entry, in the catalog's order. The columns are the members of
 * an entry in {@code catalog.json}, and of its action who acts and when to retry; lists are joined by spaces, null is empty.
 */
public final class CatalogCsv {

    private static final List<String> COLUMNS = List.of(
            "id",
            "api",
            "surface",
            "category",
            "operation",
            "method",
            "path",
            "status",
            "statuses",
            "code",
            "type",
            "message",
            "condition",
            "fixture",
            "cause",
            "action",
            "remedy",
            "evidence/operation",
            "evidence/path",
            "evidence/remedy",
            "tags",
            "errata",
            "source");

    private static final String NEW_LINE = "\r\n";

    private CatalogCsv() {}

    /** The same bytes whenever the catalog is the same. */
    public static String render(Catalog catalog) {
        Map<String, Action> actions =
                catalog.actions().stream().collect(Collectors.toMap(Action::id, action -> action));
        var csv = new StringBuilder();
        csv.append(String.join(",", COLUMNS).replace("/", "_"))
                .append(",actor,retry,documentedIn")
                .append(NEW_LINE);
        for (JsonNode entry :
                JsonMapper.shared().readTree(CatalogJson.render(catalog, "")).path("entries")) {
            for (String column : COLUMNS) {
                csv.append(field(entry.at("/" + column))).append(',');
            }
            Action action =
                    Objects.requireNonNull(actions.get(entry.path("action").asString()));
            csv.append(action.actor())
                    .append(',')
                    .append(action.retry())
                    .append(',')
                    .append(field(entry.path("documentedIn")))
                    .append(NEW_LINE);
        }
        return csv.toString();
    }

    private static String field(JsonNode value) {
        if (value.isArray()) {
            return quoted(value.valueStream().map(JsonNode::asString).collect(Collectors.joining(" ")));
        }
        return value.isNull() ? "" : quoted(value.asString());
    }

    private static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
