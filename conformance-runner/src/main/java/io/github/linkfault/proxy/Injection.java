package io.github.linkfault.proxy;

import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;

/** Answers a request instead of the API. */
@FunctionalInterface
public interface Injection {

    /** The answer to a request that prefers an error; it has the URL that the API would have been asked at. */
    Response answer(Request request);
}
