package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

import org.jspecify.annotations.Nullable;

/**
 * A document that facts are from ({@code features/sources.yaml}).
 *
 * @param id its name, as the readings of errata begin
 * @param api the API that it is about; null for a standard
 * @param gives what is taken from it
 */
public record Source(String id, @Nullable Api api, String gives) {

    public Source {
        present(id, "id");
        present(gives, "gives");
    }
}
