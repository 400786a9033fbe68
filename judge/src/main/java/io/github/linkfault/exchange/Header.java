package io.github.linkfault.exchange;

/** One header field as it travelled: the name in the sender's spelling, and the value. */
public record Header(String name, String value) {}
