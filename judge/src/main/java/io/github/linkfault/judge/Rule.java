package io.github.linkfault.judge;

import static io.github.linkfault.judge.Severity.VIOLATION;
import static io.github.linkfault.judge.Severity.WARNING;

import org.jspecify.annotations.Nullable;

/**
 * One thing that the judge checks. The rules here hold for every API; {@link Rules} adds those that a catalog asks for.
 *
 * @param id stable, in kebab-case: {@code media-type}; reports, deviations and pages use it
 * @param severity how a finding of this rule weighs, where nothing else is said
 * @param sentence what holds when the rule is kept
 */
public record Rule(String id, Severity severity, String sentence) {

    /** Whatever a server does instead of answering; nothing else can be judged then. */
    public static final Rule TRANSPORT =
            new Rule("transport", VIOLATION, "A whole HTTP response arrives before the deadline.");

    /** A number that the documents print, or one of a documented class. */
    public static final Rule STATUS =
            new Rule("status", VIOLATION, "The HTTP status is one that is documented for the entry.");

    /** Parameters such as a charset are allowed (RFC 9110 §8.3). */
    public static final Rule MEDIA_TYPE = new Rule("media-type", VIOLATION, "The Content-Type is application/json.");

    /** RFC 8259: one value in UTF-8, without byte order mark; unique names, for interoperability (§4). */
    public static final Rule BODY_JSON = new Rule(
            "body-json",
            VIOLATION,
            "The body is one JSON document in UTF-8, with no duplicate name in an object and nothing after it.");

    /** The open profile allows members that no document mentions. */
    public static final Rule BODY_SCHEMA =
            new Rule("body-schema", VIOLATION, "The body conforms to the open profile of the API's error schema.");

    /** A warning where the entry is a status without a code, and the code stands in no table. */
    public static final Rule CODE = new Rule("code", VIOLATION, "The code equals the documented code exactly.");

    /** Placeholders are bound to the values that the request really sent. A warning for the wording of a superseded document. */
    public static final Rule MESSAGE = new Rule(
            "message",
            VIOLATION,
            "The message is the documented one, in full, and names the ids that the request sent.");

    /** In no header and no part of the body, in any encoding. */
    public static final Rule SECRET = new Rule("secret", VIOLATION, "The answer repeats no secret of the request.");

    /** The strict profile lists every documented member. */
    public static final Rule BODY_STRICT = new Rule(
            "body-strict", WARNING, "The body conforms to the strict profile too: every member is documented.");

    /** RFC 9110 §15.5.6. */
    public static final Rule ALLOW = new Rule("allow", WARNING, "An answer with 405 has an Allow header.");

    /** RFC 9110 §15.5.2. */
    public static final Rule WWW_AUTHENTICATE =
            new Rule("www-authenticate", WARNING, "An answer with 401 has a WWW-Authenticate header.");

    /** A frame of a stack trace of any of the usual languages. */
    public static final Rule STACK_TRACE =
            new Rule("stack-trace", WARNING, "The body shows nothing of the server's inside.");

    /** A finding that this rule is broken. */
    Finding broken(String expected, String actual) {
        return new Finding(this, severity, expected, actual);
    }

    /** Two rules are the same when their ids are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rule rule && id.equals(rule.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
