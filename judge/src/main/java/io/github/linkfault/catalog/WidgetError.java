package io.github.linkfault.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Aerosync's widget hands to {@code onError}, taken apart: {@code TYPE | Code: CODE | Message: MESSAGE}. */
public record WidgetError(String type, String code, String message) {

    private static final Pattern FORMAT =
            Pattern.compile("([A-Z][A-Z0-9_]*) \\| Code: ([^ |]+) \\| Message: (.+)", Pattern.DOTALL);

    /** Takes a string apart; empty where it is not in the documented format. */
    public static Optional<WidgetError> parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        return matcher.matches()
                ? Optional.of(new WidgetError(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** The string, put together again. */
    public String format() {
        return type + " | Code: " + code + " | Message: " + message;
    }
}
