package io.github.linkfault.site;

/** Something that must not be published: what, where, and what to do. Ends the build with this one message. */
final class BrokenSite extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenSite(String message) {
        super(message);
    }
}
