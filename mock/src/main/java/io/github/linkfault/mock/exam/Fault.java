package io.github.linkfault.mock.exam;

import java.util.Locale;

/** What a client can do wrong about an error. */
public enum Fault {
    /** The same request again, although the error says never to retry. */
    RETRIED_NEVER("sent the same request again although the error says never to retry"),
    /** The same request again, without the correction that the error asks for. */
    RETRIED_UNFIXED("sent the same request again without the fix that the error asks for"),
    /** No new token after an error that says that the token is not valid. */
    NO_NEW_TOKEN("did not get a new token"),
    /** Back before the time that Retry-After names. */
    IGNORED_RETRY_AFTER("came back before the time that Retry-After names"),
    /** Back at once. */
    HAMMERED("came back without a pause"),
    /** The same pause each time where back-off is asked for. */
    NO_BACKOFF("came back after the same pause each time, where the error asks for back-off"),
    /** Gave up at the first failure where a retry is asked for. */
    NEVER_RETRIED("never tried again although the error asks for it"),
    /** Went on with a value that the failed request should have brought. */
    WENT_ON("went on as if the request had succeeded"),
    /** Another reaction where only the wording differs. */
    DEPENDS_ON_MESSAGE("reacts otherwise when only the message differs"),
    /** Another reaction where only a member was added. */
    DEPENDS_ON_MEMBERS("reacts otherwise when the body has a member more"),
    /** No reaction to any error that asks the client to act. */
    SWALLOWED("reacted to none of the errors that ask the client to act");

    private final String sentence;

    Fault(String sentence) {
        this.sentence = sentence;
    }

    /** Its stable id: {@code retried-never}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the client did, as the rest of a sentence that begins with the client. */
    public String sentence() {
        return sentence;
    }

    /** Whether it is bad manners rather than wrong; such findings do not lower the grade. */
    public boolean isWarning() {
        return this == NO_BACKOFF;
    }
}
