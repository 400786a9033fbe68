package io.github.linkfault.report;

import io.github.linkfault.result.Report;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The folder that a report is written to. */
public final class ReportFolder {

    /** Writes a report in one form. */
    interface Rendering {
        void write(Report report, AuditedTraffic traffic, Writer out) throws IOException;
    }

    private static final Map<String, Rendering> FILES = new LinkedHashMap<>();

    static {
        FILES.put("report.json", (report, traffic, out) -> JsonReport.write(report, out));
        FILES.put("report.html", HtmlReport::write);
        FILES.put("junit.xml", (report, traffic, out) -> JunitReport.write(report, out));
        FILES.put("results.sarif", (report, traffic, out) -> SarifReport.write(report, out));
        FILES.put("ctrf.json", (report, traffic, out) -> CtrfReport.write(report, out));
        FILES.put("summary.md", MarkdownReport::write);
    }

    private final Path folder;
    private final boolean isNew;

    private ReportFolder(Path folder, boolean isNew) {
        this.folder = folder;
        this.isNew = isNew;
    }

    /**
     * Makes the folder when it does not exist, before anything is run for it.
     *
     * @throws UnwritableReport when it cannot be made or written
     */
    public static ReportFolder at(Path folder) {
        boolean isNew = Files.notExists(folder);
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "linkfault", ".tmp"));
        } catch (FileAlreadyExistsException file) {
            throw new UnwritableReport(folder, file.getFile() + " is a file");
        } catch (IOException refused) {
            throw new UnwritableReport(folder, why(refused));
        }
        return new ReportFolder(folder, isNew);
    }

    /** Takes the folder away again, where it was made for this and is empty. */
    public void withdraw() {
        try {
            if (isNew) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException notEmpty) {
            // Somebody uses it.
        }
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
        write(report, AuditedTraffic.NONE);
    }

    /**
     * Writes every file of an audit: {@code report.html} and {@code summary.md} say what there is in the traffic.
     *
     * @throws UnwritableReport when the disk does not take it
     */
    public void write(Report report, AuditedTraffic traffic) {
        // To the end of each, also where one cannot be written: none may go on when the program ends.
        List<UnwritableReport> refused = FILES.entrySet().parallelStream()
                .flatMap(file -> attempt(file.getKey(), out -> file.getValue().write(report, traffic, out)).stream())
                .toList();
        if (!refused.isEmpty()) {
            throw refused.get(0);
        }
    }

    private Optional<UnwritableReport> attempt(String name, Content content) {
        try {
            write(name, content);
            return Optional.empty();
        } catch (UnwritableReport refused) {
            return Optional.of(refused);
        }
    }

    /**
     * Writes one file more, complete or not at all.
     *
     * @throws UnwritableReport when the disk does not take it
     */
    public void write(String name, String text) {
        write(name, out -> out.write(text));
    }

    /**
     * Takes a file of an earlier report away that this one has not.
     *
     * @throws UnwritableReport when that is not allowed
     */
    public void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException refused) {
            throw new UnwritableReport(folder, why(refused));
        }
    }

    void write(String name, Content content) {
        // Two runs may write into one folder: each has drafts of its own, and the last one's files stay.
        Path draft = folder.resolve("." + name + "." + UUID.randomUUID() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(draft)) {
                content.write(out);
            }
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            discard(draft);
            throw new UnwritableReport(folder, why(refused));
        } catch (RuntimeException failed) {
            discard(draft);
            // Jackson and the templates wrap what a disk says.
            if (failed.getCause() instanceof IOException refused) {
                throw new UnwritableReport(folder, why(refused));
            }
            throw failed;
        }
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException kept) {
            // The disk has said already that it takes no more.
        }
    }

    private static String why(IOException refused) {
        if (refused instanceof AccessDeniedException) {
            return "no permission";
        }
        if (refused instanceof NoSuchFileException) {
            return "it is no longer there";
        }
        String reason = refused instanceof FileSystemException file ? file.getReason() : null;
        String message = refused.getMessage();
        return reason != null ? reason : message != null ? message : "the disk refuses it";
    }

    /** Writes the content of one file. */
    interface Content {
        void write(Writer out) throws IOException;
    }
}
