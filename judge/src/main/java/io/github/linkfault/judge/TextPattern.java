package io.github.linkfault.judge;

import com.networknt.schema.regex.RegularExpression;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text has what a schema's {@code pattern} describes. One that begins in another way than the pattern is refused before
 * the regular expression is asked, which is what most of many patterns do.
 */
final class TextPattern {

    /** What every text must begin with; a character that may be missing or repeated is left out. */
    private static final Pattern BEGINNING = Pattern.compile("\\^([A-Za-z0-9 ,:;'/_-]*)(?![?*+{])[^|]*+");

    private TextPattern() {}

    static Predicate<String> of(String pattern) {
        RegularExpression expression = JsonSchema.regularExpression(pattern);
        Matcher plain = BEGINNING.matcher(pattern);
        String beginning = plain.matches() ? plain.group(1) : "";
        return beginning.isEmpty()
                ? expression::matches
                : text -> text.startsWith(beginning) && expression.matches(text);
    }
}
