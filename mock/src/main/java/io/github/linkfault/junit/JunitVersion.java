package io.github.linkfault.junit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Refuses a JUnit that the extension was never tried with, before a missing method of it does. */
final class JunitVersion {

    private static final int MAJOR = 5;
    private static final int MINOR = 8;
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\D.*)?");

    private JunitVersion() {}

    /** Looks at the JUnit of the test class path. */
    static void check() {
        check(ExtensionContext.class.getPackage().getImplementationVersion());
    }

    /** A version that says nothing, as in a repackaged jar, is let through. */
    static void check(@Nullable String version) {
        Matcher numbers = NUMBERS.matcher(version == null ? "" : version);
        if (!numbers.matches()) {
            return;
        }
        int major = Integer.parseInt(numbers.group(1));
        int minor = Integer.parseInt(numbers.group(2));
        if (major < MAJOR || (major == MAJOR && minor < MINOR)) {
            throw new ExtensionConfigurationException("Linkfault's extension needs JUnit Jupiter " + MAJOR + "." + MINOR
                    + " or later, and the test class path has junit-jupiter-api " + version
                    + ". Raise the version of JUnit in the build.");
        }
    }
}
