package io.github.linkfault.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Snapshots of catalogs that lie in folders, so that an unchanged folder is not read again at each start. A snapshot is named by a
 * hash of every file's content and of this program, and so is right or not there. Where the folder of the snapshots cannot be
 * used, every start reads the catalog.
 */
final class SnapshotCache {

    private static final String ENDING = ".snapshot";

    /** The snapshots that are kept; the oldest go. */
    private static final int MOST = 20;

    private final Path folder;
    private final String program;

    /** @param program what tells this build of the program from any other: only the same one reads a snapshot */
    SnapshotCache(Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /** The snapshots of this program; nothing where it is no jar and no run-time image, whose date would tell one build from another. */
    static Optional<SnapshotCache> in(Path folder) {
        try {
            URI location = SnapshotCache.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            // In a run-time image, all modules are one file.
            Path jar = location.getScheme().equals("jrt")
                    ? Path.of(System.getProperty("java.home"), "lib", "modules")
                    : Path.of(location);
            return Files.isRegularFile(jar)
                    ? Optional.of(new SnapshotCache(
                            folder, jar + " " + Files.getLastModifiedTime(jar) + " " + Files.size(jar)))
                    : Optional.empty();
        } catch (IOException | URISyntaxException | RuntimeException unknown) {
            return Optional.empty();
        }
    }

    Catalog read(Path features, CatalogFiles files) {
        Path snapshot;
        try {
            snapshot = folder.resolve(hash(features) + ENDING);
            if (Files.exists(snapshot)) {
                return new SnapshotReader(Files.readAllBytes(snapshot)).read(files);
            }
        } catch (IOException | RuntimeException unusable) {
            return new CatalogReader(files).read();
        }
        Catalog catalog = new CatalogReader(files).read();
        keep(snapshot, SnapshotWriter.of(catalog, new SourceFiles(files::feature)));
        return catalog;
    }

    /** Written beside its place first: another process may look at any time. */
    private void keep(Path snapshot, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "new", null);
            Files.write(written, bytes);
            Files.move(written, snapshot, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            List<Path> old;
            try (Stream<Path> all = Files.list(folder)) {
                old = all.filter(file -> file.toString().endsWith(ENDING))
                        .sorted(Comparator.comparing(
                                        (Path file) -> file.toFile().lastModified())
                                .reversed())
                        .skip(MOST)
                        .toList();
            }
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        } catch (IOException unusable) {
            // The next start reads the catalog again.
        }
    }

    private String hash(Path features) throws IOException {
        MessageDigest hash = sha256();
        hash.update(program.getBytes(UTF_8));
        List<Path> files;
        try (Stream<Path> all = Files.walk(features)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            hash.update((features.relativize(file) + "\n" + bytes.length + "\n").getBytes(UTF_8));
            hash.update(bytes);
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
