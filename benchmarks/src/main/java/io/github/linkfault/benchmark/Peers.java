package io.github.linkfault.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The programs that do the same work list: each is fetched when it is first needed, and its own summary must count the whole work. */
final class Peers {

    private final Bench bench;

    Peers(Bench bench) {
        this.bench = bench;
    }

    /** The loop in Java. */
    Contestant.Work<Cost> bareLoop(WorkList work, Path folder) throws IOException {
        Path file = work.write(folder.resolve("work.json"));
        Program loop = bench.java(List.of(Bench.HEAP), BareLoop.class, file.toString());
        return () -> {
            Program.Ended ended = loop.run("the bare loop", 0);
            said("the bare loop", ended.out(), "^" + work.items().size() + " passed$");
            return ended.cost();
        };
    }

    /** The script in Node, with Ajv. */
    Contestant.Work<Cost> nodeScript(WorkList work, Path folder) throws IOException {
        Path file = work.write(folder.resolve("work.json"));
        Program script = bench.program(List.of(
                bench.which("node").toString(),
                nodePackages().resolve("check.mjs").toString(),
                file.toString(),
                bench.root().resolve("schemas").toString()));
        return () -> {
            Program.Ended ended = script.run("the Node script", 0);
            said("the Node script", ended.out(), "^" + work.items().size() + " passed$");
            return ended.cost();
        };
    }

    /** Newman with its usual reporter, less the lines for assertions that hold. */
    Contestant.Work<Cost> newman(WorkList work, Path folder) throws IOException {
        Path packages = nodePackages();
        Path collection =
                NewmanCollection.write(work, packages.resolve("newman-test.js"), folder.resolve("collection.json"));
        Program newman = bench.program(List.of(
                bench.which("node").toString(),
                packages.resolve("node_modules/newman/bin/newman.js").toString(),
                "run",
                collection.toString(),
                "--color",
                "off",
                "--disable-unicode",
                "--reporters",
                "cli",
                "--reporter-cli-no-success-assertions"));
        return () -> {
            Program.Ended ended = newman.run("newman", 0);
            said(
                    "newman",
                    ended.out(),
                    "\\|\\s+requests\\s+\\|\\s+" + work.items().size() + " \\|\\s+0 \\|");
            said(
                    "newman",
                    ended.out(),
                    "\\|\\s+assertions\\s+\\|\\s+" + NewmanCollection.assertions(work) + " \\|\\s+0 \\|");
            return ended.cost();
        };
    }

    /** Karate without its HTML report and its log of every exchange. */
    Contestant.Work<Cost> karate(WorkList work, Path folder) throws IOException {
        Path libraries = karateLibraries();
        Path own = bench.home().resolve("peers/karate");
        var sendable = new WorkList(
                work.items().stream().map(WorkItem::withoutEmptySegment).toList());
        sendable.write(Files.createDirectories(folder.resolve("karate-work")).resolve("work.json"));
        Path feature = Files.copy(
                own.resolve("checks.feature"),
                folder.resolve("karate-work/checks.feature"),
                StandardCopyOption.REPLACE_EXISTING);
        Program karate = bench.program(List.of(
                bench.jdk().java().toString(),
                "-Dlogback.configurationFile=" + own.resolve("logback.xml"),
                "-cp",
                libraries + "/*",
                "com.intuit.karate.Main",
                "--threads",
                "1",
                "--format",
                "~html",
                "--output",
                folder.resolve("karate").toString(),
                feature.toString()));
        return () -> {
            Program.Ended ended = karate.run("Karate", 0);
            said(
                    "Karate",
                    ended.out(),
                    "scenarios:\\s+" + work.items().size() + " \\| passed:\\s+"
                            + work.items().size() + " \\| failed: 0");
            return ended.cost();
        };
    }

    /** The folder with the Node peers' scripts and, beneath, their packages: as the lock file has them, and nothing run. */
    Path nodePackages() throws IOException {
        Path folder = bench.home().resolve("peers/node");
        Path npm = bench.which("npm");
        bench.which("node");
        fetch(
                "newman and Ajv",
                new Program(folder, Map.of(), List.of(npm.toString(), "ci", "--silent")),
                folder.resolve("package-lock.json"),
                folder.resolve("node_modules/.package-lock.json"));
        return folder;
    }

    private Path karateLibraries() throws IOException {
        Path pom = bench.home().resolve("peers/karate/pom.xml");
        Path libraries = bench.home().resolve("target/karate");
        fetch(
                "Karate",
                bench.program(List.of(
                        bench.which("mvn").toString(),
                        "-B",
                        "-q",
                        "-f",
                        pom.toString(),
                        "dependency:copy-dependencies",
                        "-DoutputDirectory=" + libraries)),
                pom,
                libraries);
        return libraries;
    }

    /** Fetches packages unless what they made is newer than what asks for them. */
    private void fetch(String what, Program fetching, Path wanted, Path made) throws IOException {
        if (Files.exists(made) && Files.getLastModifiedTime(made).compareTo(Files.getLastModifiedTime(wanted)) >= 0) {
            return;
        }
        bench.progress("fetching " + what);
        if (Files.isDirectory(made)) {
            Folders.delete(made);
        }
        try {
            Program.Ended ended = fetching.run();
            if (ended.exit() != 0 || !Files.exists(made)) {
                throw new Missing(what + " could not be fetched: " + String.join(" ", fetching.command())
                        + " ended with " + ended.exit());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Missing(what + " could not be fetched: interrupted");
        }
    }

    /** A summary that does not count the whole work is as bad as a wrong exit code. */
    static void said(String contestant, String out, String expected) {
        if (!Pattern.compile(expected, Pattern.MULTILINE).matcher(out).find()) {
            List<String> lines = out.lines().filter(line -> !line.isBlank()).toList();
            throw new WrongWork(
                    contestant, "a line like " + expected, lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1));
        }
    }
}
