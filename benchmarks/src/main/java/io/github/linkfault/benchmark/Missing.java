package io.github.linkfault.benchmark;

/** Something that a measurement needs, and this machine does not have: a program, a JDK, a package. */
final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param what one clause that says what is missing and how to get it */
    Missing(String what) {
        super(what);
    }
}
