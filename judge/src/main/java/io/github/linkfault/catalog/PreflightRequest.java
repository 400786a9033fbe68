package io.github.linkfault.catalog;

/**
 * The request that shows whether an API takes the target's credentials, and changes nothing.
 *
 * @param operation the operation whose valid request is sent
 * @param otherwise the id of the entry whose request is sent where the target has no healthy fixture for that
 */
public record PreflightRequest(String operation, String otherwise) {}
