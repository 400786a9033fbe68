package io.github.linkfault.exchange;

/** What came back for a request: a {@link Response}, or a {@link Failure} to get one. */
public sealed interface Answer permits Response, Failure {}
