package io.github.linkfault.spark;

import io.github.linkfault.audit.input.Format;
import io.github.linkfault.audit.input.Input;
import io.github.linkfault.audit.input.InputSplit;
import io.github.linkfault.audit.input.TextSurfaces;
import io.github.linkfault.cli.UsageFault;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** The files that arguments name, wherever Hadoop can read: paths, URLs, and patterns of either. */
final class HadoopFiles {

    /**
     * A file.
     *
     * @param name what reports call it: as it was named, or as its pattern would name it
     */
    record Found(String name, FileStatus status) {}

    private final Configuration hadoop;

    HadoopFiles(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /**
     * The files in the order of the arguments, those of a pattern in the order of their names.
     *
     * @throws UsageFault when one of them cannot be read
     */
    List<Found> of(List<String> arguments) {
        var files = new ArrayList<Found>();
        Set<Path> known = new HashSet<>();
        for (String argument : arguments) {
            for (Found file : found(argument)) {
                if (file.status().isDirectory()) {
                    throw UsageFault.isDirectory(file.name());
                }
                if (!known.add(file.status().getPath())) {
                    throw UsageFault.namedTwice(file.name());
                }
                files.add(file);
            }
        }
        return files;
    }

    /**
     * The pieces of files, in their order; the driver reads the beginning of each file for it.
     *
     * @param insisted the format of every file, or null to recognise each by its beginning
     * @param texts the texts to recognise
     * @param bytes how long a piece shall be
     */
    List<InputSplit> pieces(List<Found> files, @Nullable Format insisted, TextSurfaces texts, long bytes) {
        var pieces = new ArrayList<InputSplit>();
        for (int index = 0; index < files.size(); index++) {
            Found file = files.get(index);
            Path path = file.status().getPath();
            try {
                var input = new Input(
                        file.name(),
                        file.status().getLen(),
                        null,
                        path.getFileSystem(hadoop).open(path));
                pieces.addAll(InputSplit.of(index, input, insisted, texts, bytes));
            } catch (IOException unreadable) {
                throw UsageFault.unreadableInput(file.name());
            }
        }
        return pieces;
    }

    private List<Found> found(String argument) {
        Path path;
        try {
            path = new Path(argument);
        } catch (IllegalArgumentException noPath) {
            throw UsageFault.noSuchInput(argument);
        }
        try {
            Optional<FileStatus> one = status(path);
            if (one.isPresent()) {
                return List.of(new Found(path.toString(), one.get()));
            }
            if (!argument.matches(".*[*?\\[{].*")) {
                throw UsageFault.noSuchInput(argument);
            }
            return matching(path);
        } catch (IOException unreadable) {
            throw UsageFault.unreadableInput(argument);
        }
    }

    private Optional<FileStatus> status(Path path) throws IOException {
        try {
            return Optional.of(path.getFileSystem(hadoop).getFileStatus(path));
        } catch (FileNotFoundException absent) {
            return Optional.empty();
        }
    }

    private List<Found> matching(Path pattern) throws IOException {
        var system = pattern.getFileSystem(hadoop);
        FileStatus[] all = system.globStatus(pattern);
        List<Found> files = Stream.ofNullable(all)
                .flatMap(Stream::of)
                .filter(FileStatus::isFile)
                .map(status -> new Found(name(pattern, status.getPath(), system.getWorkingDirectory()), status))
                .sorted(Comparator.comparing(Found::name))
                .toList();
        if (files.isEmpty()) {
            throw UsageFault.matchesNothing(pattern.toString());
        }
        return files;
    }

    private static String name(Path pattern, Path file, Path workingDirectory) {
        if (pattern.toUri().getScheme() != null) {
            return file.toString();
        }
        String path = file.toUri().getPath();
        String folder = workingDirectory.toUri().getPath() + "/";
        return pattern.isAbsolute() || !path.startsWith(folder) ? path : path.substring(folder.length());
    }
}
