package io.github.linkfault.judge;

import com.networknt.schema.regex.RegularExpression;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text has what a schema's {@code pattern} describes. Most patterns are the beginning of a message, or its beginning and its
 * end: where these are others, the regular expression, which would go through the whole text, is not asked.
 */
final class TextPattern {

    private static final String PLAIN = "[A-Za-z0-9 ,:;'/_-]";
    /** What every text must begin with, perhaps behind a quote; a character that may be missing or repeated is left out. */
    private static final Pattern BEGINNING = Pattern.compile("\\^(\"\\?)?(" + PLAIN + "*)(?![?*+{])[^|]*+");
    /** A beginning and an end with anything between, perhaps in quotes. */
    private static final Pattern BOTH_ENDS =
            Pattern.compile("\\^(\"\\?)?(" + PLAIN + "+)[.][+]((?:" + PLAIN + "|\\\\[.])+)(\"\\?)?[$]");

    private TextPattern() {}

    static Predicate<String> of(String pattern) {
        RegularExpression expression = JsonSchema.regularExpression(pattern);
        Matcher ends = BOTH_ENDS.matcher(pattern);
        if (ends.matches()) {
            Predicate<String> sameEnds = ends(ends);
            return text -> sameEnds.test(text) && expression.matches(text);
        }
        Matcher plain = BEGINNING.matcher(pattern);
        if (!plain.matches() || plain.group(2).isEmpty()) {
            return expression::matches;
        }
        String beginning = plain.group(2);
        boolean quoted = plain.group(1) != null;
        return text -> text.startsWith(beginning, quote(quoted, text)) && expression.matches(text);
    }

    private static Predicate<String> ends(Matcher pattern) {
        String beginning = pattern.group(2);
        String end = pattern.group(3).replace("\\", "");
        boolean quoted = pattern.group(1) != null;
        boolean quotedAtEnd = pattern.group(4) != null;
        return text -> {
            int from = quote(quoted, text);
            int to = text.length() - (quotedAtEnd && text.endsWith("\"") ? 1 : 0) - end.length();
            return to - from > beginning.length() && text.startsWith(beginning, from) && text.startsWith(end, to);
        };
    }

    /** Where a text begins that may be in quotes. */
    private static int quote(boolean allowed, String text) {
        return allowed && text.startsWith("\"") ? 1 : 0;
    }
}
