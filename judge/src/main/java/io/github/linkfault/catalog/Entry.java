package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One documented error: a row of a table.
 *
 * @param id stable: {@code acme/readItem/E-105}, or {@code acme/E-105} where a code belongs to the API, and
 *     {@code acme/status/401} for a status that is documented without a code
 * @param category the heading of the documents that it stands below, or null
 * @param operation the call that answers with it; null on another surface than the API
 * @param statuses null on another surface than the API
 * @param code null for a status that is documented without a code
 * @param type the type that a text surface reports beside the code; null elsewhere
 * @param messages the documented message, and what an erratum accepts beside it; empty where no document states one
 * @param olderMessages wordings of superseded documents, which the judge takes with a warning
 * @param conditions those in which the API answers so, each asked and judged by itself; the first is the usual one
 * @param endUserWording words for the end user where those of the action do not fit, or null
 * @param documentedIn the source that the row is from, and where in it, or null
 * @param tags the tags of its feature, outline and table, with their {@code @}
 * @param errata the ids of the errata that touch it
 * @param place its row
 */
public record Entry(
        String id,
        Api api,
        Surface surface,
        @Nullable String category,
        @Nullable Operation operation,
        @Nullable Statuses statuses,
        @Nullable String code,
        @Nullable String type,
        List<MessageTemplate> messages,
        List<MessageTemplate> olderMessages,
        List<Condition> conditions,
        String cause,
        Action action,
        String remedy,
        @Nullable String endUserWording,
        EntryEvidence evidence,
        @Nullable String documentedIn,
        List<String> tags,
        List<String> errata,
        Place place) {

    public Entry {
        present(cause, "cause");
        present(remedy, "remedy");
        messages = List.copyOf(messages);
        olderMessages = List.copyOf(olderMessages);
        conditions = List.copyOf(conditions);
        tags = List.copyOf(tags);
        errata = List.copyOf(errata);
    }

    /** What the end user may learn of the error: as its action says, in the entry's own words where it has some. */
    public EndUser endUser() {
        EndUser usual = action.endUser();
        return endUserWording == null ? usual : new EndUser(usual.show(), endUserWording);
    }

    /** What the entries of one error share: a code belongs to all operations of its API, but to one surface. */
    public String errorId() {
        return api.codesBelongToOperations() && surface.isApi() ? api.id() + "/" + label() : id;
    }

    /** Whether this is what the documents say of a status without a code. */
    public boolean isBareStatus(int status) {
        return code == null && statuses != null && statuses.documented().orElse(0) == status;
    }

    /** The first of the conditions. */
    public Condition condition() {
        return conditions.get(0);
    }

    /** The conditions as the table names them, as they follow "Given that". */
    public String given() {
        return Condition.joined(conditions);
    }

    /** The operation's id, or the surface's where the error does not travel over the API. */
    public String operationId() {
        return operation == null ? surface.id() : operation.id();
    }

    /** The message that the entry's own table prints. */
    public Optional<MessageTemplate> message() {
        return messages.stream().findFirst();
    }

    /** What names the error in a sentence: the code, or the status where it has none. */
    public String label() {
        return code != null ? code : id.substring(id.lastIndexOf('/') + 1);
    }

    /** Whether it documents a failure; a status such as 200 does not. */
    public boolean isFailure() {
        return statuses == null || statuses.accepted().last() >= 400;
    }

    /** Two entries are the same when their ids are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Entry entry && id.equals(entry.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
