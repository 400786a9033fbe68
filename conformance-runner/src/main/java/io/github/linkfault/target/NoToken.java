package io.github.linkfault.target;

/** The target hands out no bearer token, so nothing behind it can be asked. */
public final class NoToken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Preflight preflight;

    private final boolean passing;

    /** @param passing whether it may be over in a moment */
    NoToken(Preflight preflight, boolean passing) {
        this.preflight = preflight;
        this.passing = passing;
    }

    NoToken(Preflight preflight) {
        this(preflight, false);
    }

    boolean isPassing() {
        return passing;
    }

    /** The same as the preflight says it. */
    public Preflight preflight() {
        return preflight;
    }
}
