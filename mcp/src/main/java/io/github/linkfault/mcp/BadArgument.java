package io.github.linkfault.mcp;

/** An argument of a tool that cannot be used; the message says which, why and what to do. */
public final class BadArgument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message begins with the argument's name */
    public BadArgument(String message) {
        super(message);
    }
}
