package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

import java.util.HashSet;
import java.util.List;

/**
 * Errors of one API that readers take for one another.
 *
 * @param codes their codes, or the number of a bare status; two or more
 * @param tellApart what tells them apart, in our words
 */
public record Lookalike(Api api, List<String> codes, String tellApart) {

    public Lookalike {
        present(tellApart, "tellApart");
        codes = List.copyOf(codes);
        if (codes.size() < 2 || new HashSet<>(codes).size() < codes.size()) {
            throw new BrokenCatalog("expected two or more codes, each once, not " + codes);
        }
    }
}
