package io.github.linkfault.audit;

import java.io.Serializable;

/** A finding of an example, ready to show. */
record MaskedFinding(String rule, String severity, String expected, String actual) implements Serializable {}
