package io.github.linkfault.diff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The catalogs of the released versions: {@code versions.txt} lists them, the oldest first, and each lies beside it. */
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
    List<String> versions() {
        return new String(file.apply("versions.txt"), UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
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
