package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where the documents contradict themselves or HTTP.
 *
 * @param id stable, in kebab-case, beginning with the API
 * @param entries the ids of the entries it touches; none where its subject is in no table
 * @param readings what each source says
 * @param alsoStatus a status that the judge takes besides the rows' own, or null
 * @param alsoMessage a message that the judge takes besides the rows' own, or null
 * @param olderMessages messages of superseded documents, which the judge takes with a warning
 * @param accepts what the judge accepts
 * @param why the reason for that
 * @param advice the safe reading for a client
 */
public record Erratum(
        String id,
        String title,
        List<String> entries,
        List<Reading> readings,
        @Nullable Integer alsoStatus,
        @Nullable String alsoMessage,
        List<String> olderMessages,
        String accepts,
        String why,
        String advice) {

    public Erratum {
        present(id, "id");
        present(title, "title");
        present(accepts, "accepts");
        present(why, "why");
        present(advice, "advice");
        entries = List.copyOf(entries);
        readings = List.copyOf(readings);
        olderMessages = List.copyOf(olderMessages);
        if (readings.size() < 2) {
            throw new BrokenCatalog(
                    "the erratum " + id + " has " + readings.size() + " reading(s); a contradiction has two");
        }
    }

    /** Two errata are the same when their ids are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Erratum erratum && id.equals(erratum.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
