package io.github.linkfault.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The program as it would be, were a generated catalog its own: the command line takes no other. A checkout with other features, which
 * the launcher in it builds and runs as it does everywhere; so that whatever a build makes of a catalog is made, and flags and archives are
 * the launcher's own.
 */
final class GeneratedProgram {

    private static final String RUNNER = "conformance-runner";

    /** What the launcher's build reads or writes; all else of a checkout has only to be there. */
    private static final Set<String> COPIED =
            Set.of("linkfault", "pom.xml", "features", "schemas", RUNNER, "target", ".git");

    private GeneratedProgram() {}

    /**
     * Makes it, which takes about as long as building the program.
     *
     * @param features the generated catalog
     * @param home where the launcher shall lie; is made
     */
    static Path make(Bench bench, Path features, Path home) throws IOException, InterruptedException {
        Files.createDirectories(home);
        try (Stream<Path> parts = Files.list(bench.root())) {
            for (Path part : parts.toList()) {
                if (!COPIED.contains(part.getFileName().toString())) {
                    Files.createSymbolicLink(home.resolve(part.getFileName()), part);
                }
            }
        }
        for (String file : Set.of("linkfault", "pom.xml")) {
            Files.copy(bench.root().resolve(file), home.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Folders.copy(features, home.resolve("features"));
        Folders.copy(bench.root().resolve("schemas"), home.resolve("schemas"));
        Folders.copy(bench.root().resolve(RUNNER), home.resolve(RUNNER));
        bench.settle(home, bench.jdk());
        return home;
    }
}
