package io.github.linkfault.history;

import io.github.linkfault.input.UnusableInput;
import io.github.linkfault.result.Past;
import io.github.linkfault.result.PastRun;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder with a file for each run. There is no index: a file that is lost or broken costs only itself. */
public final class HistoryFolder {

    private static final long LARGEST = 16 << 20;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Path folder;
    private final List<RunRecord> records = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();

    private HistoryFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a folder, and makes it where it does not exist.
     *
     * @throws UnusableInput when it cannot be made or written
     */
    public static HistoryFolder at(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "linkfault", ".tmp"));
        } catch (FileAlreadyExistsException file) {
            throw unwritable(folder, "it is a file; give a folder with --history");
        } catch (IOException refused) {
            throw unwritable(folder, "check its permissions, or give another with --history");
        }
        return open(folder);
    }

    /**
     * Reads a folder.
     *
     * @throws UnusableInput when it does not exist or cannot be read
     */
    public static HistoryFolder open(Path folder) {
        var history = new HistoryFolder(folder);
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .forEach(history::read);
        } catch (IOException unreadable) {
            throw UnusableInput.unreadable(
                    "History folder " + folder,
                    "cannot be read; give a folder that linkfault run --history has written");
        }
        return history;
    }

    private static UnusableInput unwritable(Path folder, String why) {
        return UnusableInput.unreadable("History folder " + folder, "cannot be written: " + why);
    }

    private void read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new RunFile.Unusable("too large for a file of a run");
            }
            records.add(RunFile.read(Files.readString(file)));
        } catch (RunFile.Unusable unusable) {
            lost.add(file.getFileName() + " is left out: " + unusable.getMessage() + ".");
        } catch (IOException unreadable) {
            lost.add(file.getFileName() + " is left out: it cannot be read as UTF-8 text.");
        }
    }

    /** What could not be read, a sentence for each file. */
    public List<String> lost() {
        return List.copyOf(lost);
    }

    /** The runs by what they looked at; the series with the latest run first. */
    public List<Series> series() {
        Map<Subject, List<RunRecord>> bySubject = records.stream()
                .collect(Collectors.groupingBy(RunRecord::subject, LinkedHashMap::new, Collectors.toList()));
        return bySubject.entrySet().stream()
                .map(group -> new Series(group.getKey(), past(group.getValue(), false)))
                .sorted(Comparator.comparing(Series::end).reversed())
                .toList();
    }

    /** A run among the earlier ones of its subject. */
    public Past with(RunRecord run, boolean onlyNewFails) {
        var runs = new ArrayList<>(records.stream()
                .filter(earlier -> earlier.subject().equals(run.subject()))
                .filter(earlier -> earlier.run().startedAt().isBefore(run.run().startedAt()))
                .toList());
        runs.add(run);
        return past(runs, onlyNewFails);
    }

    private Past past(List<RunRecord> runs, boolean onlyNewFails) {
        List<RunRecord> sorted = runs.stream()
                .sorted(Comparator.comparing(record -> record.run().startedAt()))
                .toList();
        List<PastRun> past = sorted.stream().map(RunRecord::run).toList();
        int last = sorted.size() - 1;
        boolean changed = last > 0
                && !sorted.get(last).edition().equals(sorted.get(last - 1).edition());
        return Past.of(past, lost, changed, onlyNewFails);
    }

    /**
     * Writes the file of a run, complete or not at all.
     *
     * @throws UnusableInput when the disk does not take it
     */
    public void add(RunRecord run) {
        String name = NAME.format(run.run().startedAt()) + "-" + run.subject().id() + ".json";
        try {
            Path draft = Files.createTempFile(folder, ".run", ".part");
            Files.writeString(draft, RunFile.text(run));
            Files.move(draft, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw unwritable(folder, "the run is not remembered; is the disk full?");
        }
    }
}
