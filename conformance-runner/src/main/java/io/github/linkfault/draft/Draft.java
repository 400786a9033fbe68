package io.github.linkfault.draft;

import io.github.linkfault.catalog.Evidence;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is known of an API before a person has looked at it, ready to be written as a catalog.
 *
 * @param api the id of the API
 * @param name what texts call it
 * @param description what it is, in one sentence, or null
 * @param servers its base URLs, the safest first
 * @param shape where an error body says what
 * @param credentials the header fields that authorise a request, by name
 * @param members the members of bodies whose names say that they hold credentials
 * @param operations the operations that have a row
 * @param rows one for each error
 * @param codesBelongToOperations whether each operation has a table of its own
 * @param open the schema that every error body conforms to
 * @param strict the schema of an error body without undocumented members
 * @param errorBody an error body with {@code {code}} and {@code {message}} or {@code {cause}} in it
 * @param todo what is left to do
 */
record Draft(
        String api,
        String name,
        @Nullable String description,
        List<Server> servers,
        ErrorShape shape,
        Map<String, Credential> credentials,
        List<String> members,
        List<DraftOperation> operations,
        List<Row> rows,
        boolean codesBelongToOperations,
        JsonNode open,
        JsonNode strict,
        ObjectNode errorBody,
        Todo todo) {

    /** A base URL. */
    record Server(String id, String url, boolean production) {}

    /**
     * A header field that authorises a request.
     *
     * @param bearer whether its value begins with {@code Bearer}
     */
    record Credential(boolean required, boolean bearer, String purpose) {}

    /**
     * One error.
     *
     * @param code null for a status without a code
     * @param statuses the words of the table: {@code 404}, {@code 400 or 422}
     * @param message what the API says, or null where it is not known
     */
    record Row(
            DraftOperation operation,
            @Nullable String code,
            String statuses,
            int status,
            DraftCondition condition,
            @Nullable String message,
            String cause,
            Evidence evidence) {}
}
