package io.github.linkfault.export;

import io.github.linkfault.catalog.Action;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.CatalogJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The entries, or the errors of providers, as CSV (RFC 4180): a line of names, then a line each, in the catalog's order. The columns
 * are the members in {@code catalog.json}, and of the action who acts and when to retry; lists are joined by spaces, null is empty.
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

    private static final List<String> NESTED_COLUMNS = List.of(
            "api", "provider", "group", "code", "cause", "action", "remedy", "evidence", "handleFirst", "failover");

    private static final String NEW_LINE = "\r\n";

    private CatalogCsv() {}

    /** The entries. The same bytes whenever the catalog is the same. */
    public static String render(Catalog catalog) {
        return render(
                catalog,
                "entries",
                COLUMNS,
                List.of("documentedIn", "furtherConditions", "endUser/show", "endUser/wording"));
    }

    /** The errors of providers, which bodies of an API may carry inside. The same bytes whenever the catalog is the same. */
    public static String renderNested(Catalog catalog) {
        return render(catalog, "nestedErrors", NESTED_COLUMNS, List.of());
    }

    /** @param last the columns behind those of the action */
    private static String render(Catalog catalog, String member, List<String> columns, List<String> last) {
        Map<String, Action> actions =
                catalog.actions().stream().collect(Collectors.toMap(Action::id, action -> action));
        var csv = new StringBuilder();
        csv.append(String.join(",", columns).replace("/", "_")).append(",actor,retry");
        last.forEach(column -> csv.append(',').append(column.replace("/", "_")));
        csv.append(NEW_LINE);
        for (JsonNode row :
                JsonMapper.shared().readTree(CatalogJson.render(catalog, "")).path(member)) {
            for (String column : columns) {
                csv.append(field(row.at("/" + column))).append(',');
            }
            // What no document explains has no action.
            Action action = actions.get(row.path("action").asString(""));
            csv.append(action == null ? "," : action.actor() + "," + action.retry());
            last.forEach(column -> csv.append(',').append(field(row.at("/" + column))));
            csv.append(NEW_LINE);
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
