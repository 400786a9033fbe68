package io.github.linkfault.audit.count;

import java.util.Locale;

/** What a recorded line or entry came to, and what is noted beside it. Each line is exactly one of those that are counted. */
public enum Category {
    /** An exchange of no documented operation. */
    FOREIGN,
    /** An answer that is no error. */
    SUCCESS,
    /** A documented error without a violation. */
    CONFORMING,
    /** A documented error that breaks a rule. */
    DEVIATING,
    /** An error whose code or shape no table of its operation has. */
    UNDOCUMENTED,
    /** An error answer whose body was not recorded; its status is one that the operation's tables have. */
    UNJUDGED,
    /** An error answer of whose body only the beginning was recorded. */
    TRUNCATED,
    /** A request that got no answer. */
    UNANSWERED,
    /** Something that could not be read. */
    BROKEN,
    /** An exchange of another time than what was asked for. */
    OUTSIDE,
    /** Beside one of the others: a rule that an answer breaks. */
    FINDING,
    /** Beside one of the others: the reading of an erratum that an answer follows. */
    READING,
    /** Beside one of the others: the entry of its bare status, which an answer shows too. */
    STATUS_SEEN,
    /** Beside one of the others: an error of a provider that an answer carries inside its own. */
    NESTED;

    /** The name in audit.json: {@code conforming}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is one of those that each line is exactly one of. */
    public boolean isCounted() {
        return compareTo(FINDING) < 0;
    }
}
