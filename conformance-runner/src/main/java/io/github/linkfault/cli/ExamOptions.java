package io.github.linkfault.cli;

import io.github.linkfault.mock.exam.ExamReport;
import io.github.linkfault.mock.exam.ExamRequirements;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is required of the clients of a mock at the end of its session, and where its report goes. */
final class ExamOptions {

    @Option(
            names = "--require-coverage",
            paramLabel = "PERCENT",
            description =
                    "At the end, exit with 1 unless this share of the documented errors of the operations that were called"
                            + " was met, such as 90%%.")
    private @Nullable String coverage;

    @Option(
            names = "--require-grade",
            description =
                    "At the end, exit with 1 unless the grade is passed: a documented error was met, and no reaction to one was"
                            + " wrong.")
    private boolean grade;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "At the end, write exam.json, exam.html, junit.xml and summary.md here.")
    private @Nullable Path folder;

    /** Reads the options, before anything is started. */
    ExamRequirements requirements() {
        String share = coverage;
        if (share == null) {
            return new ExamRequirements(0, grade);
        }
        double percent = ExamRequirements.percent(share).orElseThrow(() -> UsageFault.noPercentage(share));
        return new ExamRequirements(percent, grade);
    }

    /** Prints and writes the report, and returns the exit code. */
    int finish(ExamReport report, ExamRequirements requirements, PrintWriter out) {
        List<String> missing = requirements.missing(report);
        out.print("\n" + report.table());
        missing.forEach(sentence -> out.println("REQUIRED  " + sentence));
        out.flush();
        if (folder != null) {
            write(folder, report, missing);
        }
        return missing.isEmpty() ? ExitCode.OK : ExitCode.FAILS;
    }

    private static void write(Path folder, ExamReport report, List<String> missing) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("exam.json", report.json(missing));
        files.put("exam.html", report.html());
        files.put("junit.xml", report.junitXml());
        files.put("summary.md", report.markdown());
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException unwritable) {
            throw UsageFault.unwritable("--report", folder.toString(), unwritable);
        }
    }
}
