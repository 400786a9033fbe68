package io.github.linkfault.junit;

import org.opentest4j.AssertionFailedError;

/** The failure of a test, with a name before its message; it points to the same line, and stays a failure or an error. */
final class NamedFailure {

    private NamedFailure() {}

    /** The original is the cause. */
    static Throwable of(String name, Throwable failure) {
        Throwable named = failure instanceof AssertionError assertion
                ? assertion(name, assertion)
                : new TestError(name + ": " + failure, failure);
        named.setStackTrace(failure.getStackTrace());
        return named;
    }

    /** Expected and actual stay what IDEs compare. */
    private static AssertionFailedError assertion(String name, AssertionError failure) {
        String message = name + ": " + (failure.getMessage() == null ? failure : failure.getMessage());
        return failure instanceof AssertionFailedError known && known.isExpectedDefined() && known.isActualDefined()
                ? new AssertionFailedError(
                        message,
                        known.getExpected().getEphemeralValue(),
                        known.getActual().getEphemeralValue(),
                        failure)
                : new AssertionFailedError(message, failure);
    }

    /** What a test threw that is no assertion. */
    static final class TestError extends RuntimeException {

        private static final long serialVersionUID = 1;

        TestError(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
