package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Action;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An action, for the templates. */
final class ActionView {

    private final Action action;

    ActionView(Action action) {
        this.action = action;
    }

    String id() {
        return action.id();
    }

    String does() {
        return action.does();
    }

    String address() {
        return Addresses.of(action);
    }

    /** The actor and the retry by name, for words in the template: {@code is.never}. */
    Map<String, Boolean> is() {
        return Map.of(action.actor(), true, action.retry(), true);
    }

    boolean show() {
        return action.endUser().show();
    }

    @Nullable
    String wording() {
        return action.endUser().wording();
    }
}
