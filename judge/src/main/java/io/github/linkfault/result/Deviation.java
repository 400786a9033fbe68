package io.github.linkfault.result;

import io.github.linkfault.judge.Rule;
import java.time.LocalDate;

/**
 * A finding that is known and accepted for now.
 *
 * @param entry the entry's id
 * @param until the last day on which it is accepted
 * @param place where it is listed: {@code deviations.yaml:7}
 */
public record Deviation(String entry, Rule rule, String reason, String owner, LocalDate until, String place) {

    /** What it is about: {@code acme/readAccount/E-105 status}. */
    String subject() {
        return entry + " " + rule.id();
    }
}
