package io.github.linkfault.result;

import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Rule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A finding that is known and accepted for now.
 *
 * @param entry the entry's id, or {@code api/*}{@code /code} for all operations with a code
 * @param actual the actual value that is accepted, with {@code *} for any text; null accepts any value
 * @param count of how many entries it is, where the entry is none but all of a code; otherwise null
 * @param until the last day on which it is accepted
 * @param place where it is listed: {@code deviations.yaml:7}
 */
public record Deviation(
        String entry,
        Rule rule,
        @Nullable String actual,
        @Nullable Integer count,
        String reason,
        String owner,
        LocalDate until,
        String place) {

    /** Between API and code of an entry: any operation. */
    static final String ANY_OPERATION = "/*/";

    /** What it is about: {@code acme/readAccount/E-105 status}. */
    String subject() {
        return entry + " " + rule.id();
    }

    /** Whether somebody has said why it is accepted, and who answers for it. */
    boolean isFilledIn() {
        return !reason.isBlank() && !owner.isBlank();
    }

    /** Whether it speaks of this entry. */
    boolean isOf(String id) {
        int any = entry.indexOf(ANY_OPERATION);
        if (any < 0) {
            return entry.equals(id);
        }
        String[] parts = id.split("/", -1);
        return parts.length == 3
                && parts[0].equals(entry.substring(0, any))
                && parts[2].equals(entry.substring(any + ANY_OPERATION.length()));
    }

    /** Whether a finding is the one that it was written for. */
    public boolean accepts(Finding finding) {
        return rule.equals(finding.rule()) && (actual == null || likeActual(finding.actual()));
    }

    private boolean likeActual(String value) {
        String pattern = Arrays.stream(String.valueOf(actual).split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(value).matches();
    }
}
