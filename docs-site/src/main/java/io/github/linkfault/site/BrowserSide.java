package io.github.linkfault.site;

import io.github.linkfault.site.output.BrokenSite;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the browser gets beside the pages: scripts and style sheet, built by Node out of {@code src/main/web} into {@code assets}. */
final class BrowserSide {

    private static final String WITHOUT_THE_SITE =
            "Install Node 20 or later with npm, or build without the site: mvn verify -pl '!docs-site'";
    private static final int MINUTES = 5;

    private final Path module;
    private final String path;

    /** @param path the machine's search path for programs */
    BrowserSide(Path module, String path) {
        this.module = module;
        this.path = path;
    }

    /**
     * Fetches the packages that the lock file names, then bundles.
     *
     * @param data what the browser knows, as JSON; the sources that are generated of it are left beside it
     * @param schemas the folder with a folder of schemas for each API
     * @param assets the folder that the bundles go to
     */
    void build(Path data, Path schemas, Path assets) {
        String npm = program("npm");
        String node = program("node");
        if (!isInstalled()) {
            run("npm ci", List.of(npm, "ci", "--prefer-offline"));
        }
        run(
                "the bundling",
                List.of(
                        node,
                        "src/main/web/build.mjs",
                        data.toAbsolutePath().toString(),
                        schemas.toAbsolutePath().toString(),
                        assets.toAbsolutePath().toString()));
    }

    /**
     * Writes the Markdown twins of pages, and all of them in one file.
     *
     * @param list a file with the address of a page in each line
     */
    void writeMarkdown(Path site, Path list) {
        run(
                "the writing of Markdown",
                List.of(
                        program("node"),
                        "src/main/web/markdown.mjs",
                        site.toAbsolutePath().toString(),
                        list.toAbsolutePath().toString()));
    }

    /** npm leaves a copy of what it installed; it is newer than the lock file it went by. */
    private boolean isInstalled() {
        try {
            Path installed = module.resolve("node_modules/.package-lock.json");
            return Files.exists(installed)
                    && Files.getLastModifiedTime(installed)
                                    .compareTo(Files.getLastModifiedTime(module.resolve("package-lock.json")))
                            > 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The program of this name on the path, also under the names that Windows gives it. */
    private String program(String name) {
        return Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(name, name + ".exe", name + ".cmd").map(file -> Path.of(folder, file)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new BrokenSite(name + " is not installed, and the site is built with it.\n" + WITHOUT_THE_SITE))
                .toString();
    }

    private void run(String what, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(module.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new BrokenSite(what + " failed:\n" + Files.readString(log()) + WITHOUT_THE_SITE);
            }
        } catch (IOException impossible) {
            throw new BrokenSite(what + " cannot run: " + impossible.getMessage() + "\n" + WITHOUT_THE_SITE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BrokenSite(what + " was interrupted");
        }
    }

    private Path log() throws IOException {
        return Files.createDirectories(module.resolve("target")).resolve("web.log");
    }
}
