package io.github.linkfault.audit.count;

import java.io.Serializable;

/** A finding of an example, ready to show. */
public record MaskedFinding(String rule, String severity, String expected, String actual) implements Serializable {}
