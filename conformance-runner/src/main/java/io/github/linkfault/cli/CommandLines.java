package io.github.linkfault.cli;

import io.github.linkfault.diff.Catalogs;
import io.github.linkfault.diff.Releases;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** The command line as picocli reads it: every command and every option. */
@Command(
        name = "linkfault",
        description =
                "Makes the documented errors of APIs executable: asks for each, judges it, mocks it, explains it.",
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
            "70:an internal error"
        })
public final class CommandLines {

    private CommandLines() {}

    /** Runs a command line and returns its exit code. */
    static int run(
            InputStream standardInput,
            PrintWriter out,
            PrintWriter err,
            Map<String, String> environment,
            String... arguments) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("run", () -> new RunCommand(environment, out, err));
        commands.put("audit", () -> new AuditCommand(environment, standardInput, out));
        commands.put("mock", () -> new MockCommand(environment));
        commands.put("proxy", () -> new ProxyCommand(environment, out));
        commands.put("explain", () -> new ExplainCommand(environment, standardInput, out));
        commands.put("mcp", () -> new McpCommand(environment, standardInput, System.out, err));
        commands.put("export", () -> new ExportCommand(environment));
        commands.put(
                "diff",
                () -> new DiffCommand(environment, standardInput, new Catalogs(Releases.bundled(), Version.current())));
        commands.put("check", CheckCommand::new);
        commands.put("declare", () -> new DeclareCommand(environment, out));
        commands.put("history", HistoryCommand::new);
        commands.put("draft", () -> new DraftCommand(standardInput));
        // If a command is named, picocli need not look at the others.
        if (arguments.length > 0 && commands.containsKey(arguments[0])) {
            commands.keySet().retainAll(Set.of(arguments[0]));
        }
        var command = new CommandLine(new CommandLines());
        commands.forEach((name, made) -> command.addSubcommand(name, made.get()));
        return prepared(command, out, err, environment).execute(arguments);
    }

    /** Sets up a command and its subcommands: where output goes, which exit codes failures have, and no stack traces. */
    public static CommandLine prepared(
            CommandLine command, PrintWriter out, PrintWriter err, Map<String, String> environment) {
        return command.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setUsageHelpLongOptionsMaxWidth(28)
                .setParameterExceptionHandler(CommandLines::wrongUsage)
                .setExecutionExceptionHandler((fault, failing, parsed) -> Main.failed(fault, err, environment));
    }

    private static int wrongUsage(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        command.getErr().println(fault.getMessage());
        command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help.");
        return ExitCode.USAGE;
    }
}
