package io.github.linkfault.benchmark;

/** A contestant did not do the work that it was measured for, so that its time means nothing. */
final class WrongWork extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 300;

    WrongWork(String contestant, String expected, String actual) {
        super(contestant + " did not do the work: expected " + expected + ", actual " + shortened(actual));
    }

    private static String shortened(String actual) {
        return actual.length() > LONGEST ? actual.substring(0, LONGEST) + " ..." : actual;
    }
}
