package io.github.linkfault.audit.input;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of time out of which exchanges are wanted.
 *
 * @param since the first time that is wanted, as {@link Times} writes it; empty for no beginning
 * @param until the first time that is not wanted any more; empty for no end
 */
public record Period(String since, String until) implements Serializable {

    /** All time. */
    public static final Period ALWAYS = new Period("", "");

    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)"
            + "([T ]([01]\\d|2[0-3])(:[0-5]\\d(:[0-5]\\d)?)?([.]\\d+)?(Z|[+-](0\\d|1[0-8]):?[0-5]\\d)?)?");

    /** The time that an option names: a day, an hour, a minute or a second, perhaps with an offset; empty where it is none. */
    public static Optional<String> time(String option) {
        Matcher time = TIME.matcher(option);
        return time.matches() && isDay(time.group(1))
                ? Optional.of(Times.of(option)).filter(read -> !read.isEmpty())
                : Optional.empty();
    }

    private static boolean isDay(String day) {
        try {
            return LocalDate.parse(day).toString().equals(day);
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    /** Whether every time is wanted. */
    public boolean isAlways() {
        return since.isEmpty() && until.isEmpty();
    }

    /**
     * Why an exchange is not wanted: {@code before}, {@code after} or {@code no-time}; empty where it is. Where a time names less
     * than the second, its first second counts.
     */
    public String outside(String time) {
        if (isAlways()) {
            return "";
        }
        if (time.isEmpty()) {
            return "no-time";
        }
        if (!since.isEmpty() && time.compareTo(since) < 0 && !since.equals(withZeros(time))) {
            return "before";
        }
        return !until.isEmpty() && time.compareTo(until) >= 0 ? "after" : "";
    }

    private static String withZeros(String time) {
        String zeros = "0000-00-00T00:00:00";
        return Times.isExact(time) ? time : time + zeros.substring(time.length());
    }
}
