package io.github.linkfault.proxy;

import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Request;

/**
 * A request that was passed on, and what came back.
 *
 * @param request as the API was sent it, with the API's own URL
 * @param answer as it came, its body without the content coding gzip
 */
public record ProxiedExchange(Request request, Answer answer) {}
