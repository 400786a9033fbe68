package io.github.linkfault.check;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Regular expressions that an author wrote. */
final class Expressions {

    private Expressions() {}

    /** The expression; null where it is none. */
    static @Nullable Pattern of(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException malformed) {
            return null;
        }
    }

    /** Notes a member that is not a regular expression. */
    static void check(Item expression, Problems problems) {
        try {
            Pattern.compile(expression.text());
        } catch (PatternSyntaxException malformed) {
            problems.fault(
                    expression,
                    "\"" + expression.text() + "\" is no regular expression: " + malformed.getDescription()
                            + (malformed.getIndex() < 0 ? "" : " near character " + (malformed.getIndex() + 1)));
        }
    }
}
