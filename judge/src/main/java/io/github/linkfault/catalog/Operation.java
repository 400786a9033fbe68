package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

import io.github.linkfault.exchange.Query;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
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
 * @param documentedIn the source that method, path and success are from, and where in it, or null
 * @param request the valid request: {@code path}, {@code query}, {@code headers}, {@code body}, with {@code {placeholders}} for what a target
 *     fills in
 * @param successStatus the status of the answer to the valid request
 * @param successBody the body of that answer; a missing node where it has none
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
        @Nullable String documentedIn,
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

    /**
     * Refuses what is in the path as more than its segments: it would never be found again in the path of a request. Said of what is
     * read from files; a snapshot of them needs no second look.
     */
    void refuseOtherThanSegments() {
        if (path.indexOf('?') >= 0) {
            throw new BrokenCatalog("the operation " + id + " has a query in its path \"" + path
                    + "\"; move it to request.query, where each parameter has a value");
        }
        if (path.indexOf('#') >= 0) {
            throw new BrokenCatalog("the operation " + id + " has a fragment in its path \"" + path
                    + "\"; no request carries one, remove it");
        }
        var names = new HashSet<String>();
        for (String segment : path.split("/", -1)) {
            Matcher parameter = PARAMETER.matcher(segment);
            if (!parameter.matches() && (segment.indexOf('{') >= 0 || segment.indexOf('}') >= 0)) {
                throw new BrokenCatalog("the operation " + id + " has the segment \"" + segment
                        + "\" in its path; expected one without braces, or {name} alone, of letters and underscores; what is around"
                        + " it belongs to the value in request.path");
            }
            if (parameter.matches() && !names.add(segment)) {
                throw new BrokenCatalog("the operation " + id + " has the parameter " + segment + " twice in its path");
            }
        }
    }

    /** The names of the path's parameters, in order. */
    public List<String> parameters() {
        return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** The documented form of the value that the valid request gives a parameter of the path, or null where there is none. */
    @Nullable
    Pattern formOf(String parameter) {
        String template = request.path("path").path(parameter).asString("");
        List<String> names = Placeholders.names(template);
        if (names.size() != 1 || !template.equals("{" + names.get(0) + "}")) {
            return null;
        }
        RequestValue value = api.values().get(names.get(0));
        return value == null ? null : value.form();
    }

    /** A value as it stands in the path: a slash parts segments where the value's form takes it, and is encoded otherwise. */
    public String inPath(String parameter, String value) {
        Pattern form = value.indexOf('/') < 0 ? null : formOf(parameter);
        String encoded = Query.encoded(value);
        return form != null && form.matcher(value).matches() ? encoded.replace("%2F", "/") : encoded;
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
