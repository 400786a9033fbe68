package io.github.linkfault.audit.count;

import java.io.Serializable;

/**
 * Something noted of an answer beside what it came to.
 *
 * @param kind {@link Category#FINDING}, {@link Category#READING} or {@link Category#STATUS_SEEN}
 * @param label the id of the entry that it is noted of
 * @param detail a finding's severity and rule: {@code violation status}; a reading's erratum and number; else empty
 */
public record Annotation(Category kind, String label, String detail) implements Serializable {}
