package io.github.linkfault.junit;

import io.github.linkfault.mock.exam.ExamReport;
import io.github.linkfault.mock.exam.ExamRequirements;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What {@link LinkfaultMock} requires of the client under test, once the tests of a class are over. */
final class Requirements {

    private final ExamRequirements wanted;

    private Requirements(ExamRequirements wanted) {
        this.wanted = wanted;
    }

    /**
     * Reads the annotation.
     *
     * @throws ExtensionConfigurationException when the coverage is no share from 0% to 100%
     */
    static Requirements of(LinkfaultMock annotation) {
        String coverage = annotation.requireCoverage();
        double percent = coverage.isEmpty()
                ? 0
                : ExamRequirements.percent(coverage)
                        .orElseThrow(() -> new ExtensionConfigurationException("@LinkfaultMock: requireCoverage = \""
                                + coverage + "\"; expected a share from 0% to 100%, such as \"90%\"."));
        return new Requirements(new ExamRequirements(percent, annotation.requireGrade()));
    }

    boolean areAny() {
        return !wanted.equals(ExamRequirements.NONE);
    }

    /** Fails the class where something is missing, and says what. */
    void check(ExamReport report) {
        List<String> missing = wanted.missing(report);
        if (!missing.isEmpty()) {
            throw new AssertionError(
                    "The client under test does not pass the mock's exam.\n- " + String.join("\n- ", missing));
        }
    }
}
