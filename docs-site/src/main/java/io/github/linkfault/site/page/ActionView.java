package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Action;
import io.github.linkfault.catalog.EndUser;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An action, for the templates. */
final class ActionView {

    private final Action action;

    private final EndUser endUser;

    ActionView(Action action) {
        this(action, action.endUser());
    }

    /** @param endUser what is said of a certain error */
    ActionView(Action action, EndUser endUser) {
        this.action = action;
        this.endUser = endUser;
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
        return endUser.show();
    }

    @Nullable
    String wording() {
        return endUser.wording();
    }
}
