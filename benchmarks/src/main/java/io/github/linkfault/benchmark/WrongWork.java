package io.github.linkfault.benchmark;

/** A contestant did not do the work that it was measured for, so that its time means nothing. */
final class WrongWork extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongWork(String contestant, String expected, String actual) {
        super(contestant + " did not do the work: expected " + expected + ", actual " + actual);
    }
}
