package io.github.linkfault.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program with its arguments, run to its end as a process of its own. The shell's {@code time} measures it: from the fork to the
 * end of the child, with the processor time of the child and its children.
 *
 * @param environment what it sees beside our own environment
 */
record Program(Path directory, Map<String, String> environment, List<String> command) {

    /** No work of the suite takes this long; a process that does is stuck. */
    private static final long MINUTES = 30;

    private static final int TOLD = 2;

    private static final String TIMED = "TIMEFORMAT='%3R %3U %3S'; time \"$@\" >\"$OUT\" 2>\"$ERR\"";

    /** What is left of a program when it has ended. */
    record Ended(int exit, String out, String err, Cost cost) {}

    Program {
        environment = Map.copyOf(environment);
        command = List.copyOf(command);
    }

    /** The same with one more variable in its environment. */
    Program with(String variable, String value) {
        var more = new HashMap<>(environment);
        more.put(variable, value);
        return new Program(directory, more, command);
    }

    /** Runs it, and waits for its end. */
    Ended run() throws IOException, InterruptedException {
        Path out = Files.createTempFile("linkfault-benchmark", ".out");
        Path err = Files.createTempFile("linkfault-benchmark", ".err");
        try {
            var shell = new ArrayList<>(List.of("bash", "-c", TIMED, "bash"));
            shell.addAll(command);
            var builder =
                    new ProcessBuilder(shell).directory(directory.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "OUT", out.toString(), "ERR", err.toString()));
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new WrongWork(command.get(0), "an end within " + MINUTES + " minutes", "none");
            }
            String times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err), cost(times));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Runs it and refuses any other exit code than this. */
    Ended run(String name, int exit) throws IOException, InterruptedException {
        Ended ended = run();
        if (ended.exit() != exit) {
            throw new WrongWork(name, "exit code " + exit, ended.exit() + ", " + words(ended));
        }
        return ended;
    }

    /** Its first words and its last: a stack trace says what is wrong at its beginning, a build at its end. */
    private static String words(Ended ended) {
        List<String> lines = (ended.err() + "\n" + ended.out())
                .lines()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .toList();
        List<String> told = lines.size() <= 2 * TOLD
                ? lines
                : Stream.of(lines.subList(0, TOLD), List.of("..."), lines.subList(lines.size() - TOLD, lines.size()))
                        .flatMap(List::stream)
                        .toList();
        return String.join(" / ", told);
    }

    private static Cost cost(String times) {
        String[] parts = times.split("\\s+", -1);
        if (parts.length != 3) {
            throw new IllegalStateException("the shell's time said \"" + times + "\"; expected three figures");
        }
        return new Cost(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]) + Double.parseDouble(parts[2]));
    }
}
