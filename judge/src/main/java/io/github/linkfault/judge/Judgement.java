package io.github.linkfault.judge;

import java.util.List;

/**
 * What the judge says of one exchange.
 *
 * @param findings the rules it breaks, in the order of {@link Rule}; none when it conforms
 * @param readings for each erratum that the answer can show, the reading it follows
 */
public record Judgement(List<Finding> findings, List<Followed> readings) {

    /** Copies the lists. */
    public Judgement {
        findings = List.copyOf(findings);
        readings = List.copyOf(readings);
    }
}
