package io.github.linkfault.mock;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong between a client and an API, whatever the API would have said. */
enum WireFault {
    /** No answer for {@link #TIMEOUT_SECONDS}; then the connection closes without one. */
    TIMEOUT("no answer for 60 seconds, then the connection closes"),
    /** The connection is reset instead of an answer. */
    RESET("the connection is reset before an answer"),
    /** Half of the body arrives, then the connection closes. */
    TRUNCATED("the head and half of the body arrive, then the connection closes"),
    /** A gateway's page instead of the API's JSON. */
    HTML_502("502 with a gateway's HTML page");

    /** Longer than most clients wait, and an end for those that wait for ever. */
    static final int TIMEOUT_SECONDS = 60;

    private final String effect;

    WireFault(String effect) {
        this.effect = effect;
    }

    /** The name in a preference: {@code html-502}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the client sees, as a clause. */
    String effect() {
        return effect;
    }

    static Optional<WireFault> of(String id) {
        return Arrays.stream(values())
                .filter(fault -> fault.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(WireFault::id).toList();
    }
}
