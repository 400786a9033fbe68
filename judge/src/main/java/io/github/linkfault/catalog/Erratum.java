package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place where the documents contradict themselves or HTTP.
 *
 * @param id stable, in kebab-case, beginning with the API
 * @param entries the ids of the entries it touches; none where its subject is in no table
 * @param operations the ids of the operations that it concerns beside those of its entries
 * @param readings what each source says
 * @param alsoStatus a status that the judge takes besides the rows' own, or null
 * @param alsoMessage a message that the judge takes besides the rows' own, or null
 * @param olderMessages messages of superseded documents, which the judge takes with a warning
 * @param accepts what the judge accepts
 * @param why the reason for that
 * @param advice the safe reading for a client
 * @param severity {@code client} where it changes what a client does, {@code note} where it does not
 * @param kind {@code documents} where documents disagree, {@code standard} where they disagree with a standard, {@code gap} where
 *     they leave something out; null where nobody has said
 * @param status what its vendor has made of it: {@code open}, {@code reported} or {@code fixed}
 */
public record Erratum(
        String id,
        String title,
        List<String> entries,
        List<String> operations,
        List<Reading> readings,
        @Nullable Integer alsoStatus,
        @Nullable String alsoMessage,
        List<String> olderMessages,
        String accepts,
        String why,
        String advice,
        String severity,
        @Nullable String kind,
        String status) {

    /** The severity of what changes what a client does. */
    public static final String CLIENT = "client";

    private static final List<String> SEVERITIES = List.of(CLIENT, "note");
    private static final List<String> KINDS = List.of("documents", "standard", "gap");
    private static final List<String> STATUSES = List.of("open", "reported", "fixed");

    public Erratum {
        present(id, "id");
        present(title, "title");
        present(accepts, "accepts");
        present(why, "why");
        present(advice, "advice");
        oneOf(SEVERITIES, severity, "severity");
        oneOf(KINDS, kind == null ? KINDS.get(0) : kind, "kind");
        oneOf(STATUSES, status, "status");
        entries = List.copyOf(entries);
        operations = List.copyOf(operations);
        readings = List.copyOf(readings);
        olderMessages = List.copyOf(olderMessages);
        if (readings.size() < 2) {
            throw new BrokenCatalog(
                    "the erratum " + id + " has " + readings.size() + " reading(s); a contradiction has two");
        }
    }

    /** Whether it changes what a client does. */
    public boolean changesClient() {
        return severity.equals(CLIENT);
    }

    /** Whether its title, what is accepted or its advice speaks of a code. */
    public boolean speaksOf(String code) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(code) + "(?![\\w-])", Pattern.CASE_INSENSITIVE)
                .matcher(title + " " + accepts + " " + advice)
                .find();
    }

    private static void oneOf(List<String> words, String word, String member) {
        if (!words.contains(word)) {
            throw new BrokenCatalog(
                    "the " + member + " \"" + word + "\" is none; expected one of " + String.join(", ", words));
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
