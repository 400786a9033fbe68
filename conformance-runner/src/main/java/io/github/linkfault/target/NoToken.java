package io.github.linkfault.target;

/** The target hands out no bearer token, so nothing behind it can be asked; the message says why. */
public final class NoToken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean refused;

    /** @param refused whether the target answered and refused, rather than failing to answer */
    NoToken(String message, boolean refused) {
        super(message);
        this.refused = refused;
    }

    /** The same as the preflight says it. */
    public Preflight preflight() {
        String detail = getMessage() + ".";
        return refused ? new Preflight.Refused(detail) : new Preflight.Unreachable(detail);
    }
}
