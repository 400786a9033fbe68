package io.github.linkfault.cli;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.BrokenCatalog;
import io.github.linkfault.diff.Catalogs;
import io.github.linkfault.diff.Releases;
import io.github.linkfault.input.UnusableInput;
import io.github.linkfault.mock.UnusableAddress;
import io.github.linkfault.report.UnwritableReport;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The command line. */
@Command(
        name = "linkfault",
        description = "Makes the documented errors of Aerosync and Fuse executable.",
        versionProvider = VersionOption.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = HelpCommand.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the target conforms; every selected entry was exercised or declared",
            "1:the target does not conform; explain: the error is in no table; diff: --fail-on",
            "2:wrong usage or configuration",
            "3:incomplete: nothing failed, but entries were not exercised that nobody declared",
            "70:a fault of this tool"
        })
public final class Main {

    private Main() {}

    /** Runs the command line and exits with its code. */
    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode = execute(out, err, System.getenv(), arguments);
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
        var shortcut = new Shortcut(standardInput, out, err, environment);
        Optional<Callable<Integer>> everyday = shortcut.of(List.of(arguments));
        if (everyday.isPresent()) {
            try {
                return everyday.get().call();
            } catch (Exception fault) {
                return failed(fault, err, environment);
            }
        }
        return byPicocli(standardInput, out, err, environment, arguments);
    }

    /** The whole command line. */
    static int byPicocli(
            InputStream standardInput,
            PrintWriter out,
            PrintWriter err,
            Map<String, String> environment,
            String... arguments) {
        CommandLine command = new CommandLine(new Main())
                .addSubcommand(new RunCommand(environment, out, err))
                .addSubcommand(new AuditCommand(environment, standardInput))
                .addSubcommand(new MockCommand())
                .addSubcommand(new ExplainCommand(standardInput, out))
                .addSubcommand(new ExportCommand())
                .addSubcommand(new DiffCommand(standardInput, new Catalogs(Releases.bundled(), Version.current())));
        return prepared(command, out, err, environment).execute(arguments);
    }

    /** Gives a command, and its subcommands, this tool's manners: what goes where, which exit code is whose, and no stack traces. */
    public static CommandLine prepared(
            CommandLine command, PrintWriter out, PrintWriter err, Map<String, String> environment) {
        return command.setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Api.class, Main::api)
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setUsageHelpLongOptionsMaxWidth(28)
                .setParameterExceptionHandler(Main::wrongUsage)
                .setExecutionExceptionHandler((fault, failing, parsed) -> failed(fault, err, environment));
    }

    private static Api api(String id) {
        return Arrays.stream(Api.values())
                .filter(api -> api.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected aerosync or fuse, not " + id));
    }

    private static int wrongUsage(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        command.getErr().println(fault.getMessage());
        command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help.");
        return ExitCode.USAGE;
    }

    private static int failed(Exception fault, PrintWriter err, Map<String, String> environment) {
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
        err.println("linkfault has a fault of its own: " + fault);
        if (environment.containsKey("LINKFAULT_DEBUG")) {
            fault.printStackTrace(err);
        } else {
            err.println("Please report it. LINKFAULT_DEBUG=1 shows where it happened.");
        }
        return ExitCode.INTERNAL;
    }
}
