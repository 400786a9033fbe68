package io.github.linkfault.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of the suite: measures the rows that are asked for, and prints one table. */
@Command(
        name = "benchmarks/run",
        description =
                "Measures linkfault beside its peers. Prints a table of ratios, and writes it to target/table.md.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every row was measured, or says what is missing; a missed goal is no failure",
            "1:a contestant did not do its work",
            "2:wrong usage",
            "70:a fault of this suite"
        })
public final class Benchmarks implements Callable<Integer> {

    private static final List<Row> ROWS = List.of(
            new EmbeddedStart(),
            new ExternalRun(),
            new ManyChecks(),
            new CheckCost(),
            new JudgeAlone(),
            new AuditThroughput(),
            new AuditRepeating(),
            new AuditGrowth(),
            new AuditHar(),
            new MockAtSize(),
            new MockBesideWireMock(),
            new ExplainStart(),
            new SiteBuild());

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Turns of each contestant after its warm-up. Default: ${DEFAULT-VALUE}.")
    private int rounds = 5;

    @Option(names = "--smoke", description = "Small sizes, to see that the suite works; the figures mean nothing.")
    private boolean smoke;

    @Parameters(
            paramLabel = "ROW",
            description =
                    "start, external, many, check, judge, audit, audit-repeating, audit-growth, audit-har, mock-size, mock, explain,"
                            + " site. Default: all.")
    private List<String> names = new ArrayList<>();

    private Benchmarks() {}

    /** Runs from the repository's root, which {@code benchmarks/run} sees to. */
    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        int code = new CommandLine(new Benchmarks())
                .setOut(out)
                .setExecutionExceptionHandler((fault, command, parsed) -> {
                    command.getErr().println("benchmarks: " + fault);
                    return 70;
                })
                .execute(arguments);
        System.exit(code);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds: expected 1 or more, not " + rounds);
        }
        PrintWriter err = spec.commandLine().getErr();
        var bench = new Bench(Path.of("").toAbsolutePath(), rounds, smoke, System.getenv(), err);
        bench.settle(bench.jdk());
        var lines = new ArrayList<Line>();
        for (Row row : rows()) {
            err.println(row.name());
            err.flush();
            lines.addAll(measured(row, bench));
        }
        String table = Table.of(lines);
        Files.writeString(bench.home().resolve("target/table.md"), Machine.described(bench) + "\n\n" + table);
        PrintWriter out = spec.commandLine().getOut();
        out.print(table);
        out.flush();
        return lines.stream().anyMatch(Line.Failed.class::isInstance) ? 1 : 0;
    }

    private static List<Line> measured(Row row, Bench bench) throws IOException, InterruptedException {
        try {
            return row.measure(bench);
        } catch (Missing missing) {
            return List.of(new Line.Missing(row.name(), "all of it", String.valueOf(missing.getMessage()), Goal.NONE));
        } catch (WrongWork wrong) {
            return List.of(new Line.Failed(row.name(), "all of it", String.valueOf(wrong.getMessage()), Goal.NONE));
        }
    }

    private List<Row> rows() {
        for (String name : names) {
            if (ROWS.stream().noneMatch(row -> row.name().equals(name))) {
                throw new ParameterException(
                        spec.commandLine(),
                        "no row is called " + name + "; expected one of "
                                + ROWS.stream().map(Row::name).collect(Collectors.joining(", ")));
            }
        }
        return ROWS.stream()
                .filter(row -> names.isEmpty() || names.contains(row.name()))
                .toList();
    }
}
