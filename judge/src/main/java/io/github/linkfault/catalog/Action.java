package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

/**
 * What a reader can do about an error, out of a closed list ({@code features/actions.yaml}).
 *
 * @param id in kebab-case: {@code retry-with-backoff}
 * @param does the same in one sentence
 * @param actor who acts: {@code developer}, {@code operator}, {@code end-user} or {@code nobody}
 * @param retry when the request may be sent again: {@code never}, {@code after-fix}, {@code after-wait} or {@code with-backoff}
 * @param endUser what the client may say to its user
 */
public record Action(String id, String does, String actor, String retry, EndUser endUser) {

    public Action {
        present(id, "id");
        present(does, "does");
        present(actor, "actor");
        present(retry, "retry");
    }
}
