package io.github.linkfault.exchange;

import java.util.Set;

/**
 * Members of JSON whose values are credentials by their name, such as a token that an API has just issued. The text need be no
 * valid JSON, and may be cut: it is searched for a quoted name, a colon and a quotation mark.
 */
record CredentialMembers(Set<String> names) {

    private static final String HIDDEN = "***";

    CredentialMembers {
        names = Set.copyOf(names);
    }

    /** The text with {@value #HIDDEN} for each value that is not replaced by a name already. */
    String hiddenIn(String text) {
        if (names.isEmpty()) {
            return text;
        }
        var hidden = new StringBuilder();
        int copied = 0;
        int quote = text.indexOf('"');
        while (quote >= 0) {
            int close = text.indexOf('"', quote + 1);
            int value = close < 0 ? -1 : valueBehind(text, close + 1);
            if (value < 0 || !names.contains(text.substring(quote + 1, close))) {
                quote = close;
            } else {
                int end = endOfString(text, value);
                hidden.append(text, copied, value)
                        .append(text.startsWith("${", value) ? text.substring(value, end) : HIDDEN);
                copied = end;
                quote = text.indexOf('"', Math.min(end + 1, text.length()));
            }
        }
        return copied == 0 ? text : hidden.append(text, copied, text.length()).toString();
    }

    /** Where a string begins behind a colon, or -1. */
    private static int valueBehind(String text, int from) {
        int colon = behindSpace(text, from);
        if (colon == text.length() || text.charAt(colon) != ':') {
            return -1;
        }
        int quote = behindSpace(text, colon + 1);
        return quote == text.length() || text.charAt(quote) != '"' ? -1 : quote + 1;
    }

    private static int behindSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int endOfString(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, text.length());
    }
}
