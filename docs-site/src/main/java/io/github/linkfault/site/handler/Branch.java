package io.github.linkfault.site.handler;

import io.github.linkfault.catalog.Action;
import io.github.linkfault.export.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do about the errors with one action.
 *
 * @param name the action
 * @param codes those errors, for a comment
 */
record Branch(Action action, Name name, String codes) {

    private static final int SHOWN = 4;

    /** @param codes their codes, each once */
    static Branch of(Action action, List<String> codes) {
        String shown = codes.size() <= SHOWN
                ? String.join(", ", codes)
                : String.join(", ", codes.subList(0, SHOWN - 1)) + " and " + (codes.size() - SHOWN + 1) + " more";
        return new Branch(action, Name.of(action.id()), shown);
    }

    /** Whether a program sends the same request again by itself. */
    boolean retries() {
        return retries(action);
    }

    /** What an end user waits for, a program does not. */
    static boolean retries(Action action) {
        return action.retry().equals("with-backoff")
                || (action.retry().equals("after-wait") && !action.actor().equals("end-user"));
    }

    /** Whether the end user has to learn of it. */
    boolean tells() {
        return !retries() && tells(action);
    }

    static boolean tells(Action action) {
        return action.actor().equals("end-user") || action.endUser().show();
    }

    boolean isQuiet() {
        return !retries() && !tells();
    }

    String does() {
        return Comments.inline(action.does());
    }

    @Nullable
    String say() {
        String wording = action.endUser().wording();
        return wording == null ? null : Comments.inline(wording);
    }

    /** As an enum of Java has it. */
    String constant() {
        return name.constant();
    }
}
