package io.github.linkfault.cli;

import io.github.linkfault.catalog.BrokenCatalog;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.diff.CatalogDiff;
import io.github.linkfault.diff.CatalogFile;
import io.github.linkfault.diff.Catalogs;
import io.github.linkfault.diff.Impact;
import io.github.linkfault.diff.JsonDiff;
import io.github.linkfault.diff.MarkdownDiff;
import io.github.linkfault.diff.TextDiff;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code linkfault diff}: what changed between two catalogs, and what it means for those who build on them. */
@Command(
        name = "diff",
        description = {
            "Compares two catalogs and says of each change whether it is breaking, additive or editorial, and which"
                    + " version may come next.",
            "OLD and NEW are each a file that linkfault export wrote, the folder of a catalog, - for standard input, a version that is released"
                    + " or that of this build, " + Catalogs.LAST_RELEASE + " or " + Catalogs.THIS_BUILD + "."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionOption.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:compared; no change that --fail-on names",
            "1:there is a change that --fail-on names",
            "2:wrong usage, or a catalog that cannot be used",
            "70:an internal error"
        })
final class DiffCommand implements Callable<Integer> {

    /** What to tell the differences in. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN
    }

    /** What makes the exit code 1. */
    enum FailOn {
        BREAKING,
        VERSION
    }

    private static final String STANDARD_INPUT = "-";
    /** A catalog has about 150 KB. */
    private static final int MOST_BYTES = 32 << 20;

    private final Map<String, String> environment;
    private final InputStream standardInput;
    private final Catalogs catalogs;

    @Mixin
    private final CatalogOption chosen = new CatalogOption();

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "The catalog before.")
    private String old = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The catalog after.")
    private String now = "";

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            description = "Exit 1 on a breaking change (breaking), or when NEW's version is too small for its changes"
                    + " (version).")
    private @Nullable FailOn failOn;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or markdown. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    DiffCommand(Map<String, String> environment, InputStream standardInput, Catalogs catalogs) {
        this.environment = environment;
        this.standardInput = standardInput;
        this.catalogs = catalogs;
    }

    @Override
    public Integer call() {
        if (old.equals(STANDARD_INPUT) && now.equals(STANDARD_INPUT)) {
            throw UsageFault.standardInputTwice();
        }
        return chosen.use(environment, this::compare);
    }

    private int compare(Catalog thisBuild) {
        CatalogDiff diff = difference(thisBuild);
        String text =
                switch (format) {
                    case TEXT -> TextDiff.render(diff);
                    case JSON -> JsonDiff.render(diff);
                    case MARKDOWN -> MarkdownDiff.render(diff);
                };
        boolean fails = failOn != null && fails(failOn, diff);
        spec.commandLine().getOut().print(text);
        return fails ? ExitCode.FAILS : ExitCode.OK;
    }

    private CatalogDiff difference(Catalog thisBuild) {
        if (old.equals(Catalogs.LAST_RELEASE) && catalogs.named(old, thisBuild).isEmpty()) {
            return CatalogDiff.first(catalog(now, thisBuild));
        }
        return CatalogDiff.of(catalog(old, thisBuild), catalog(now, thisBuild));
    }

    private static boolean fails(FailOn what, CatalogDiff diff) {
        return switch (what) {
            case BREAKING -> diff.count(Impact.BREAKING) > 0;
            case VERSION ->
                !diff.versionSuffices().orElseThrow(() -> UsageFault.versionsDoNotTell(diff.old(), diff.now()));
        };
    }

    private CatalogFile catalog(String argument, Catalog thisBuild) {
        if (argument.equals(STANDARD_INPUT)) {
            try {
                return catalogs.parse("Catalog on standard input", atMost(standardInput, argument));
            } catch (IOException unreadable) {
                throw UsageFault.noCatalog(argument, "cannot be read", catalogs.versions());
            }
        }
        return catalogs.named(argument, thisBuild).orElseGet(() -> file(argument));
    }

    private CatalogFile file(String argument) {
        Path file = Path.of(argument);
        if (!Files.exists(file)) {
            String why = Catalogs.isVersion(argument) ? "no such version is in this build" : "there is no such file";
            throw UsageFault.noCatalog(argument, why, catalogs.versions());
        }
        if (Files.isDirectory(file)) {
            return folder(argument, file);
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return catalogs.parse("Catalog " + argument, atMost(stream, argument));
        } catch (IOException unreadable) {
            throw UsageFault.noCatalog(argument, "cannot be read", catalogs.versions());
        }
    }

    private CatalogFile folder(String argument, Path folder) {
        if (!Files.exists(folder.resolve(CatalogOption.CONTENTS))) {
            throw UsageFault.noCatalog(
                    argument, CatalogOption.CONTENTS + " is missing in this folder", catalogs.versions());
        }
        try {
            return catalogs.of("Catalog " + argument, Catalog.ofFolder(folder, null));
        } catch (BrokenCatalog broken) {
            throw UsageFault.noCatalog(argument, String.valueOf(broken.getMessage()), catalogs.versions());
        }
    }

    private byte[] atMost(InputStream stream, String argument) throws IOException {
        byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw UsageFault.noCatalog(argument, "it has more than 32 MiB", catalogs.versions());
        }
        return bytes;
    }
}
