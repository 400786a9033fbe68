package io.github.linkfault.cli;

import io.github.linkfault.check.CatalogCheck;
import io.github.linkfault.check.CheckResult;
import io.github.linkfault.check.FolderWatch;
import io.github.linkfault.check.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code linkfault check}: what is wrong with the files of a catalog. */
@Command(
        name = "check",
        description = {
            "Checks the tables, data and schemas of a catalog and prints everything that is wrong, each with its file, line"
                    + " and column, what is expected there and the nearest known word.",
            "A warning is something that may be meant otherwise, such as a condition that no row uses."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionOption.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no fault; there may be warnings",
            "2:there is a fault, or the command line is wrong",
            "70:an internal error"
        })
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private final CatalogOption chosen = new CatalogOption();

    @Spec
    private CommandSpec spec;

    @Option(names = "--watch", description = "Check again whenever a file of the folder changes, until Ctrl-C.")
    private boolean watch;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Optional<Path> folder = chosen.folder();
        if (watch) {
            return watch(folder.orElseThrow(UsageFault::nothingToWatch), out);
        }
        return folder.map(files -> check(files, out)).orElseGet(() -> tell(CatalogCheck.bundled(), "", out));
    }

    /** Ends with the process, or when the thread is interrupted. */
    private static int watch(Path folder, PrintWriter out) {
        try (FolderWatch changes = FolderWatch.of(folder)) {
            while (true) {
                check(folder, out);
                out.println("Watching " + folder + "; Ctrl-C ends it.");
                out.println();
                out.flush();
                changes.awaitChange();
            }
        } catch (IOException unwatchable) {
            throw UsageFault.unwatchable(folder.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ExitCode.OK;
        }
    }

    private static int check(Path folder, PrintWriter out) {
        return tell(CatalogCheck.of(folder), folder + "/", out);
    }

    private static int tell(CheckResult result, String folder, PrintWriter out) {
        for (Problem problem : result.problems()) {
            out.println(folder + problem);
        }
        out.println(result.summary());
        return result.faults().isEmpty() ? ExitCode.OK : ExitCode.USAGE;
    }
}
