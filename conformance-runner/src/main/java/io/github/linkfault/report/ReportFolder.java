package io.github.linkfault.report;

import io.github.linkfault.result.Report;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The folder that a report is written to. */
public final class ReportFolder {

    /** Writes a report in one form. */
    interface Rendering {
        void write(Report report, Writer out) throws IOException;
    }

    private static final Map<String, Rendering> FILES = new LinkedHashMap<>();

    static {
        FILES.put("report.json", JsonReport::write);
        FILES.put("report.html", HtmlReport::write);
        FILES.put("junit.xml", JunitReport::write);
        FILES.put("results.sarif", SarifReport::write);
        FILES.put("ctrf.json", CtrfReport::write);
        FILES.put("summary.md", MarkdownReport::write);
    }

    private final Path folder;

    private ReportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder when it does not exist, before anything is run for it.
     *
     * @throws UnwritableReport when it cannot be made or written
     */
    public static ReportFolder at(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "linkfault", ".tmp"));
        } catch (FileAlreadyExistsException file) {
            throw new UnwritableReport(folder, file.getFile() + " is a file");
        } catch (IOException refused) {
            throw new UnwritableReport(
                    folder, refused.getClass().getSimpleName().replace("Exception", ""));
        }
        return new ReportFolder(folder);
    }

    /** The names of the files that a report is written to. */
    public static List<String> names() {
        return List.copyOf(FILES.keySet());
    }

    /**
     * Writes every file. Each is complete or absent: it is written beside its place and then moved there.
     *
     * @throws UnwritableReport when the disk does not take it
     */
    public void write(Report report) {
        FILES.entrySet().parallelStream()
                .forEach(file -> write(file.getKey(), out -> file.getValue().write(report, out)));
    }

    /**
     * Writes one file more, complete or not at all.
     *
     * @throws UnwritableReport when the disk does not take it
     */
    public void write(String name, String text) {
        write(name, out -> out.write(text));
    }

    private void write(String name, Content content) {
        Path draft = folder.resolve("." + name + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(draft)) {
                content.write(out);
            }
            Files.move(draft, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new UnwritableReport(folder, String.valueOf(refused.getMessage()));
        }
    }

    private interface Content {
        void write(Writer out) throws IOException;
    }
}
