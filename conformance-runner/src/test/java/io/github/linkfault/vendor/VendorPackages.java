package io.github.linkfault.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The vendors' own packages, as npm fetches and checks them for a build: {@code src/test/npm} installed below {@code target}. */
final class VendorPackages {

    private static final Path SOURCE = Path.of("src/test/npm");
    private static final Path FOLDER = Path.of("target/npm").toAbsolutePath();

    private VendorPackages() {}

    /** The folder that {@code node_modules} lies in. */
    static Path installed(Machine machine) throws IOException, InterruptedException {
        Path npm = machine.needs("npm");
        Path done = FOLDER.resolve("installed-package-lock.json");
        Path lock = SOURCE.resolve("package-lock.json");
        if (Files.exists(done) && Files.mismatch(done, lock) == -1) {
            return FOLDER;
        }
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "package-lock.json", ".npmrc")) {
            Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Path log = FOLDER.resolve("npm-ci.log");
        Process process = new ProcessBuilder(npm.toString(), "ci")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw machine.lacks("npm cannot fetch the vendors' packages, see " + log + ":\n"
                    + Files.readString(log, UTF_8).lines().limit(5).toList());
        }
        Files.copy(lock, done, StandardCopyOption.REPLACE_EXISTING);
        return FOLDER;
    }
}
