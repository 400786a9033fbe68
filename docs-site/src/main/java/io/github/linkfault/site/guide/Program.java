package io.github.linkfault.site.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.site.output.BrokenSite;
import io.github.linkfault.site.output.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Runs {@code linkfault} as its users do, in a process of its own, and hands out what it printed. */
public final class Program {

    private static final int SECONDS = 30;
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+) {2,}\\S");

    private Program() {}

    /** Writes the help text of the program and of each of its commands, for {@code include::}; returns the commands. */
    public static List<String> captureHelp(Folder pages) {
        String help = output("--help");
        pages.file("_captured/linkfault-help.txt", help);
        String commands = help.substring(help.indexOf("Commands:"));
        List<String> names = COMMAND.matcher(commands)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("help"))
                .toList();
        for (String name : names) {
            pages.file("_captured/" + name + "-help.txt", output(name, "--help"));
        }
        return names;
    }

    /** What the program prints on standard output; anything but exit code 0 is a fault. */
    public static String output(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It lives for a moment: compiling it well costs more than it gains.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.linkfault.cli.Main"));
        command.addAll(List.of(arguments));
        try {
            // A file, since nobody reads a pipe while this waits.
            Path output = Files.createTempFile("linkfault", ".txt");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
                process.destroyForcibly();
                if (!ended || process.exitValue() != 0) {
                    throw new BrokenSite("linkfault " + String.join(" ", arguments)
                            + (ended ? " exited " + process.exitValue() : " took more than " + SECONDS + " s")
                            + "; expected exit code 0");
                }
                return Files.readString(output, UTF_8);
            } finally {
                Files.delete(output);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BrokenSite("interrupted");
        }
    }
}
