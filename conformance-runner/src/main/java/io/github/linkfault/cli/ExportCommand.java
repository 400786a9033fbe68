package io.github.linkfault.cli;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.CatalogJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code linkfault export}: the catalog for machines. */
@Command(
        name = "export",
        description = "Writes the catalog: every entry, operation, condition, action and erratum.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ExportCommand implements Callable<Integer> {

    /** The formats; only one so far. */
    enum Format {
        JSON
    }

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "json (schemas/linkfault/catalog.schema.json). Default: ${DEFAULT-VALUE}.")
    private Format format = Format.JSON;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private @Nullable Path output;

    @Override
    public Integer call() {
        String text =
                switch (format) {
                    case JSON -> CatalogJson.render(Catalog.bundled(), Version.current());
                };
        if (output == null) {
            spec.commandLine().getOut().print(text);
            return ExitCode.OK;
        }
        try {
            Files.writeString(output, text);
        } catch (IOException refused) {
            throw UsageFault.unwritable(
                    output.toString(), refused.getClass().getSimpleName().replace("Exception", ""));
        }
        return ExitCode.OK;
    }
}
