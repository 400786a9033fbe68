package io.github.linkfault.catalog;

/**
 * How sure the facts of an entry are that its table row does not carry in the vendor's words.
 *
 * @param operation that this operation answers with this error
 * @param path the operation's method and path
 * @param remedy the cause and the remedy
 */
public record EntryEvidence(Evidence operation, Evidence path, Evidence remedy) {}
