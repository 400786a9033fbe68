package io.github.linkfault.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An installed JDK.
 *
 * @param feature its feature version: 17, 25
 * @param version as its file {@code release} has it
 */
record Jdk(int feature, String version, Path home) {

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    /**
     * The JDK of this version: the one that {@code JAVA<version>_HOME} names, else the one that runs this, else what lies below
     * {@code /usr/lib/jvm}.
     *
     * @throws Missing when there is none
     */
    static Jdk find(int feature, Map<String, String> environment) {
        String variable = "JAVA" + feature + "_HOME";
        Stream<Path> candidates = Stream.of(
                        Stream.ofNullable(environment.get(variable)).map(Path::of),
                        Stream.of(Path.of(System.getProperty("java.home"))),
                        installed().stream())
                .flatMap(any -> any);
        return candidates
                .flatMap(home -> at(home).stream())
                .filter(jdk -> jdk.feature() == feature)
                .findFirst()
                .orElseThrow(() -> new Missing(
                        "no JDK " + feature + " below " + INSTALLED + "; set " + variable + " to where it is"));
    }

    Path java() {
        return home.resolve("bin/java");
    }

    private static List<Path> installed() {
        if (!Files.isDirectory(INSTALLED)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(INSTALLED)) {
            return homes.sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static Optional<Jdk> at(Path home) {
        try (Stream<String> release = Files.lines(home.resolve("release"))) {
            return release.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("JAVA_VERSION=|\"", ""))
                    .filter(version ->
                            version.matches("[0-9]+([.].*)?") && Files.isExecutable(home.resolve("bin/java")))
                    .map(version -> new Jdk(Integer.parseInt(version.replaceAll("[.].*", "")), version, home))
                    .findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
