package io.github.linkfault.site.output;

/** Something that must not be published: what, where, and what to do. Ends the build with this one message. */
public final class BrokenSite extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenSite(String message) {
        super(message);
    }
}
