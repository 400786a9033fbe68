package io.github.linkfault.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a target has to give for a fixture.
 *
 * @param values placeholders that it may fill
 * @param headers header fields that it replaces
 * @param body whether it replaces the body of the request
 * @param how what it is, in a few words for those who fill in a target file, or null
 */
public record FixtureNeeds(
        List<String> values,
        List<String> headers,
        boolean body,
        @Nullable String how) {

    /** The fixture that every request starts from. */
    public static final String HEALTHY = "healthy";

    public FixtureNeeds {
        values = List.copyOf(values);
        headers = List.copyOf(headers);
    }
}
