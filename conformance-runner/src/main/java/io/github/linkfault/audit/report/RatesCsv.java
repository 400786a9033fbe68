package io.github.linkfault.audit.report;

import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** The errors as {@code audit.csv}: a row for each error and time, for a notebook or a spreadsheet. */
final class RatesCsv {

    private static final Pattern FORMULA = Pattern.compile("[=+@-].*");
    private static final Pattern PLAIN = Pattern.compile("[\\w./ '-]*");

    private RatesCsv() {}

    /** The text: over all, then by day and by hour. */
    static String render(List<ErrorRate> errors) {
        var text =
                new StringBuilder("span,time,api,operation,error,documented,count,successes,per_thousand_successes\n");
        for (ErrorRate error : errors) {
            row("all", "", error, error.count(), error.successes(), text);
            rows("day", error, error.days(), error.successDays(), text);
            rows("hour", error, error.hours(), error.successHours(), text);
        }
        return text.toString();
    }

    private static void rows(
            String span,
            ErrorRate error,
            SortedMap<String, Long> counts,
            SortedMap<String, Long> successes,
            StringBuilder text) {
        for (String time : counts.keySet()) {
            row(span, time, error, counts.getOrDefault(time, 0L), successes.getOrDefault(time, 0L), text);
        }
    }

    private static void row(String span, String time, ErrorRate error, long count, long successes, StringBuilder text) {
        Double rate = ErrorRate.perThousand(count, successes);
        text.append(String.join(
                        ",",
                        span,
                        time,
                        cell(error.api()),
                        cell(error.operation()),
                        cell(error.what()),
                        String.valueOf(error.isDocumented()),
                        String.valueOf(count),
                        String.valueOf(successes),
                        rate == null ? "" : String.valueOf(rate)))
                .append('\n');
    }

    /** No cell may be taken for a formula. */
    private static String cell(String text) {
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return PLAIN.matcher(harmless).matches() ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
