package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that facts are from ({@code features/sources.yaml}).
 *
 * @param id its name, as the readings of errata and each {@code documentedIn} begin
 * @param api the API that it is about; null for a standard
 * @param address where it is: a URL, or a package as a package URL ({@code pkg:npm/acme@1.0.0}); null where nobody wrote it down
 * @param read the day on which it was read last, or null
 * @param gives what is taken from it
 * @param quotation a short sentence of it, verbatim, by which a reader finds the place; null where none was kept
 */
public record Source(
        String id,
        @Nullable Api api,
        @Nullable String address,
        @Nullable LocalDate read,
        String gives,
        @Nullable String quotation) {

    /** As long as a quotation may be, in characters. */
    private static final int LONGEST_QUOTATION = 240;

    public Source {
        present(id, "id");
        present(gives, "gives");
        if (quotation != null && quotation.length() > LONGEST_QUOTATION) {
            throw new BrokenCatalog("the quotation has " + quotation.length()
                    + " characters; expected one sentence of at most " + LONGEST_QUOTATION);
        }
        if (address != null && !address.matches("(https://|pkg:)\\S+")) {
            throw new BrokenCatalog(
                    "the address \"" + address + "\" is none; expected https://... or, for a package, pkg:...");
        }
    }

    /** Whether the address is one that a browser opens. */
    public boolean isOnTheWeb() {
        return address != null && address.startsWith("https://");
    }

    /** Where it is and when it was read, as a sentence has it; empty where neither is known. */
    public String whereAndWhen() {
        String when = read == null ? "" : "read " + read;
        if (address == null) {
            return when;
        }
        return when.isEmpty() ? address : address + ", " + when;
    }
}
