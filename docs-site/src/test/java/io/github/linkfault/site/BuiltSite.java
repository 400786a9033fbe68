package io.github.linkfault.site;

import java.nio.file.Path;

/** The site that this build has made. */
public final class BuiltSite {

    /** Surefire names the module's folder; an IDE starts tests in the root of the repository. */
    static final Path MODULE =
            Path.of(System.getProperty("basedir", "docs-site")).toAbsolutePath();

    public static final Path ROOT = MODULE.resolve("target/site");

    private BuiltSite() {}

    static FinishedSite read() {
        return FinishedSite.read(ROOT);
    }
}
