package io.github.linkfault.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/**
 * One run of the command line in this process, as a test sees it.
 *
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
public record CommandLineRun(int exitCode, String out, String err) {

    /** Runs {@code linkfault} with these arguments and an empty environment. */
    public static CommandLineRun of(String... arguments) {
        return with(Map.of(), arguments);
    }

    /** Runs {@code linkfault} with these arguments and this environment. */
    public static CommandLineRun with(Map<String, String> environment, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Main.execute(new PrintWriter(out), new PrintWriter(err), environment, arguments);
        return new CommandLineRun(exitCode, out.toString(), err.toString());
    }
}
