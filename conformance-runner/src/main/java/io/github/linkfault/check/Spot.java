package io.github.linkfault.check;

/** A place in a text; both numbers count from 1. */
record Spot(int line, int column) {

    static final Spot START = new Spot(1, 1);
}
