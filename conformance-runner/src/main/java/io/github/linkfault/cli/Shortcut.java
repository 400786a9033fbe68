package io.github.linkfault.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * The command lines of every day, recognized without picocli, whose start takes longer than most of what they ask for:
 * {@code --version}, {@code explain SUBJECT} and {@code run} with {@code --target} and {@code --report}. Whatever is written in
 * another way is none of them, and means the same.
 */
final class Shortcut {

    private static final Set<String> RUN_OPTIONS = Set.of("--target", "--report");

    private final InputStream standardInput;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, String> environment;

    Shortcut(InputStream standardInput, PrintWriter out, PrintWriter err, Map<String, String> environment) {
        this.standardInput = standardInput;
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    /** The command that these arguments mean, where they are everyday ones. */
    Optional<Callable<Integer>> of(List<String> arguments) {
        if (arguments.equals(List.of("--version"))) {
            return Optional.of(() -> {
                out.println(Version.line());
                return ExitCode.OK;
            });
        }
        if (arguments.size() == 2 && arguments.get(0).equals("explain") && isPlain(arguments.get(1))) {
            return Optional.of(new ExplainCommand(standardInput, out).of(arguments.get(1)));
        }
        if (!arguments.isEmpty() && arguments.get(0).equals("run")) {
            return run(arguments.subList(1, arguments.size()));
        }
        return Optional.empty();
    }

    private Optional<Callable<Integer>> run(List<String> options) {
        var values = new HashMap<String, Path>();
        for (int at = 0; at < options.size(); at += 2) {
            String name = options.get(at);
            boolean everyday = RUN_OPTIONS.contains(name)
                    && at + 1 < options.size()
                    && isPlain(options.get(at + 1))
                    && values.put(name, Path.of(options.get(at + 1))) == null;
            if (!everyday) {
                return Optional.empty();
            }
        }
        return Optional.of(new RunCommand(environment, out, err).with(values.get("--target"), values.get("--report")));
    }

    /** Neither an option nor the file of arguments that picocli would read. */
    private static boolean isPlain(String argument) {
        return !argument.isEmpty() && !argument.startsWith("-") && !argument.startsWith("@");
    }
}
