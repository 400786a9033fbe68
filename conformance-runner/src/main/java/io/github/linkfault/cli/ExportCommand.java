package io.github.linkfault.cli;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.CatalogJson;
import io.github.linkfault.export.AmbiguousCode;
import io.github.linkfault.export.CatalogCsv;
import io.github.linkfault.export.Language;
import io.github.linkfault.export.Overlay;
import io.github.linkfault.export.SourceText;
import io.github.linkfault.export.VendorDocument;
import io.github.linkfault.mock.openapi.OpenApi;
import io.github.linkfault.target.TargetExample;
import io.github.linkfault.target.TargetSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code linkfault export}: the catalog for machines. */
@Command(
        name = "export",
        description =
                "Writes the catalog: every entry, operation, condition, action and erratum; as OpenAPI and CSV, what fits there."
                        + " Or writes an example of a target file.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionOption.class)
final class ExportCommand implements Callable<Integer> {

    /** The formats. */
    enum Format {
        JSON,
        OPENAPI,
        OVERLAY,
        CSV,
        NESTED_CSV,
        TARGET,
        TARGET_SCHEMA,
        TYPESCRIPT,
        PYTHON,
        GO,
        KOTLIN;

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The formats that can be of one API. */
    private static final Set<Format> OF_ONE_API =
            EnumSet.of(Format.OPENAPI, Format.OVERLAY, Format.TYPESCRIPT, Format.PYTHON, Format.GO, Format.KOTLIN);

    private final Map<String, String> environment;

    @Mixin
    private final CatalogOption chosen = new CatalogOption();

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = {
                "json (all of the catalog; schemas/linkfault/catalog.schema.json), openapi (OpenAPI 3.1 as JSON)",
                "csv (the entries), nested-csv (the errors that bodies may carry of somebody else), target (a target file to fill in) or target-schema (its JSON Schema, for editors)",
                "overlay (an OpenAPI Overlay 1.0 that adds the errors of one API to an OpenAPI document of its vendor)",
                "typescript, python, go or kotlin (the codes as types, with action, retry, end-user wording and handlers).",
                "Default: ${DEFAULT-VALUE}."
            })
    private Format format = Format.JSON;

    @Option(
            names = "--api",
            paramLabel = "API",
            description =
                    "openapi, overlay and the languages: only the API with this id; openapi has its servers at the root.")
    private @Nullable String apiId;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "openapi: the base URL of the API, in the place of the documented ones.")
    private @Nullable String server;

    @Option(
            names = "--for",
            paramLabel = "FILE",
            description =
                    "overlay: the vendor's OpenAPI document, 3.0 or later, whose paths, responses and names of components the"
                            + " overlay then fits. Without it, one with the paths of the catalog.")
    private @Nullable Path vendorDocument;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private @Nullable Path output;

    ExportCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        return chosen.use(environment, this::export);
    }

    private int export(Catalog catalog) {
        Api api = api(catalog);
        String text =
                switch (format) {
                    case JSON -> CatalogJson.render(catalog, Version.current());
                    case OPENAPI -> openApi(catalog, api);
                    case OVERLAY -> overlay(catalog, api);
                    case CSV -> CatalogCsv.render(catalog);
                    case NESTED_CSV -> CatalogCsv.renderNested(catalog);
                    case TARGET -> TargetExample.render(catalog);
                    case TARGET_SCHEMA -> TargetSchema.render(catalog);
                    case TYPESCRIPT -> source(Language.TYPESCRIPT, catalog, api);
                    case PYTHON -> source(Language.PYTHON, catalog, api);
                    case GO -> source(Language.GO, catalog, api);
                    case KOTLIN -> source(Language.KOTLIN, catalog, api);
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

    private static String source(Language language, Catalog catalog, @Nullable Api api) {
        try {
            return SourceText.render(language, catalog, api == null ? catalog.apis() : List.of(api));
        } catch (AmbiguousCode code) {
            throw UsageFault.noSource(code);
        }
    }

    private String openApi(Catalog catalog, @Nullable Api api) {
        return api == null
                ? OpenApi.render(catalog, Version.current())
                : OpenApi.render(catalog, Version.current(), api, server == null ? null : serverUrl(server));
    }

    private String overlay(Catalog catalog, @Nullable Api api) {
        if (api == null) {
            throw UsageFault.overlayOfWhichApi(
                    catalog.apis().stream().map(Api::id).toList());
        }
        Path file = vendorDocument;
        Overlay overlay = Overlay.of(catalog, Version.current(), api, file == null ? null : VendorDocument.read(file));
        if (file != null) {
            if (overlay.operations() == 0) {
                throw overlay.left().isEmpty()
                        ? UsageFault.noOperationOf(api.id(), file.toString())
                        : UsageFault.answersElsewhere(file.toString(), overlay.left());
            }
            remarks(overlay, file);
        }
        return overlay.text();
    }

    /** What the overlay leaves out. */
    private void remarks(Overlay overlay, Path file) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(overlay.operations() + " operations of " + file + " get documented errors.");
        remark("It lacks ", overlay.lacking(), err);
        remark("The catalog does not know ", overlay.unknown(), err);
        remark("As they are, since they are not in this file, stay ", overlay.left(), err);
        err.flush();
    }

    private static void remark(String what, List<String> which, PrintWriter err) {
        if (!which.isEmpty()) {
            err.println(what + which.size() + ": " + String.join(", ", which));
        }
    }

    /** The API that is asked for; of a catalog with one API, that one. */
    private @Nullable Api api(Catalog catalog) {
        if (server != null && format != Format.OPENAPI) {
            throw UsageFault.notOfTheFormat("--server", format.toString());
        }
        if (vendorDocument != null && format != Format.OVERLAY) {
            throw UsageFault.notOfTheFormat("--for", format.toString());
        }
        if (!OF_ONE_API.contains(format)) {
            if (apiId != null) {
                throw UsageFault.notOfTheFormat("--api", format.toString());
            }
            return null;
        }
        List<Api> apis = catalog.apis();
        List<String> ids = apis.stream().map(Api::id).toList();
        String wanted = apiId;
        if (wanted != null) {
            return catalog.api(wanted).orElseThrow(() -> UsageFault.unknownApi(wanted, ids));
        }
        if (server != null && apis.size() > 1) {
            throw UsageFault.serverOfWhichApi(ids);
        }
        return apis.size() == 1 ? apis.get(0) : null;
    }

    /** A base URL as the paths of operations follow it. */
    private static String serverUrl(String text) {
        try {
            var url = new URI(text);
            boolean fits = ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && url.getRawUserInfo() == null;
            if (fits) {
                return text.replaceFirst("/+$", "");
            }
        } catch (URISyntaxException notOne) {
            // Falls through to the message that any other wrong text gets.
        }
        throw UsageFault.badServer(text);
    }
}
