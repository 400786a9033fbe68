package io.github.linkfault.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** In one paragraph: when and on what the figures came about. */
final class Machine {

    private Machine() {}

    static String described(Bench bench) throws IOException, InterruptedException {
        var facts = new ArrayList<String>();
        facts.add(LocalDate.now(ZoneOffset.UTC).toString());
        facts.add(Runtime.getRuntime().availableProcessors() + " processors, " + processor());
        facts.add(memory());
        facts.add(System.getProperty("os.name") + " " + System.getProperty("os.version"));
        for (int feature : List.of(17, 25)) {
            facts.add(jdk(feature, bench));
        }
        facts.add("Node " + said(bench, "node", "--version"));
        facts.add(said(bench, "jq", "--version"));
        facts.addAll(packages(bench));
        facts.add("linkfault " + commit(bench));
        return String.join("; ", facts) + "." + (bench.smoke() ? " A smoke run: the figures mean nothing." : "");
    }

    private static String jdk(int feature, Bench bench) {
        try {
            return "JDK " + Jdk.find(feature, bench.environment()).version();
        } catch (Missing none) {
            return "no JDK " + feature;
        }
    }

    private static String said(Bench bench, String program, String option) throws IOException, InterruptedException {
        try {
            return bench.program(List.of(bench.which(program).toString(), option))
                    .run()
                    .out()
                    .strip();
        } catch (Missing none) {
            return "no " + program;
        }
    }

    private static String commit(Bench bench) throws IOException, InterruptedException {
        Program.Ended ended =
                bench.program(List.of("git", "rev-parse", "--short", "HEAD")).run();
        return ended.exit() == 0 ? ended.out().strip() : "of no commit";
    }

    private static List<String> packages(Bench bench) throws IOException {
        var named = new ArrayList<String>();
        Path node = bench.home().resolve("peers/node/package.json");
        JsonMapper.shared()
                .readTree(node.toFile())
                .path("dependencies")
                .properties()
                .forEach(dependency -> named.add(
                        dependency.getKey() + " " + dependency.getValue().asString()));
        String pom = Files.readString(bench.home().resolve("peers/karate/pom.xml"));
        named.add(
                "Karate " + pom.replaceAll("(?s).*<artifactId>karate-core</artifactId>\\s*<version>([^<]*)<.*", "$1"));
        return named;
    }

    private static String processor() throws IOException {
        return fact(Path.of("/proc/cpuinfo"), "model name").orElse(System.getProperty("os.arch"));
    }

    private static String memory() throws IOException {
        return fact(Path.of("/proc/meminfo"), "MemTotal")
                .map(text -> String.format(
                        Locale.ROOT, "%.0f GB", Double.parseDouble(text.replaceAll("[^0-9]", "")) / 1024 / 1024))
                .orElse("memory unknown");
    }

    private static Optional<String> fact(Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        }
    }
}
