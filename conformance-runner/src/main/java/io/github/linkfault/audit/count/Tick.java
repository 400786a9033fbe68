package io.github.linkfault.audit.count;

import java.io.Serializable;

/** A number that only grows. */
final class Tick implements Serializable {

    private static final long serialVersionUID = 1L;

    long number;
}
