package io.github.linkfault.cli;

import io.github.linkfault.draft.DraftedCatalog;
import io.github.linkfault.draft.Drafts;
import io.github.linkfault.draft.NothingToDraft;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code linkfault draft}: a first catalog of an API. */
@Command(
        name = "draft",
        description = "Makes a first catalog of an API from its OpenAPI document, as a folder to complete by hand."
                + " Sends nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionOption.class)
final class DraftCommand implements Callable<Integer> {

    /** As many places of a topic are printed. */
    private static final int MOST_PRINTED = 3;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--openapi",
            paramLabel = "FILE",
            required = true,
            description = "An OpenAPI document, 3.0 or 3.1, YAML or JSON. References to other files are not followed.")
    private Path openApi = Path.of("");

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "linkfault-draft",
            description = "The folder to make; it must not be there, or be empty. Default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("");

    @Option(
            names = "--api",
            paramLabel = "ID",
            description = "The id of the API: small letters, digits and hyphens. Default: made from its title.")
    private @Nullable String api;

    @Override
    public Integer call() {
        if (api != null && !api.matches("[a-z][a-z0-9-]*")) {
            throw UsageFault.badApiId(api);
        }
        if (!DraftedCatalog.isFree(output)) {
            throw UsageFault.notEmpty(output.toString());
        }
        DraftedCatalog drafted;
        try {
            drafted = Drafts.ofOpenApi(openApi, api);
        } catch (NothingToDraft nothing) {
            throw UsageFault.nothingToDraft("OpenAPI document " + openApi);
        }
        try {
            drafted.write(output);
        } catch (IOException refused) {
            throw UsageFault.unwritable(
                    output.toString(), refused.getClass().getSimpleName().replace("Exception", ""));
        }
        print(drafted);
        return ExitCode.OK;
    }

    private void print(DraftedCatalog drafted) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Left to do:");
        drafted.todo().forEach((topic, places) -> {
            out.println("  " + topic + " (" + places.size() + ")");
            List<String> shown = places.subList(0, Math.min(MOST_PRINTED, places.size()));
            shown.forEach(place -> out.println("      " + place));
            if (places.size() > shown.size()) {
                out.println("      and " + (places.size() - shown.size()) + " more");
            }
        });
        out.println();
        out.println(drafted.rows() + " entries of " + drafted.operations() + " operations of " + drafted.api() + ": "
                + output);
        out.println("What is left to do is in " + output.resolve("TODO.md")
                + "; what the document does not say begins with TODO in the files.");
        out.println("Next: linkfault mock --catalog " + output);
    }
}
