package io.github.linkfault.mock.exam;

import io.github.linkfault.catalog.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must be so at the end of a session.
 *
 * @param coverage the share of the documented errors of the operations that were called, in per cent; 0 where none is required
 * @param grade whether the grade must be passed
 */
public record ExamRequirements(double coverage, boolean grade) {

    /** Nothing is required. */
    public static final ExamRequirements NONE = new ExamRequirements(0, false);

    private static final Pattern PERCENT = Pattern.compile("(100|[1-9]?[0-9](?:[.][0-9]{1,2})?)%?");
    private static final int MOST_NAMED = 10;

    /** Reads {@code 90%} or {@code 90}; empty where the text is neither, or not from 0 to 100. */
    public static Optional<Double> percent(String text) {
        Matcher matcher = PERCENT.matcher(text.strip());
        return matcher.matches() ? Optional.of(Double.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** What is missing, a sentence each; empty where everything that is required is so. */
    public List<String> missing(ExamReport report) {
        var missing = new ArrayList<String>();
        if (coverage > 0) {
            ExamReport.Coverage seen = report.coverage();
            if (seen.documented() == 0) {
                missing.add("Coverage " + percent(coverage) + " is required, but no operation was called.");
            } else if (seen.percent() < coverage) {
                List<String> never = seen.neverMet();
                String names = String.join(", ", never.subList(0, Math.min(MOST_NAMED, never.size())))
                        + (never.size() > MOST_NAMED ? " and " + (never.size() - MOST_NAMED) + " more" : "");
                missing.add("Coverage " + percent(coverage) + " is required, but it is " + percent(seen.percent())
                        + ": " + seen.met() + " of "
                        + Phrases.counted(seen.documented(), "documented error", "documented errors")
                        + " of the operations that were called. Never met: " + names + ".");
            }
        }
        if (grade && report.grade() == ExamReport.Grade.INCOMPLETE) {
            missing.add("A passed grade is required, but no documented error was met, so there is nothing to grade.");
        } else if (grade && report.grade() == ExamReport.Grade.FAILED) {
            report.findings().stream()
                    .filter(finding -> !finding.fault().isWarning())
                    .forEach(finding -> missing.add(finding.fault().id() + ": " + finding.sentence()));
        }
        return missing;
    }

    static String percent(double number) {
        return String.format(Locale.ROOT, number == Math.rint(number) ? "%.0f%%" : "%.1f%%", number);
    }
}
