package io.github.linkfault.audit.input;

import java.util.Locale;

/** What can be wrong with a line or with a file. */
public enum UnreadableReason {
    NOT_UTF8("bytes that are not UTF-8"),
    NOT_JSON("no JSON document, or one that is cut off"),
    NOT_AN_EXCHANGE("JSON without the request's method and URL or the answer's status"),
    NOT_IN_THE_FORMAT("neither JSON nor a line of the format that --preset names"),
    TOO_LONG("longer than 16 MiB, or nested too deep"),
    CUT_OFF("the file ends in the middle, or its compression is damaged; what follows is lost");

    private final String says;

    UnreadableReason(String says) {
        this.says = says;
    }

    /** The name in audit.json: {@code not-json}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong, in a few words. */
    public String says() {
        return says;
    }
}
