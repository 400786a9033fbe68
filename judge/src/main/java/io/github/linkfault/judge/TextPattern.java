package io.github.linkfault.judge;

import com.networknt.schema.regex.RegularExpression;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text has what a schema's {@code pattern} describes. Most patterns are words of a message, or its beginning and its end,
 * perhaps in quotes: these are looked for as they stand, and the regular expression is asked about texts of several lines only.
 */
final class TextPattern {

    /** Characters that stand for themselves; a quote that may be missing is none. */
    private static final String WORDS = "((?:[A-Za-z0-9 ,:;'/@_-]|\"(?![?])|\\\\[.\\[\\]])+)";

    private static final String QUOTE = "(\"[?])?";
    private static final Pattern SIMPLE =
            Pattern.compile("(?:(\\^)" + QUOTE + ")?" + WORDS + "(?:[.][+]" + WORDS + ")?(?:" + QUOTE + "([$]))?");
    /** Where a line ends for a regular expression. */
    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    private final boolean begins;
    private final boolean mayBeginWithQuote;
    private final String words;
    /** The words behind {@code .+}; null where there are none. */
    private final @Nullable String further;

    private final boolean mayEndWithQuote;
    private final boolean ends;

    private TextPattern(Matcher simple) {
        begins = simple.group(1) != null;
        mayBeginWithQuote = simple.group(2) != null;
        words = plain(simple.group(3));
        further = simple.group(4) == null ? null : plain(simple.group(4));
        mayEndWithQuote = simple.group(5) != null;
        ends = simple.group(6) != null;
    }

    private static String plain(String words) {
        return words.replace("\\", "");
    }

    static Predicate<String> of(String pattern) {
        RegularExpression expression = JsonSchema.regularExpression(pattern);
        Matcher simple = SIMPLE.matcher(pattern);
        if (!simple.matches() || (simple.group(1) == null && simple.group(4) != null)) {
            return expression::matches;
        }
        var plain = new TextPattern(simple);
        return text -> endsWithLine(text)
                ? expression.matches(text)
                : plain.isIn(text) && (plain.further == null || isOneLine(text) || expression.matches(text));
    }

    private static boolean endsWithLine(String text) {
        return !text.isEmpty() && isLineEnd(text.charAt(text.length() - 1));
    }

    private static boolean isOneLine(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isLineEnd(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLineEnd(char letter) {
        return (letter < ' ' || letter > '~') && LINE_ENDS.indexOf(letter) >= 0;
    }

    private boolean isIn(String text) {
        if (begins) {
            return isFrom(text, 0) || (mayBeginWithQuote && text.startsWith("\"") && isFrom(text, 1));
        }
        return ends ? isEndBehind(text, text.lastIndexOf(words)) : text.contains(words);
    }

    private boolean isFrom(String text, int from) {
        return text.startsWith(words, from) && isEndBehind(text, from);
    }

    /** Whether the rest of the pattern is right behind the words that begin here; -1 where they are nowhere. */
    private boolean isEndBehind(String text, int from) {
        int at = from + words.length();
        if (from < 0) {
            return false;
        }
        if (!ends) {
            return further == null || text.indexOf(further, at + 1) >= 0;
        }
        int to = text.length();
        return isEnd(text, at, to) || (mayEndWithQuote && text.endsWith("\"") && isEnd(text, at, to - 1));
    }

    private boolean isEnd(String text, int at, int to) {
        return further == null
                ? at == to
                : to - further.length() > at && text.startsWith(further, to - further.length());
    }
}
