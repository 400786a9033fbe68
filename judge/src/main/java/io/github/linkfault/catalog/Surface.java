package io.github.linkfault.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Where an error shows: in an HTTP answer of the API, or in a text such as a component hands to its page.
 *
 * @param id the name in data: {@code api}
 * @param text how the surface's texts look; null for the API
 */
public record Surface(String id, @Nullable TextForm text) {

    /** The API itself. */
    public static final Surface API = new Surface("api", null);

    /** Whether an error shows in an HTTP answer. */
    public boolean isApi() {
        return text == null;
    }
}
