package io.github.linkfault.judge;

import static io.github.linkfault.judge.Severity.VIOLATION;
import static io.github.linkfault.judge.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One thing that the judge checks. Its id is stable; reports, deviations and pages use it. */
public enum Rule {
    /** Whatever a server does instead of answering; nothing else can be judged then. */
    TRANSPORT(VIOLATION, "A whole HTTP response arrives before the deadline."),
    /** Aerosync's tables print a number; Fuse's page prints eight, and ties none to a code. */
    STATUS(VIOLATION, "The HTTP status is one that is documented for the entry."),
    /** Parameters such as a charset are allowed (RFC 9110 §8.3). */
    MEDIA_TYPE(VIOLATION, "The Content-Type is application/json."),
    /** RFC 8259: one value in UTF-8, without byte order mark; unique names, for interoperability (§4). */
    BODY_JSON(
            VIOLATION, "The body is one JSON document in UTF-8, with no name twice in an object and nothing after it."),
    BODY_SCHEMA(VIOLATION, "The body conforms to the open profile of the API's error schema."),
    /** A warning where the entry is a bare status of Fuse and the code stands in no table. */
    CODE(VIOLATION, "The code is the entry's, in full."),
    MESSAGE(VIOLATION, "The message is the documented one, in full, and names the ids that the request sent."),
    /** Of Fuse's aggregator codes only {@code aggregator_error} is documented to come from the aggregator. */
    SOURCE(VIOLATION, "The source of aggregator_error is \"aggregator\"."),
    /** Of Fuse's aggregator codes only {@code aggregator_error} is documented to carry the aggregator's errors. */
    DATA(VIOLATION, "aggregator_error carries at least one error of the aggregator in data."),
    SECRET(VIOLATION, "The answer repeats no secret of the request."),
    WIDGET_FORMAT(VIOLATION, "The widget's string reads \"TYPE | Code: CODE | Message: MESSAGE\"."),
    WIDGET_TYPE(VIOLATION, "The widget's error type is the one documented with the code."),
    BODY_STRICT(WARNING, "The body conforms to the strict profile too: every member is documented."),
    /** RFC 9110 §15.5.6. */
    ALLOW(WARNING, "An answer with 405 has an Allow header."),
    /** RFC 9110 §15.5.2. */
    WWW_AUTHENTICATE(WARNING, "An answer with 401 has a WWW-Authenticate header."),
    STACK_TRACE(WARNING, "The body shows nothing of the server's inside.");

    private final Severity severity;
    private final String sentence;

    Rule(Severity severity, String sentence) {
        this.severity = severity;
        this.sentence = sentence;
    }

    /** The id in kebab-case: {@code media-type}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How a finding of this rule weighs, where nothing else is said. */
    public Severity severity() {
        return severity;
    }

    /** What holds when the rule is kept, in one sentence. */
    public String sentence() {
        return sentence;
    }

    /** The rule with this id. */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** A finding that this rule is broken. */
    Finding broken(String expected, String actual) {
        return new Finding(this, severity, expected, actual);
    }
}
