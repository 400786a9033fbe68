package io.github.linkfault.mock.behaviour;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong between a client and an API, whatever the API would have said. */
public enum WireFault {
    /** No answer for {@link #TIMEOUT_SECONDS}; then the connection closes without one. */
    TIMEOUT("no answer for 60 seconds, then the connection closes"),
    /** The connection is reset instead of an answer. */
    RESET("the connection is reset before an answer"),
    /** Half of the body arrives, then the connection closes. */
    TRUNCATED("the head and half of the body arrive, then the connection closes"),
    /** The whole answer arrives, one byte of the body after {@link #DRIP_MILLIS} each. */
    DRIP("the whole answer arrives, its body a byte every 50 milliseconds"),
    /** A gateway's page instead of the API's JSON. */
    HTML_502(502),
    /** The same of a gateway that has nobody to ask. */
    HTML_503(503),
    /** The same of a gateway that has waited too long. */
    HTML_504(504),
    /** The head of the answer arrives, and an empty body. */
    EMPTY("the head arrives, with an empty body");

    /** Longer than most clients wait, and an end for those that wait for ever. */
    public static final int TIMEOUT_SECONDS = 60;

    /** The pause between two bytes of a dripping body. */
    public static final int DRIP_MILLIS = 50;

    private final String effect;
    private final int gateway;

    WireFault(String effect) {
        this.effect = effect;
        this.gateway = 0;
    }

    WireFault(int gateway) {
        this.effect = gateway + " with a gateway's HTML page";
        this.gateway = gateway;
    }

    /** The status of the gateway that answers instead of the API; 0 where none does. */
    public int gateway() {
        return gateway;
    }

    /** The name in a preference: {@code html-502}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the client sees, as a clause. */
    public String effect() {
        return effect;
    }

    /** Whether the client gets the API's own answer in full, only later. */
    public boolean delivers() {
        return this == DRIP;
    }

    /** Whether nothing of the API's own answer arrives. */
    public boolean hidesAnswer() {
        return this == TIMEOUT || this == RESET || gateway != 0;
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
