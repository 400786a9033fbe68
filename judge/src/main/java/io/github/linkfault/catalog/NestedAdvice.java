package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

/**
 * What a provider's error, or a group of them, means and what to do about it.
 *
 * @param cause why it occurs, in our words
 * @param remedy what the reader should do, in our words
 * @param action the remedy as one of the closed list
 * @param evidence whether the provider's page states both cause and remedy
 */
public record NestedAdvice(String cause, String remedy, Action action, Evidence evidence) {

    public NestedAdvice {
        present(cause, "cause");
        present(remedy, "remedy");
    }
}
