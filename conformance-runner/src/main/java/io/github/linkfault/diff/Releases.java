package io.github.linkfault.diff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The catalogs of the released versions: {@code versions.txt} lists them with their days, the oldest first, and each lies beside it. */
public final class Releases {

    /** Where they lie on the class path. */
    private static final String RELEASED = "io/github/linkfault/released";

    private final Function<String, byte[]> file;

    private Releases(Function<String, byte[]> file) {
        this.file = file;
    }

    /** Those that come with this build. */
    public static Releases bundled() {
        return new Releases(Releases::onClassPath);
    }

    /** Those of a folder that is laid out like {@code released/}. */
    public static Releases in(Path folder) {
        return new Releases(name -> {
            try {
                return Files.readAllBytes(folder.resolve(name));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static byte[] onClassPath(String name) {
        try (InputStream stream = Releases.class.getClassLoader().getResourceAsStream(RELEASED + "/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("features/released/" + name + " is not on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The released versions, the oldest first. */
    public List<String> versions() {
        return lines().map(line -> line[0]).toList();
    }

    /**
     * The day of a release; nothing where {@code versions.txt} does not tell.
     *
     * @throws java.time.format.DateTimeParseException when what stands behind the version is no day
     */
    public Optional<LocalDate> day(String version) {
        return lines().filter(line -> line.length > 1 && line[0].equals(version))
                .map(line -> LocalDate.parse(line[1]))
                .findFirst();
    }

    /** The lines of {@code versions.txt}: a version, and the day of its release. */
    private Stream<String[]> lines() {
        return new String(file.apply("versions.txt"), UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("\\s+", -1));
    }

    /** The last of them, if anything is released yet. */
    Optional<String> last() {
        List<String> versions = versions();
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** The catalog of one of {@link #versions}. */
    byte[] catalog(String version) {
        return file.apply("catalog-" + version + ".json");
    }
}
