package io.github.linkfault.cli;

import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.Input;
import io.github.linkfault.draft.DraftedCatalog;
import io.github.linkfault.draft.Drafts;
import io.github.linkfault.draft.NothingToDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code linkfault draft}: a first catalog of an API. */
@Command(
        name = "draft",
        description = "Makes a first catalog of an API, a folder to complete by hand, from its OpenAPI document or from"
                + " recorded traffic. Sends nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionOption.class)
final class DraftCommand implements Callable<Integer> {

    /** As many places of a topic are printed. */
    private static final int MOST_PRINTED = 3;

    private final InputStream standardInput;

    @Spec
    private CommandSpec spec;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Source source = new Source();

    /** What the draft is made from. */
    static final class Source {

        @Option(
                names = "--openapi",
                paramLabel = "FILE",
                required = true,
                description =
                        "An OpenAPI document, 3.0 or 3.1, YAML or JSON. References to other files are not followed.")
        private @Nullable Path openApi;

        @Option(
                names = "--traffic",
                paramLabel = "FILE",
                required = true,
                description = "Recorded traffic, as linkfault audit reads it: HAR or NDJSON; - is standard input."
                        + " May be repeated. What could be a secret is left out.")
        private List<String> traffic = new ArrayList<>();
    }

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

    @Option(
            names = "--base",
            paramLabel = "URL",
            description = "With --traffic: what the URLs of the API begin with, such as https://api.example.com/v2."
                    + " Default: the host with the most errors.")
    private @Nullable String base;

    @Option(
            names = "--field",
            paramLabel = "NAME=PATH",
            description = "With --traffic: where NDJSON has a field, for example status=res.code. May be repeated.")
    private List<String> fields = new ArrayList<>();

    DraftCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        if (api != null && !api.matches("[a-z][a-z0-9-]*")) {
            throw UsageFault.badApiId(api);
        }
        if (!DraftedCatalog.isFree(output)) {
            throw UsageFault.notEmpty(output.toString());
        }
        DraftedCatalog drafted = draft();
        try {
            drafted.write(output);
        } catch (IOException refused) {
            throw UsageFault.unwritable(
                    output.toString(), refused.getClass().getSimpleName().replace("Exception", ""));
        }
        print(drafted);
        return ExitCode.OK;
    }

    private DraftedCatalog draft() {
        Path document = source.openApi;
        try {
            if (document != null) {
                return Drafts.ofOpenApi(document, api);
            }
            if (base != null && !base.matches("https?://[A-Za-z0-9.:-]+(/[^?#@ ]*)?|/[^?#@ ]*")) {
                throw UsageFault.badBase("--base", base);
            }
            List<Input> inputs = new InputFiles(standardInput).of(source.traffic);
            return Drafts.ofTraffic(inputs, FieldMapping.PUBLISHED.with(AuditOptions.changed(fields)), base, api);
        } catch (NothingToDraft nothing) {
            throw document == null
                    ? UsageFault.noErrorSeen(String.join(", ", source.traffic))
                    : UsageFault.nothingToDraft("OpenAPI document " + document);
        }
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
                + "; what has to be filled in begins with TODO in the files.");
        out.println("Next: linkfault mock --catalog " + output);
    }
}
