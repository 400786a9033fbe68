package io.github.linkfault.mock.behaviour;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A share of requests, written in per cent: {@code 10%}, {@code 0.5%}. */
final class Share {

    static final String EXPECTED = "a share above 0% and up to 100%, such as 10%";

    private static final Pattern PERCENT = Pattern.compile("(100|[1-9]?[0-9](?:[.][0-9]{1,4})?)%");
    private static final double WHOLE = 100;

    private Share() {}

    /** The share, above 0 and up to 1; empty where the text is none. */
    static Optional<Double> of(String text) {
        Matcher matcher = PERCENT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double share = Double.parseDouble(matcher.group(1)) / WHOLE;
        return share > 0 && share <= 1 ? Optional.of(share) : Optional.empty();
    }
}
