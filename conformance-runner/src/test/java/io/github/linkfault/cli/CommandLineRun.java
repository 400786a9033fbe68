package io.github.linkfault.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** What a command line printed and returned. */
record CommandLineRun(int exitCode, String out, String err) {

    static CommandLineRun of(String... arguments) {
        return with(Map.of(), arguments);
    }

    static CommandLineRun with(Map<String, String> environment, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Main.execute(new PrintWriter(out), new PrintWriter(err), environment, arguments);
        return new CommandLineRun(exitCode, out.toString(), err.toString());
    }
}
