package io.github.linkfault.draft;

/** What was read has no error in it, so there is no row to draft. */
public final class NothingToDraft extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
