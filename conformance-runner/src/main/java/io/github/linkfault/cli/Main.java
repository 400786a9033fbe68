package io.github.linkfault.cli;

import io.github.linkfault.catalog.BrokenCatalog;
import io.github.linkfault.input.UnusableInput;
import io.github.linkfault.mock.UnusableAddress;
import io.github.linkfault.report.UnwritableReport;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Where the program begins and ends. It must not mention picocli, or the JVM would load it at each start. */
public final class Main {

    /** A program of this project: what it prints goes to the writers, and its exit code is returned. */
    public interface Program {

        /** Runs it. */
        int execute(PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments);
    }

    private Main() {}

    /** Runs the command line and exits with its code. */
    public static void main(String[] arguments) {
        exit(Main::execute, arguments);
    }

    /** Runs a program with the streams and the environment of this process, and ends the process with its exit code. */
    public static void exit(Program program, String... arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode = guarded(() -> program.execute(out, err, System.getenv(), arguments), err, System.getenv());
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** Runs the command line and returns its exit code. */
    static int execute(PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments) {
        return execute(System.in, out, err, environment, arguments);
    }

    /** The same with another standard input. */
    static int execute(
            InputStream standardInput,
            PrintWriter out,
            PrintWriter err,
            Map<String, String> environment,
            String... arguments) {
        var shortcut = new FastArgs(standardInput, out, err, environment);
        Optional<Callable<Integer>> everyday = shortcut.of(List.of(arguments));
        return guarded(
                everyday.orElse(() -> CommandLines.run(standardInput, out, err, environment, arguments)),
                err,
                environment);
    }

    private static int guarded(Callable<Integer> work, PrintWriter err, Map<String, String> environment) {
        try {
            return work.call();
        } catch (Exception | Error fault) {
            // Out of memory too: the JVM's own exit code for it would say that the target does not conform.
            return failed(fault, err, environment);
        }
    }

    /** Says what went wrong and returns its exit code. */
    static int failed(Throwable fault, PrintWriter err, Map<String, String> environment) {
        if (fault instanceof UsageFault
                || fault instanceof UnusableInput
                || fault instanceof UnwritableReport
                || fault instanceof UnusableAddress) {
            err.println(fault.getMessage());
            return ExitCode.USAGE;
        }
        if (fault instanceof BrokenCatalog) {
            err.println("The catalog contradicts itself: " + fault.getMessage());
            return ExitCode.INTERNAL;
        }
        err.println("Internal error in linkfault: " + InternalFailure.kinds(fault));
        if (environment.containsKey("LINKFAULT_DEBUG")) {
            InternalFailure.trace(fault, err);
        } else {
            err.println("Please report it. LINKFAULT_DEBUG=1 shows where it happened.");
        }
        return ExitCode.INTERNAL;
    }
}
