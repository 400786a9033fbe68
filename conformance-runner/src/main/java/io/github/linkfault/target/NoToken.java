package io.github.linkfault.target;

/** The target hands out no bearer token, so nothing behind it can be asked; the message says why. */
public final class NoToken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean refused;

    NoToken(String message, boolean refused) {
        super(message);
        this.refused = refused;
    }

    /** Whether the target answered and refused, rather than failing to answer. */
    public boolean refused() {
        return refused;
    }
}
