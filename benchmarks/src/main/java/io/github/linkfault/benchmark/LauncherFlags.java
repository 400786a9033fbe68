package io.github.linkfault.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The JVM flags that the launcher gives a command, learnt from the launcher itself: it is run with a {@code JAVA_HOME} whose
 * {@code java} writes down its arguments and hands over to the real one. So there is one place for flags, and this suite
 * follows it.
 */
final class LauncherFlags {

    private static final String WITNESS = """
            #!/bin/sh
            { echo "--"; for argument in "$@"; do printf '%%s\\n' "$argument"; done; } >>'%s'
            exec '%s' "$@"
            """;

    private LauncherFlags() {}

    /** The flags of {@code linkfault run}, as they are once the launcher has made whatever it makes at first use. */
    static List<String> ofRun(Bench bench) throws IOException, InterruptedException {
        Path folder = bench.scratch("launcher-flags");
        Path seen = folder.resolve("seen");
        Jdk jdk = bench.jdk();
        Path home = likeness(jdk, folder.resolve("home"), seen);
        Program run = bench.launcher("run", "--report", folder.resolve("report").toString())
                .with("JAVA_HOME", home.toString());
        run.run("linkfault run", 0);
        run.run("linkfault run", 0);
        List<String> said = Files.readAllLines(seen);
        List<String> last = said.subList(said.lastIndexOf("--") + 1, said.size());
        int end = last.indexOf("-jar") >= 0 ? last.indexOf("-jar") : last.indexOf("-cp");
        if (end < 0) {
            throw new IllegalStateException("the launcher starts java with neither -jar nor -cp: " + last);
        }
        return List.copyOf(last.subList(0, end));
    }

    /** A JDK that is the other one in all but its {@code java}. */
    private static Path likeness(Jdk jdk, Path home, Path seen) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        try (var parts = Files.list(jdk.home())) {
            for (Path part : parts.toList()) {
                if (!part.getFileName().toString().equals("bin")) {
                    Files.createSymbolicLink(home.resolve(part.getFileName()), part);
                }
            }
        }
        Path java = Files.writeString(home.resolve("bin/java"), WITNESS.formatted(seen, jdk.java()));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }
}
