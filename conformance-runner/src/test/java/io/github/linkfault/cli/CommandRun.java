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
public record CommandRun(int exitCode, String out, String err) {

    /** Runs {@code linkfault} with these arguments and an empty environment. */
    public static CommandRun of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
