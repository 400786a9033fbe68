package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The circumstances in which an API answers with an entry, and how a client brings them about: by one change to the valid
 * request, by a fixture of the target, or, on another surface, not over the API at all.
 *
 * @param sentence plain words, as they follow "Given"
 * @param how what to do to bring it about, in one sentence
 * @param documentedIn the source that names the condition, and where in it; null where it is ours
 * @param fixture the fixture that puts a target into this condition
 * @param change a JSON Merge Patch (RFC 7396) over {@link Operation#request()}
 */
public record Condition(
        String sentence,
        Api api,
        String how,
        @Nullable String documentedIn,
        @Nullable String fixture,
        @Nullable JsonNode change) {

    /** What stands between the conditions of one row. */
    public static final String SEPARATOR = "; or ";

    public Condition {
        present(sentence, "condition");
        present(how, "how");
        if (fixture != null && change != null) {
            throw new BrokenCatalog("the condition \"" + sentence + "\" has a fixture and a change; one is enough");
        }
        if (sentence.contains(SEPARATOR)) {
            throw new BrokenCatalog("the condition \"" + sentence + "\" has \"" + SEPARATOR
                    + "\", which separates the conditions of a row; make two conditions of it");
        }
    }

    /** The sentences of a cell that names one condition or several. */
    public static List<String> split(String cell) {
        return List.of(cell.split(SEPARATOR, -1));
    }

    /** Several conditions as the cell of a table has them. */
    static String joined(List<Condition> conditions) {
        return conditions.stream().map(Condition::sentence).collect(Collectors.joining(SEPARATOR));
    }
}
