package io.github.linkfault.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of the launcher's archive, the program does the same and nobody is told; and the archive is made anew. */
class LauncherTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String SCRIPT = "conformance-runner/src/main/sh/start.sh";
    private static final String JAR = "conformance-runner/target/linkfault.jar";
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @TempDir
    Path folder;

    private Path home;

    /** A checkout with nothing but the launcher and its jar. */
    @BeforeEach
    void layOut() throws IOException {
        home = folder.resolve("home");
        for (String file : List.of("linkfault", SCRIPT, JAR)) {
            Path copy = home.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(ROOT.resolve(file), copy);
        }
    }

    @Test
    void an_archive_is_made_at_first_use_and_used_from_then_on() throws Exception {
        explains();
        Path archive = archive();
        assertThat(Files.readString(note(archive)).strip())
                .startsWith(JAVA_HOME.toRealPath() + " ")
                .endsWith(home.toRealPath().resolve(JAR).toString());

        assertThat(insisting().exit()).as("exit of a JVM that must have it").isZero();
        explains();

        // As long as before and dated as before: only the JVM can tell. That it does shows that it looks.
        FileTime time = Files.getLastModifiedTime(archive);
        spoil(archive);
        Files.setLastModifiedTime(archive, time);
        assertThat(insisting().exit()).as("exit of a JVM that must have it").isNotZero();
        explains();
    }

    @Test
    void a_deleted_archive_is_made_again() throws Exception {
        explains();
        Files.delete(archive());

        explains();
        archive();
    }

    @Test
    void a_corrupted_archive_is_made_again() throws Exception {
        explains();
        Path archive = archive();
        Files.setLastModifiedTime(note(archive), FileTime.fromMillis(System.currentTimeMillis() - 5_000));
        spoil(archive);

        explains();
        archive();
        assertThat(insisting().exit()).isZero();
    }

    @Test
    void a_jar_that_has_moved_gets_an_archive_of_its_own() throws Exception {
        explains();
        archive();
        home = Files.move(home, folder.resolve("elsewhere"));

        explains();
        Path archive = archive();
        assertThat(Files.readString(note(archive))).contains("elsewhere");
        assertThat(insisting().exit()).isZero();
    }

    @Test
    void an_archive_of_another_jdk_is_not_used() throws Exception {
        explains();
        Path archive = archive();
        Files.writeString(note(archive), "/another/jdk 17.0.1 " + home.resolve(JAR) + "\n");

        explains();
        archive();
        assertThat(Files.readString(note(archive))).startsWith(JAVA_HOME.toRealPath() + " ");
    }

    @Test
    void what_could_not_be_made_is_not_tried_again() throws Exception {
        explains();
        Path archive = archive();
        String fits = Files.readString(note(archive)).strip();
        Files.delete(archive);
        Files.writeString(note(archive), fits + " fails\n");

        explains();
        assertThat(archive.resolveSibling(archive.getFileName() + ".work")).doesNotExist();
        assertThat(archive).doesNotExist();
    }

    @Test
    void a_long_audit_gets_both_compilers_and_a_short_one_does_not() throws Exception {
        Path small = Files.writeString(folder.resolve("small file.ndjson"), "{}\n");
        Path large = folder.resolve("large.ndjson");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(2_000_000_000L);
        }
        assertThat(options("audit", small.toString(), "--threads", "2")).contains("TieredStopAtLevel=1");
        assertThat(options("audit", "--threads", "2", large.toString(), small.toString()))
                .doesNotContain("TieredStopAtLevel")
                .contains("-Xmx256m");
        assertThat(options("explain", large.toString())).contains("TieredStopAtLevel=1");
        assertThat(options("audit", "-")).contains("TieredStopAtLevel=1");
    }

    private String options(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                "sh",
                "-c",
                ". \"$0\"; choose_options \"$@\"; echo \"$options\"",
                ROOT.resolve(SCRIPT).toString()));
        command.addAll(List.of(arguments));
        return new Program(folder, Map.of(), command).run("the launcher", 0).out();
    }

    private void explains() throws Exception {
        Program.Ended ended = launcher(Map.of()).run();

        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).startsWith("AC-104   We are having issues connecting to your bank.");
    }

    /** The same, where the JVM does not start without the archive. */
    private Program.Ended insisting() throws Exception {
        return launcher(Map.of("JDK_JAVA_OPTIONS", Runtime.version().feature() < 25 ? "-Xshare:on" : "-XX:AOTMode=on"))
                .run();
    }

    private Program launcher(Map<String, String> environment) {
        Program program = new Program(
                folder, environment, List.of(home.resolve("linkfault").toString(), "explain", "AC-104"));
        return program.with("JAVA_HOME", JAVA_HOME.toString());
    }

    /** The archive, when it has been made beside the first run. */
    private Path archive() throws Exception {
        Path target = home.resolve(JAR).getParent();
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end) {
            try (Stream<Path> files = Files.list(target)) {
                List<Path> found = files.filter(file -> file.toString().matches(".*\\.(jsa|aot)"))
                        .toList();
                if (!found.isEmpty() && isNoted(found.get(0))) {
                    return found.get(0);
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no archive in " + target);
    }

    /** Whether its maker is through, and has taken its folder away. */
    private boolean isNoted(Path archive) throws IOException {
        Path note = note(archive);
        return Files.exists(note)
                && Files.notExists(archive.resolveSibling(archive.getFileName() + ".work"))
                && Files.getLastModifiedTime(note).compareTo(Files.getLastModifiedTime(archive)) >= 0
                && Files.readString(note).strip().startsWith(JAVA_HOME.toRealPath() + " ")
                && Files.readString(note)
                        .strip()
                        .endsWith(" " + home.toRealPath().resolve(JAR));
    }

    private static Path note(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".for");
    }

    /** Makes its head what no archive's is. */
    private static void spoil(Path archive) throws IOException {
        assertThat(archive.toFile().setWritable(true)).isTrue();
        try (var file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.write(new byte[4096]);
        }
    }
}
