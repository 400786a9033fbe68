package io.github.linkfault.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the rows measure with: the repository, its jars, the JDK that is the rule, and a folder for scratch.
 *
 * @param rounds how often each contestant has its turn after the warm-up
 * @param smoke whether all sizes are small, to see that the suite works
 */
record Bench(Path root, int rounds, boolean smoke, Map<String, String> environment, PrintWriter progress) {

    /** What the launcher gives the tool, and a bare contestant on the JVM gets as well. */
    static final String HEAP = "-Xmx256m";

    private static final int SMALLEST = 100;
    private static final int SMALLER = 20;

    /** The JDK that all rows use but those that name another: 17, or where there is none the one that runs this. */
    Jdk jdk() {
        try {
            return Jdk.find(17, environment);
        } catch (Missing none) {
            return Jdk.find(Runtime.version().feature(), environment);
        }
    }

    /** A size of work: as it is, or so small that its figures mean nothing. */
    int size(int whole) {
        return smoke ? Math.max(SMALLEST, whole / SMALLER) : whole;
    }

    /** The program's jar. */
    Path jar() {
        return root.resolve("conformance-runner/target/linkfault.jar");
    }

    /** This suite's own folder. */
    Path home() {
        return root.resolve("benchmarks");
    }

    /** An empty folder for a row. */
    Path scratch(String row) throws IOException {
        Path folder = home().resolve("target/scratch").resolve(row);
        Folders.delete(folder);
        return Files.createDirectories(folder);
    }

    /**
     * The program with its own runtime, as {@code mvn -Pimage package} unpacks it for npm.
     *
     * @throws Missing when it was not made
     */
    Program image(String... arguments) throws IOException {
        Path packages = root.resolve("release/image/target/npm");
        if (Files.isDirectory(packages)) {
            try (Stream<Path> found = Files.list(packages)) {
                for (Path made : found.sorted().toList()) {
                    Path start = made.resolve("bin/linkfault");
                    if (Files.isExecutable(start)) {
                        var command = new ArrayList<>(List.of(start.toString()));
                        command.addAll(List.of(arguments));
                        return program(command);
                    }
                }
            }
        }
        throw new Missing("no image; mvn -Pimage package -Dmaven.test.skip makes it");
    }

    /** {@code ./linkfault} with these arguments, on the JDK that is the rule. */
    Program launcher(String... arguments) {
        return launcher(jdk(), arguments);
    }

    /** {@code ./linkfault} with these arguments, on this JDK. */
    Program launcher(Jdk jdk, String... arguments) {
        var command = new ArrayList<>(List.of(root.resolve("linkfault").toString()));
        command.addAll(Arrays.asList(arguments));
        return program(command).with("JAVA_HOME", jdk.home().toString());
    }

    /** Waits until the launcher has made what it makes at its first use on a JDK, which it does beside its work. */
    void settle(Jdk jdk) throws IOException, InterruptedException {
        launcher(jdk, "--version").run("linkfault --version", 0);
        Path jar = root.resolve("conformance-runner/target/linkfault.jar");
        Path note = jar.resolveSibling(jdk.feature() < 25 ? "linkfault.jsa.for" : "linkfault.aot.for");
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (!isNoOlder(note, jar)) {
            if (System.nanoTime() > end) {
                throw new WrongWork("the launcher", "an archive within 5 minutes", "none");
            }
            Thread.sleep(200);
        }
        String noted = Files.readString(note).strip();
        if (noted.endsWith(" fails")) {
            throw new WrongWork("the launcher", "an archive", noted);
        }
    }

    private static boolean isNoOlder(Path file, Path than) throws IOException {
        return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(than)) >= 0;
    }

    /** A main class of this suite or of the program, on the JDK that is the rule. */
    Program java(List<String> flags, Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(jdk().java().toString()));
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(Arrays.asList(arguments));
        return program(command);
    }

    /** A program of the machine's. */
    Program program(List<String> command) {
        return new Program(root, Map.of(), command);
    }

    /** The program's jar, then this suite's: a class-data archive holds for what begins as it was made. */
    String classPath() {
        return jar() + ":" + home().resolve("target/linkfault-benchmarks.jar") + ":" + home().resolve("target/lib")
                + "/*";
    }

    /** Where a program is on the PATH. */
    Path which(String name) {
        for (String folder : environment.getOrDefault("PATH", "").split(":", -1)) {
            Path program = Path.of(folder, name);
            if (!folder.isEmpty() && Files.isExecutable(program)) {
                return program;
            }
        }
        throw new Missing(name + " is not on the PATH; install it");
    }

    /** Says on standard error what is going on. */
    void progress(String what) {
        progress.println("  " + what);
        progress.flush();
    }
}
