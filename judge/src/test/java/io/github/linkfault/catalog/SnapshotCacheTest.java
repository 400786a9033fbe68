package io.github.linkfault.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot stands for a folder as long as nothing in it changes, and never longer. */
class SnapshotCacheTest {

    private static final String API = "aerosync/api.yaml";

    @TempDir
    Path folder;

    private Path features;
    private Path cache;

    @BeforeEach
    void copy() throws IOException {
        features = folder.resolve("features");
        cache = folder.resolve("cache");
        for (String file : Repository.featureData()) {
            Path copy = features.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(Repository.FEATURES.resolve(file), copy);
        }
    }

    @Test
    void the_second_start_reads_the_snapshot() throws IOException {
        Catalog first = read("a build");
        List<Path> snapshots = snapshots();
        assertThat(snapshots).hasSize(1);

        // What a start would read: a snapshot with another name in it.
        String name = first.apis().get(0).name();
        byte[] bytes = Files.readAllBytes(snapshots.get(0));
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        Files.write(
                snapshots.get(0),
                text.replace(name, "X".repeat(name.length())).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThat(read("a build").apis().get(0).name()).matches("X+");
        assertThat(read("another build").apis().get(0).name()).isEqualTo(name);
        assertThat(snapshots()).hasSize(2);
    }

    @Test
    void a_changed_file_is_read() throws IOException {
        read("a build");
        Path api = features.resolve(API);
        Files.writeString(api, Files.readString(api).replaceFirst("name: .*", "name: Another"));

        assertThat(read("a build").apis().get(0).name()).isEqualTo("Another");
    }

    @Test
    void a_spoilt_snapshot_is_passed_over() throws IOException {
        Catalog first = read("a build");
        Files.write(snapshots().get(0), new byte[] {0, 0, 0, 9, 1});

        assertThat(read("a build").entries()).isEqualTo(first.entries());
    }

    @Test
    void a_folder_that_cannot_be_written_costs_only_the_quick_start() throws IOException {
        Files.writeString(cache, "a file, no folder");

        assertThat(read("a build").entries()).isNotEmpty();
    }

    @Test
    void a_broken_catalog_leaves_no_snapshot() throws IOException {
        Files.writeString(features.resolve(API), "name: Alone");

        assertThatThrownBy(() -> read("a build")).isInstanceOf(BrokenCatalog.class);
        assertThat(cache).doesNotExist();
    }

    @Test
    void old_snapshots_go() throws IOException {
        for (int build = 0; build < 23; build++) {
            read("build " + build);
        }
        assertThat(snapshots()).hasSize(20);
    }

    private Catalog read(String build) {
        return new SnapshotCache(cache, build).read(features, CatalogFiles.of(features, null));
    }

    private List<Path> snapshots() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }
}
