package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One API call.
 *
 * @param id in camelCase: {@code readItem}
 * @param title what it does, in a few words
 * @param path a template: {@code /items/{itemId}}
 * @param pathEvidence how sure method and path are
 * @param tableEvidence how sure it is that the error table is this operation's
 * @param note what is inferred about the operation, or null
 * @param request the valid request: {@code path}, {@code headers}, {@code body}, with {@code {placeholders}} for what a target
 *     fills in
 * @param successStatus the status of the answer to the valid request
 * @param successBody the body of that answer
 */
public record Operation(
        String id,
        Api api,
        String title,
        String method,
        String path,
        Evidence pathEvidence,
        Evidence tableEvidence,
        @Nullable String note,
        JsonNode request,
        int successStatus,
        JsonNode successBody) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z_]+)}");

    public Operation {
        present(id, "id");
        present(title, "title");
        if (!method.matches("[A-Z]+") || !path.startsWith("/")) {
            throw new BrokenCatalog("the operation " + id + " has the request line \"" + method + " " + path
                    + "\"; expected a method in capitals and a path that begins with /");
        }
        if ((pathEvidence == Evidence.INFERRED || (api.codesBelongToOperations() && tableEvidence == Evidence.INFERRED))
                && note == null) {
            throw new BrokenCatalog("the operation " + id + " has something inferred and no note that says what");
        }
    }

    /** The names of the path's parameters, in order. */
    public List<String> parameters() {
        return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** Two operations are the same when API and id are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Operation operation && api.equals(operation.api) && id.equals(operation.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
