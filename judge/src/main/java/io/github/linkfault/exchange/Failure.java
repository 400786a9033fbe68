package io.github.linkfault.exchange;

/**
 * No complete response: what kept it from arriving.
 *
 * @param kind the family of the failure
 * @param detail one clause in plain words, without secrets, as it follows "because"
 */
public record Failure(Kind kind, String detail) implements Answer {

    /** Where an exchange can break. */
    public enum Kind {
        /** No connection: unknown host, refused, no route, or a TLS handshake that failed. */
        UNREACHABLE,
        /** The deadline passed before the whole response was there. */
        TIMEOUT,
        /** The connection ended before the whole response was there. */
        CUT_OFF,
        /** What arrived is not HTTP, or contradicts its own framing. */
        MALFORMED,
        /** More bytes arrived than an answer may have. */
        TOO_LARGE
    }
}
