package io.github.linkfault.spark;

import io.github.linkfault.audit.count.AuditCounters;
import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.Format;
import io.github.linkfault.audit.input.InputSplit;
import io.github.linkfault.audit.input.TextSurfaces;
import io.github.linkfault.audit.report.Summary;
import io.github.linkfault.audit.route.Base;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.cli.AuditOptions;
import io.github.linkfault.cli.AuditReports;
import io.github.linkfault.cli.CommandLines;
import io.github.linkfault.cli.Main;
import io.github.linkfault.cli.VersionOption;
import io.github.linkfault.result.Deviations;
import io.github.linkfault.result.Report;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The audit for {@code spark-submit}: the same options, verdicts, reports and exit codes as {@code linkfault audit}. */
@Command(
        name = "SparkAudit",
        description = "Judges recorded traffic on Apache Spark, as linkfault audit does on one machine.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionOption.class)
public final class SparkAudit implements Callable<Integer> {

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "HAR, NDJSON or error texts, as linkfault audit reads them, by a path or URL that every"
                    + " executor can open. Patterns are expanded.")
    private List<String> files = new ArrayList<>();

    @Mixin
    private AuditOptions options = new AuditOptions();

    private SparkAudit(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Runs the audit on the master that {@code spark-submit} names, and exits with its code. */
    public static void main(String[] arguments) {
        Main.exit(SparkAudit::execute, arguments);
    }

    static int execute(PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments) {
        var command = new CommandLine(new SparkAudit(environment));
        return CommandLines.prepared(command, out, err, environment).execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        try {
            return audited();
        } catch (Exception fault) {
            // Scala declares no exception, so that it cannot be caught by its type alone.
            if (fault instanceof SparkException) {
                String why =
                        String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
                spec.commandLine().getErr().println("Spark gave up, and no report was written: " + why);
                return Report.INCOMPLETE;
            }
            throw fault;
        }
    }

    private int audited() {
        Catalog catalog = Catalog.bundled();
        List<Base> bases = options.bases(catalog, List.of());
        FieldMapping mapping = options.mapping(catalog);
        Deviations deviations = options.deviations(catalog);
        // Whatever else a cluster is used to: tallies are made for Java's own.
        var conf = new SparkConf()
                .setIfMissing("spark.app.name", "linkfault audit")
                .set("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
        try (var spark = new JavaSparkContext(conf)) {
            var hadoop = new HadoopFiles(spark.hadoopConfiguration());
            List<HadoopFiles.Found> found = hadoop.of(files);
            List<InputSplit> pieces = hadoop.pieces(
                    found,
                    options.format(catalog),
                    new TextSurfaces(catalog),
                    conf.getSizeAsBytes("spark.files.maxPartitionBytes", "128m"));
            var reports =
                    new AuditReports(options, deviations, spec.commandLine().getOut(), environment);
            Broadcast<PieceTask> task = spark.broadcast(new PieceTask(
                    bases,
                    mapping,
                    found.stream()
                            .map(file -> file.status().getPath().toString())
                            .toList(),
                    new SerializableConfiguration(spark.hadoopConfiguration())));
            AuditCounters tally = spark.parallelize(pieces, pieces.size())
                    .mapPartitions(some -> List.of(task.value().tally(some)).iterator())
                    .treeReduce(SparkAudit::merged);
            return reports.write(new Summary(catalog, tally, sources(found, pieces)), false);
        }
    }

    private static List<Summary.Source> sources(List<HadoopFiles.Found> found, List<InputSplit> pieces) {
        var hars = new HashSet<Integer>();
        pieces.stream().filter(piece -> piece.format() == Format.HAR).forEach(piece -> hars.add(piece.file()));
        var sources = new ArrayList<Summary.Source>();
        for (int file = 0; file < found.size(); file++) {
            sources.add(new Summary.Source(found.get(file).name(), hars.contains(file)));
        }
        return sources;
    }

    private static AuditCounters merged(AuditCounters one, AuditCounters other) {
        one.merge(other);
        return one;
    }
}
