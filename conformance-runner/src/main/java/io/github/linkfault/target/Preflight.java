package io.github.linkfault.target;

/** What a valid request says of an API of the target before the suite begins. */
public sealed interface Preflight {

    /**
     * The API can be asked.
     *
     * @param remark what looks odd all the same, in one sentence; empty where nothing does
     */
    record Ready(String remark) implements Preflight {}

    /** The API was not reached, or another program answers in its place; the detail says why and what to change. */
    record Unreachable(String detail) implements Preflight {}

    /** The healthy fixture is none, so a request that starts from it proves nothing; the detail says why and what to change. */
    record Unhealthy(String detail) implements Preflight {}

    /** A valid request is refused with these credentials; the detail says how, in one sentence. */
    record Refused(String detail) implements Preflight {}
}
