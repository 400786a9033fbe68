package io.github.linkfault.audit.count;

import java.io.Serializable;

/**
 * Something noted of an answer beside what it came to.
 *
 * @param kind {@link Category#FINDING}, {@link Category#READING}, {@link Category#STATUS_SEEN} or {@link Category#NESTED}
 * @param label the id of the entry that it is noted of; empty for a nested error
 * @param detail a finding's severity and rule: {@code violation status}; a reading's erratum and number; a nested error's provider
 *     and code: {@code globex LOCKED}; else empty
 */
public record Annotation(Category kind, String label, String detail) implements Serializable {}
