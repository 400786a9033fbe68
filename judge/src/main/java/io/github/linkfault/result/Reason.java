package io.github.linkfault.result;

import java.util.Locale;

/** Why an entry was not exercised. */
public enum Reason {
    /** The target file lacks the fixture, id or header that the entry's condition needs. */
    NO_FIXTURE,
    /** The target file, or the kit itself, says why this entry cannot be shown. */
    DECLARED,
    /** No connection to the target. */
    UNREACHABLE,
    /** The target refuses valid requests with the credentials of the target file. */
    CREDENTIALS,
    /** The run ended before this entry. */
    INTERRUPTED,
    /** An audit: no answer in the recorded traffic has this error. */
    NOT_SEEN,
    /** An audit: not in what could be read, but not everything could. */
    UNREADABLE;

    /** The name in report.json: {@code no-fixture}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
