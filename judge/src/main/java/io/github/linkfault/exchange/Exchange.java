package io.github.linkfault.exchange;

/** One request and what came back for it. */
public record Exchange(Request request, Answer answer) {}
