package io.github.linkfault.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * How a request of an API is authorised.
 *
 * @param values placeholders that the target's section fills by a member of the same name
 * @param headers header fields of every request, each with whether its value is a secret
 * @param token the token that an operation hands out, or null
 * @param members the members of requests and answers that hold credentials, wherever they are
 */
public record Credentials(
        List<String> values,
        Map<String, HeaderField> headers,
        @Nullable Token token,
        Set<String> members) {

    /**
     * A header field of every request.
     *
     * @param secret whether its value must not be shown
     * @param required whether a target cannot do without it
     * @param purpose what it is, in a few words, or null
     */
    public record HeaderField(
            boolean secret, boolean required, @Nullable String purpose) {}

    /**
     * A token that an operation hands out, and that fills the placeholder {@code {token}} of other operations.
     *
     * @param operation the operation that hands it out
     * @param value where its answer has the token
     * @param seconds where its answer says how long the token lives
     * @param defaultSeconds how long the token lives where an answer does not say
     */
    public record Token(String operation, JsonPointer value, JsonPointer seconds, long defaultSeconds) {

        /** The placeholder that a token fills. */
        public static final String PLACEHOLDER = "token";
    }

    public Credentials {
        values = List.copyOf(values);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        members = Set.copyOf(members);
    }

    /** Whether this header field holds a secret; names compare without regard to case. */
    public boolean isSecret(String header) {
        return headers.entrySet().stream()
                .anyMatch(field -> field.getKey().equalsIgnoreCase(header)
                        && field.getValue().secret());
    }
}
