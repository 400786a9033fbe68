package io.github.linkfault.catalog;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an error shows: in an HTTP answer of the API, in a text such as a component hands to its page, or in an event that the API
 * posts to its user.
 *
 * @param id the name in data: {@code api}
 * @param text how the surface's texts look; null for the API and for events
 * @param event how the surface's events look; null for the API and for texts
 * @param isCounted whether a run counts its errors; the others follow as a group of their own
 */
public record Surface(
        String id, @Nullable TextForm text, @Nullable EventForm event, boolean isCounted) {

    /** The API itself. */
    public static final Surface API = new Surface("api", null, null, true);

    /** Whether an error shows in an HTTP answer. */
    public boolean isApi() {
        return text == null && event == null;
    }

    /**
     * Why a run cannot ask for its errors, in one sentence.
     *
     * @throws NullPointerException for the API, which can be asked
     */
    public String notAsked() {
        return event == null ? Objects.requireNonNull(text).notAsked() : event.notAsked();
    }
}
