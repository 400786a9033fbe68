package io.github.linkfault.cli;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.CatalogJson;
import io.github.linkfault.export.CatalogCsv;
import io.github.linkfault.mock.openapi.OpenApi;
import io.github.linkfault.target.TargetExample;
import io.github.linkfault.target.TargetSchema;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        CSV,
        NESTED_CSV,
        TARGET,
        TARGET_SCHEMA;

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

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
                "csv (the entries), nested-csv (the errors that bodies may carry of somebody else), target (a target file to fill in) or target-schema (its JSON Schema, for editors).",
                "Default: ${DEFAULT-VALUE}."
            })
    private Format format = Format.JSON;

    @Option(
            names = "--api",
            paramLabel = "API",
            description = "openapi: only the API with this id, with its servers at the root of the document.")
    private @Nullable String apiId;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "openapi: the base URL of the API, in the place of the documented ones.")
    private @Nullable String server;

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
                    case CSV -> CatalogCsv.render(catalog);
                    case NESTED_CSV -> CatalogCsv.renderNested(catalog);
                    case TARGET -> TargetExample.render(catalog);
                    case TARGET_SCHEMA -> TargetSchema.render(catalog);
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

    private String openApi(Catalog catalog, @Nullable Api api) {
        return api == null
                ? OpenApi.render(catalog, Version.current())
                : OpenApi.render(catalog, Version.current(), api, server == null ? null : serverUrl(server));
    }

    /** The API that is asked for; of a catalog with one API, that one. */
    private @Nullable Api api(Catalog catalog) {
        if (format != Format.OPENAPI) {
            if (apiId != null || server != null) {
                throw UsageFault.notOfTheFormat(apiId == null ? "--server" : "--api", format.toString());
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
