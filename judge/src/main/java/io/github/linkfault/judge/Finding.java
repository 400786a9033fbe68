package io.github.linkfault.judge;

/**
 * A rule that an exchange breaks.
 *
 * @param expected what the documents say, ready to show
 * @param actual what came, ready to show: quoted, shortened, control characters escaped
 */
public record Finding(Rule rule, Severity severity, String expected, String actual) {}
